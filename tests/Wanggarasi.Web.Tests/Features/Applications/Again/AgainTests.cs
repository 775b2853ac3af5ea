using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Seeds.Demonstration;
using Wanggarasi.Web.Features.Applications.Lapse;

namespace Wanggarasi.Web.Tests.Features.Applications.Again;

public sealed class AgainTests
{
    [Fact]
    public async Task A_lapsed_case_becomes_a_new_draft_with_its_answers_and_its_good_files()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LapsedAsync(portal, "kk");
        using var visitor = portal.Visit();
        var status = await visitor.OpenAsync($"/permohonan/{sample.Code.Text}");
        Assert.NotNull(status.QuerySelector($"a[href='/permohonan/{sample.Code.Text}/buka?lalu=lagi']"));
        using var unlocked = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/buka?lalu=lagi"), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        var page = await visitor.OpenAsync(unlocked.Headers.Location!.OriginalString);
        Assert.Contains("Berkas yang ikut", page.Body!.TextContent, StringComparison.Ordinal);
        using var made = await visitor.SendAsync(page, new Dictionary<string, string?>());
        var draft = made.Headers.Location!.OriginalString;
        Assert.StartsWith("/permohonan/draf/", draft, StringComparison.Ordinal);

        var persons = await visitor.OpenAsync(draft);
        Assert.Equal("Siti Rahmawati Abdullah", persons.QuerySelector("[name='pemohon.nama']")!.GetAttribute("value"));
        Assert.Equal(SampleCases.Nik, persons.QuerySelector("[name='pemohon.nik']")!.GetAttribute("value"));
        var files = await portal.InArchiveAsync(db => db.Documents.AsNoTracking().Where(d => db.Drafts.Any(f => f.Id == d.CaseId)).ToListAsync());
        Assert.Equal("surat-kehilangan", Assert.Single(files).RequirementCode);
        var opened = await portal.WithAsync<CaseDocuments, OpenedDocument?>(documents => documents.FindAsync(files[0].CaseId, files[0].Id, default));
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(opened!.Content), StringComparison.Ordinal);
        // The old case keeps its own.
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Documents.CountAsync(d => d.CaseId == sample.Id)));
    }

    [Fact]
    public async Task Without_proof_and_for_a_case_under_way_there_is_nothing_to_apply_again_with()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = portal.Visit();
        using var closed = await visitor.GetAsync($"/permohonan/{sample.Code.Text}/lagi");
        Assert.Equal($"/permohonan/{sample.Code.Text}/buka?lalu=lagi", closed.Headers.Location!.OriginalString);
        using var unlocked = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/buka?lalu=lagi"), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        using var running = await visitor.GetAsync($"/permohonan/{sample.Code.Text}/lagi");
        Assert.Equal($"/permohonan/{sample.Code.Text}", running.Headers.Location!.OriginalString);
        Assert.Null((await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector("a[href$='/lagi']"));
    }

    private static async Task<SampleCase> LapsedAsync(Portal portal, string defect)
    {
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var documents = scope.ServiceProvider.GetRequiredService<CaseDocuments>();
            documents.Add(sample.Id, "kk", 1, SamplePaper.Of("kk", "Kartu Keluarga", "Siti"));
            documents.Add(sample.Id, "surat-kehilangan", 1, SamplePaper.Of("surat-kehilangan", "Surat kehilangan", "Siti"));
            await scope.ServiceProvider.GetRequiredService<OfficeDb>().SaveChangesAsync();
        }

        await portal.ReturnAsync(sample, defect);
        portal.Later(TimeSpan.FromDays(31));
        Assert.Equal(1, await portal.WithAsync<ExpireReturned, int>(lapse => lapse.RunAsync(default)));
        return sample;
    }
}
