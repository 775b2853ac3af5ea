using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Commands;

namespace Wanggarasi.Web.Tests.Features.Applications.Explain;

public sealed class ExplainTests
{
    [Fact]
    public async Task A_case_that_waits_for_its_pemohon_shows_what_is_left_and_no_due_instant()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitLetterAsync(portal);
        portal.Later(TimeSpan.FromMinutes(30));
        await ReturnAsync(portal, sample);
        portal.Later(TimeSpan.FromHours(2));
        var text = Text(await CitizenAsync(portal, sample));
        Assert.Contains("Berhenti sejak Selasa, 24 November 2026, 10.30 WITA: menunggu pemohon.", text, StringComparison.Ordinal);
        Assert.Contains("Selama berhenti tidak ada tenggat. Sisa waktu: 30 menit kerja.", text, StringComparison.Ordinal);
        Assert.Contains("Berhenti: menunggu pemohon.", text, StringComparison.Ordinal);
        Assert.Contains("Sekarang menunggu perbaikan dari Anda, paling lambat ", text, StringComparison.Ordinal);
        Assert.Contains("Sekarang menunggu perbaikan dari pemohon, paling lambat ", Text(await DeskAsync(portal, sample)), StringComparison.Ordinal);
        Assert.Contains("Anda 1 jam 30 menit", text, StringComparison.Ordinal);
        Assert.Contains("Kantor kecamatan 30 menit", text, StringComparison.Ordinal);
        Assert.Contains("Jumlah (waktu kotor) 2 jam", text, StringComparison.Ordinal);
        Assert.Contains("Tanpa jeda (waktu bersih) 30 menit", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_the_words_of_the_command_due_for_the_same_facts()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitLetterAsync(portal);
        portal.Later(TimeSpan.FromMinutes(30));
        await ReturnAsync(portal, sample);
        portal.Later(TimeSpan.FromHours(1.5));
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Mend(
            hand, calendar, [.. application.FindDefects().Select(r => new RequirementFact(r.Code, r.Applicability, r.Group, Provision.AtCounter, []))],
            new Dictionary<string, string>(), new Dictionary<string, string>()));
        var round = await portal.InArchiveAsync(db => db.CaseRounds.Include(r => r.Pauses).SingleAsync(r => r.CaseId == sample.Id));
        var pause = round.Pauses.Single();
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Assert.Equal(0, DueCommand.Run(
            ["--start", Iso(round.StartedAt), "--allow", round.Allow, "--pause", $"{Iso(pause.FromAt)}/{Iso(pause.ToAt!.Value)}", "--explain"],
            output, TextWriter.Null));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var said = (await DeskAsync(portal, sample)).QuerySelectorAll("section.explained")[^1]
            .QuerySelectorAll(".reckoned").Select(e => e.TextContent.Trim().Replace(", menunggu pemohon", "", StringComparison.Ordinal));
        // The command answers with the instant first; a pause it is given has no cause.
        Assert.Equal(lines[1..], said);
        Assert.Equal(Iso(round.DueAt!.Value), lines[0]);
    }

    [Fact]
    public async Task A_reopened_case_shows_both_rounds_and_the_first_keeps_its_verdict()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitLetterAsync(portal);
        portal.Later(TimeSpan.FromMinutes(20));
        await portal.FinishAsync(sample);
        portal.Later(TimeSpan.FromDays(2));
        await portal.ActAsync(sample, (application, hand, calendar, plan) => application.Reopen(hand, calendar, plan, "Nama salah ketik."));
        portal.Later(TimeSpan.FromHours(3));
        var sections = (await DeskAsync(portal, sample)).QuerySelectorAll("section.explained").Select(s => Flat(s.TextContent)).ToList();
        Assert.Equal(3, sections.Count);
        Assert.StartsWith("Pemeriksaan pertama", sections[0], StringComparison.Ordinal);
        Assert.StartsWith("Penyelesaian Tenggat", sections[1], StringComparison.Ordinal);
        Assert.Contains("Selesai tepat waktu", sections[1], StringComparison.Ordinal);
        Assert.StartsWith("Penyelesaian (putaran 2)", sections[2], StringComparison.Ordinal);
        Assert.Contains("Terlambat 1 jam", sections[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_case_has_a_promise_to_forward_and_time_in_hands_outside()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.AcceptAsync(sample);
        portal.Later(TimeSpan.FromHours(1));
        await portal.ActAsync(sample, (application, hand, calendar, _) =>
        {
            while (application.Status != CaseStatus.Forwarded)
            {
                if (application.Advance(hand, calendar, application.Step!.Value, []) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        });
        portal.Later(TimeSpan.FromHours(2));
        var page = await CitizenAsync(portal, sample);
        var sections = page.QuerySelectorAll("section.explained").Select(s => Flat(s.TextContent)).ToList();
        var forwarding = Assert.Single(sections, s => s.StartsWith("Diteruskan paling lambat", StringComparison.Ordinal));
        Assert.Contains("Selesai tepat waktu", forwarding, StringComparison.Ordinal);
        var work = Assert.Single(sections, s => s.StartsWith("Penyelesaian", StringComparison.Ordinal));
        Assert.Contains("Kantor kecamatan 1 jam", work, StringComparison.Ordinal);
        Assert.Contains("Pihak luar 2 jam", work, StringComparison.Ordinal);
        Assert.Contains("Jumlah (waktu kotor) 3 jam", work, StringComparison.Ordinal);
        Assert.Contains("Kalender kerja versi 1", work, StringComparison.Ordinal);
        Assert.Contains("Standar layanan versi 1", work, StringComparison.Ordinal);
        Assert.Contains("SOP versi 1", work, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizens_page_names_nobody_and_is_for_whoever_has_the_code()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync(name: "Siti Rahmawati Abdullah");
        using var visitor = portal.Visit();
        using var response = await visitor.GetAsync($"/permohonan/{sample.Code.Text}/tenggat");
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Rahmawati", html, StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var unknown = await visitor.GetAsync($"/permohonan/{TrackingCode.Generate().Text}/tenggat");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var closed = await visitor.GetAsync($"/loket/permohonan/{sample.RegisterNumber}/tenggat");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        var status = await visitor.OpenAsync($"/permohonan/{sample.Code.Text}");
        Assert.NotNull(status.QuerySelector($"a[href='/permohonan/{sample.Code.Text}/tenggat']"));
    }

    private static async Task<SampleCase> SubmitLetterAsync(Portal portal)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        portal.Later(TimeSpan.FromHours(1));
        await portal.AcceptAsync(sample);
        return sample;
    }

    private static Task ReturnAsync(Portal portal, SampleCase sample) => portal.ActAsync(sample, (application, hand, calendar, _) =>
        application.Judge(hand, application.Requirements[0].Code, Judgement.Defect, DefectReason.Unreadable, "Foto gelap.", false) ?? application.Return(hand, calendar, 30));

    private static async Task<IHtmlDocument> CitizenAsync(Portal portal, SampleCase sample)
    {
        using var visitor = portal.Visit();
        return await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/tenggat");
    }

    private static async Task<IHtmlDocument> DeskAsync(Portal portal, SampleCase sample)
    {
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        return await officer.OpenAsync($"/loket/permohonan/{sample.RegisterNumber}/tenggat");
    }

    private static string Text(IHtmlDocument page) => Flat(page.QuerySelector("main")!.TextContent);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Iso(DateTimeOffset at) => IsoInstant.Format(at.ToOffset(TimeSpan.FromHours(8)));
}
