using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Web.Tests.Features.Applications.Correct;

public sealed class CorrectTests
{
    [Fact]
    public async Task Before_the_first_judgement_the_pemohon_corrects_fields_and_answers_and_the_record_holds_commitments_only()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitAsync(portal, Handed.LostCard());
        using var visitor = await UnlockedAsync(portal, sample, Handed.Nik);
        var page = await visitor.OpenAsync(Address(sample));
        Assert.Equal("Siti Contoh", Value(page, "pemohon.nama"));
        Assert.Equal("01-01-1990", Value(page, "subjek.tanggal-lahir"));
        Assert.Equal("20-11-2026", Value(page, "tanggal-hilang"));
        using var saved = await visitor.SendAsync(page, new Dictionary<string, string?> { ["pemohon.nama"] = "Siti Contoh Baru", ["subjek.tanggal-lahir"] = "02-01-1990", ["tanggal-hilang"] = "19-11-2026" });
        Assert.Equal($"/permohonan/{sample.Code.Text}", saved.Headers.Location?.ToString());

        var persons = await portal.WithAsync<CaseFiles, IReadOnlyList<Person>>(files => files.ReadPersonsAsync(sample.Id, default));
        Assert.Equal(2, persons.Count);
        Assert.All(persons, p => Assert.Equal(("Siti Contoh Baru", new DateOnly(1990, 1, 2)), (p.Name, p.BirthOn)));
        Assert.Equal("2026-11-19", (await portal.WithAsync<CaseFiles, IReadOnlyDictionary<string, string>>(files => files.ReadAnswersAsync(sample.Id, default)))["tanggal-hilang"]);

        var events = await EventsAsync(portal, sample.Id);
        Assert.Equal("corrected", events[^1].Kind);
        Assert.DoesNotContain("Baru", events[^1].Payload, StringComparison.Ordinal);
        var hand = await portal.WithAsync<CaseFiles, Hand>(files => files.HandAsync(sample.Id, Actor.Guest, default));
        var fact = (Corrected)CaseFactKinds.Read(events[^1]);
        Assert.True(fact.PersonCommitments["applicant.name"].Matches(hand.Salt, "applicant.name", "Siti Contoh Baru"));
        await ReplayEqualsStateAsync(portal, sample.Id);
        Assert.Contains("Data diperbaiki pemohon", (await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_returned_for_data_that_do_not_match_is_corrected_and_sent_again_in_one_press()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitAsync(portal, Handed.LostCard());
        await portal.ReturnAsync(sample, "kk", DefectReason.Mismatch, "NIK di KK lain.");
        portal.Later(TimeSpan.FromMinutes(5));
        using var visitor = await UnlockedAsync(portal, sample, Handed.Nik);
        Assert.NotNull((await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/perbaiki")).QuerySelector($"a[href='{Address(sample)}']"));
        var page = await visitor.OpenAsync(Address(sample));
        Assert.Contains("NIK di KK lain.", page.Body!.TextContent, StringComparison.Ordinal);
        using var saved = await visitor.SendAsync(page, new Dictionary<string, string?> { ["pemohon.nik"] = Handed.OtherNik, ["pemohon.nik.benar"] = "true" });
        Assert.Equal($"/permohonan/{sample.Code.Text}", saved.Headers.Location?.ToString());
        Assert.Equal(CaseStatus.Submitted, await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status).SingleAsync()));
        Assert.Equal(["corrected", "mended"], (await EventsAsync(portal, sample.Id))[^2..].Select(e => e.Kind));
        await ReplayEqualsStateAsync(portal, sample.Id);

        // From now on the new NIK opens it, the old one does not.
        using var old = portal.Visit();
        using var refused = await old.SendAsync(await old.OpenAsync($"/permohonan/{sample.Code.Text}/buka?lalu=batal"), new Dictionary<string, string?> { ["Proof"] = Handed.Nik });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var renewed = await UnlockedAsync(portal, sample, Handed.OtherNik);
    }

    [Fact]
    public async Task Where_a_paper_waits_too_the_correction_leads_on_to_it()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitAsync(portal, Handed.LostCard());
        await portal.ActAsync(sample, (a, hand, _, _) => a.Judge(hand, "surat-kehilangan", Judgement.Defect, DefectReason.Unreadable, null, false));
        await portal.ReturnAsync(sample, "kk", DefectReason.Mismatch);
        portal.Later(TimeSpan.FromMinutes(5));
        using var visitor = await UnlockedAsync(portal, sample, Handed.Nik);
        using var saved = await visitor.SendAsync(await visitor.OpenAsync(Address(sample)), new Dictionary<string, string?> { ["pemohon.nama"] = "Siti Lain" });
        Assert.Equal($"/permohonan/{sample.Code.Text}/perbaiki", saved.Headers.Location?.ToString());
        Assert.Single((await visitor.OpenAsync(saved.Headers.Location!.ToString())).QuerySelectorAll("main input[type=file]"));
    }

    [Theory]
    [InlineData("pemohon.nik", "12")]
    [InlineData("pemohon.nama", "")]
    [InlineData("subjek.tanggal-lahir", "31-02-1990")]
    [InlineData("tanggal-hilang", "99-99-9999")]
    public async Task What_cannot_be_read_comes_back_as_typed_and_changes_nothing(string field, string typed)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitAsync(portal, Handed.LostCard());
        using var visitor = await UnlockedAsync(portal, sample, Handed.Nik);
        using var answer = await visitor.SendAsync(await visitor.OpenAsync(Address(sample)), new Dictionary<string, string?> { [field] = typed });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(typed, Value(page, field));
        Assert.Equal("true", page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid"));
        Assert.Single(await EventsAsync(portal, sample.Id));
    }

    [Fact]
    public async Task A_correction_that_asks_for_other_papers_is_a_new_application()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitAsync(portal, Handed.Birth("Bayi Contoh"));
        using var visitor = await UnlockedAsync(portal, sample, Handed.Nik);
        using var answer = await visitor.SendAsync(await visitor.OpenAsync(Address(sample)), new Dictionary<string, string?> { ["surat-lahir"] = "ya" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Single(await EventsAsync(portal, sample.Id));
    }

    [Fact]
    public async Task Without_the_proof_or_after_the_judgement_nobody_corrects()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await SubmitAsync(portal, Handed.LostCard());
        using var stranger = portal.Visit();
        using var shut = await stranger.GetAsync(Address(sample));
        Assert.Equal($"/permohonan/{sample.Code.Text}/buka?lalu=perbaiki-data", shut.Headers.Location?.ToString());
        using var visitor = await UnlockedAsync(portal, sample, Handed.Nik);
        var page = await visitor.OpenAsync(Address(sample));
        await portal.AcceptAsync(sample);
        using var late = await visitor.SendAsync(page, new Dictionary<string, string?> { ["pemohon.nama"] = "Siti Lain" });
        Assert.Equal($"/permohonan/{sample.Code.Text}", late.Headers.Location?.ToString());
        Assert.DoesNotContain("corrected", (await EventsAsync(portal, sample.Id)).Select(e => e.Kind));
    }

    private static string Address(SampleCase sample) => $"/permohonan/{sample.Code.Text}/perbaiki-data";

    private static string? Value(IHtmlDocument page, string field) => (page.QuerySelector($"main [name='{field}']") as IHtmlInputElement)?.Value;

    private static async Task<SampleCase> SubmitAsync(Portal portal, ApplicationToSubmit given)
    {
        var (done, refusals) = await portal.WithAsync<SubmitApplication, (SubmittedApplication? Done, IReadOnlyList<Domain.Refusal> Refusals)>(submit => submit.RunAsync(given, default));
        Assert.Empty(refusals);
        return new SampleCase(done!.Id, done.Code, done.RegisterNumber, done.Pin);
    }

    private static async Task<Visitor> UnlockedAsync(Portal portal, SampleCase sample, string nik)
    {
        var visitor = portal.Visit();
        using var opened = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/buka?lalu=perbaiki-data"), new Dictionary<string, string?> { ["Proof"] = nik });
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        return visitor;
    }

    private static Task<List<CaseEvent>> EventsAsync(Portal portal, Guid id) =>
        portal.InArchiveAsync(db => db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence).ToListAsync());

    private static async Task ReplayEqualsStateAsync(Portal portal, Guid id)
    {
        var replayed = DocumentApplication.Replay(await EventsAsync(portal, id));
        var stored = (await portal.WithAsync<CaseFiles, DocumentApplication?>(files => files.FindAsync(id, default)))!;
        Assert.Equal(stored.LastHash, replayed.LastHash);
        Assert.Equal((stored.Status, stored.VillageCode, stored.DueAt), (replayed.Status, replayed.VillageCode, replayed.DueAt));
        Assert.Equal(stored.Requirements.Select(r => (r.Code, r.Judgement, r.Provision)), replayed.Requirements.Select(r => (r.Code, r.Judgement, r.Provision)));
    }
}
