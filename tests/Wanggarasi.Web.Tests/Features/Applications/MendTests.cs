using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.Papers;
using Wanggarasi.Web.Outside.Uploads;
using Wanggarasi.Web.Tests.Outside.Uploads;

namespace Wanggarasi.Web.Tests.Features.Applications;

public sealed class MendTests
{
    private static async Task<(Visitor Visitor, string Address)> UnlockedAsync(Portal portal, SampleCase sample)
    {
        var visitor = portal.Visit();
        var address = $"/permohonan/{sample.Code.Text}/perbaiki";
        using var opened = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/buka?lalu=perbaiki"), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        Assert.Equal(address, opened.Headers.Location!.OriginalString);
        return (visitor, address);
    }

    private static async Task<HttpResponseMessage> SendFilesAsync(Visitor visitor, string address, IReadOnlyList<(string Field, string Name, byte[] Content)> files, params string[] atCounter)
    {
        var page = await visitor.OpenAsync(address);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        foreach (var code in atCounter)
        {
            content.Add(new StringContent(code), "AtCounter");
        }

        foreach (var (field, name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, field, name);
        }

        return await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    [Fact]
    public async Task A_defect_is_mended_with_a_new_photograph_and_the_case_goes_back_to_be_judged()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ReturnAsync(sample, "kk");
        portal.Later(TimeSpan.FromMinutes(5));
        var (visitor, address) = await UnlockedAsync(portal, sample);
        using var owner = visitor;
        using var sent = await SendFilesAsync(visitor, address, [("berkas.kk", "kk baru.jpg", Files.Photo(800, 600))]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var state = await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status.ToString()).SingleAsync());
        Assert.Equal("Submitted", state);
        Assert.NotNull(await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.DueAt).SingleAsync()));
        Assert.Equal("Pending", await portal.InArchiveAsync(db => db.CaseRequirements.Where(r => r.CaseId == sample.Id && r.Code == "kk").Select(r => r.Judgement.ToString()).SingleAsync()));
    }

    [Fact]
    public async Task A_bad_file_costs_only_itself_and_the_good_one_is_kept()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ActAsync(sample, (a, hand, _, _) => a.Judge(hand, "surat-kehilangan", Domain.Applications.Judgement.Defect, Domain.Applications.DefectReason.Outdated, null, false));
        await portal.ReturnAsync(sample, "kk");
        portal.Later(TimeSpan.FromMinutes(5));
        var (visitor, address) = await UnlockedAsync(portal, sample);
        using var owner = visitor;
        using var again = await SendFilesAsync(visitor, address, [("berkas.kk", "kk.jpg", Files.Photo(800, 600)), ("berkas.surat-kehilangan", "surat.pdf", "bukan pdf"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var page = await Visitor.ReadAsync(again);
        Assert.Contains("surat.pdf", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kk.jpg", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var done = await SendFilesAsync(visitor, address, [], "surat-kehilangan");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task Sending_nothing_new_says_which_requirement_still_waits()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ReturnAsync(sample, "kk");
        var (visitor, address) = await UnlockedAsync(portal, sample);
        using var owner = visitor;
        using var again = await SendFilesAsync(visitor, address, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(again)).QuerySelector("[name='berkas.kk'][aria-invalid=true]"));
    }

    [Fact]
    public async Task More_files_than_a_case_holds_are_refused_before_one_of_them_is_decoded()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ReturnAsync(sample, "kk");
        var (visitor, address) = await UnlockedAsync(portal, sample);
        using var owner = visitor;
        // Each would be told what is wrong with it, were it looked at.
        var many = Enumerable.Range(0, 21).Select(i => ("berkas.kk", $"kk{i}.jpg", "bukan foto"u8.ToArray())).ToList();
        using var answer = await SendFilesAsync(visitor, address, many);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = (await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent;
        Assert.Contains("paling banyak 20 berkas", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kk3.jpg", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sending_decodes_no_more_files_than_a_case_holds_however_they_are_spread()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ReturnAsync(sample, "kk");
        var bad = "bukan foto"u8.ToArray();
        var refusals = await portal.WithAsync<StoreUploads, IReadOnlyList<string>>(async store =>
        {
            List<UploadedFile> Some() => [.. Enumerable.Range(0, 15).Select(i => new UploadedFile($"{i}.jpg", bad.Length, new MemoryStream(bad)))];
            var first = await store.RunAsync(sample.Id, "kk", Some(), default);
            var second = await store.RunAsync(sample.Id, "surat-kehilangan", Some(), default);
            return [.. first.Concat(second).Select(r => r.Code)];
        });
        Assert.Equal(15, refusals.Count(code => code == "file-kind"));
        Assert.Single(refusals, "too-many-files");
    }

    [Fact]
    public async Task A_case_that_was_not_returned_takes_no_files()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        var photo = Files.Photo();
        var refusals = await portal.WithAsync<StoreUploads, IReadOnlyList<Refusal>>(store =>
            store.RunAsync(sample.Id, "kk", [new UploadedFile("kk.jpg", photo.Length, new MemoryStream(photo))], default));
        Assert.Equal(["takes-no-files"], refusals.Select(r => r.Code));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Documents.CountAsync()));
    }
}
