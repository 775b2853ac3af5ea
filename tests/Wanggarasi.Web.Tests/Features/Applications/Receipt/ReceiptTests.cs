namespace Wanggarasi.Web.Tests.Features.Applications.Receipt;

public sealed class ReceiptTests
{
    [Fact]
    public async Task The_code_alone_does_not_show_the_receipt_and_the_NIK_does_with_the_answers_in_words()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang", answers: new Dictionary<string, string> { ["tanggal-hilang"] = "2026-11-20" });
        using var visitor = portal.Visit();
        var status = await visitor.OpenAsync($"/permohonan/{sample.Code.Text}");
        var link = status.QuerySelector("a[href*='lalu=tanda-terima']")!.GetAttribute("href")!;
        using var locked = await visitor.GetAsync($"/permohonan/{sample.Code.Text}/tanda-terima");
        Assert.Equal(link, locked.Headers.Location!.OriginalString);

        using var opened = await visitor.SendAsync(await visitor.OpenAsync(link), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        var receipt = (await visitor.OpenAsync(opened.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent;
        Assert.Contains(sample.RegisterNumber, receipt, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", receipt, StringComparison.Ordinal);
        Assert.Contains("7504 11** **** **01", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleCases.Nik, receipt, StringComparison.Ordinal);
        Assert.Contains("Diminta membayar?", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_status_page_leads_somewhere()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        using var visitor = portal.Visit();
        using var opened = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/buka"), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        foreach (var link in (await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!))
        {
            await visitor.OpenAsync(link);
        }
    }
}
