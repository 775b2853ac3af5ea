using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Applications.Desk;

/// <summary>What is decided on a case at the desk, and by whom.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task A_rejection_needs_reason_and_legal_ground_and_the_pemohon_reads_both_and_where_to_complain()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("sktm");
        Assert.Equal(HttpStatusCode.Forbidden, (await ActAsync(portal, "loket@contoh.id", sample, "tolak", ("Text", "Tidak berhak"), ("LegalGround", "Perbup 1/2020"))).Status);
        var (status, page) = await ActAsync(portal, "kasi@contoh.id", sample, "tolak", ("Text", "Penghasilan di atas batas"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(page.QuerySelector(".field.wrong #LegalGround"));
        Assert.Contains("Penghasilan di atas batas", page.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "kasi@contoh.id", sample, "tolak", ("LegalGround", "Perbup 1/2020"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "kasi@contoh.id", sample, "tolak", ("Text", "Penghasilan di atas batas"), ("LegalGround", "Perbup 1/2020"))).Status);
        using var citizen = portal.Visit();
        var told = (await citizen.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Penghasilan di atas batas", told, StringComparison.Ordinal);
        Assert.Contains("Perbup 1/2020", told, StringComparison.Ordinal);
        Assert.Contains("keberatan", told, StringComparison.Ordinal);
        Assert.True(await portal.InArchiveAsync(db => db.Outbox.AnyAsync(m => m.Kind == "rejected")));
    }

    [Fact]
    public async Task What_Disdukcapil_decides_the_office_does_not_reject_before_it_is_there()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        (string, string)[] typed = [("Text", "Data ganda"), ("LegalGround", "Perpres 96/2018")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "loket@contoh.id", sample, "tolak", typed)).Status);
        await portal.AcceptAsync(sample);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "kasi@contoh.id", sample, "tolak", typed)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "langkah")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "tolak", typed)).Status);
        Assert.Equal(CaseStatus.Rejected, await StatusAsync(portal, sample));
        using var citizen = portal.Visit();
        Assert.Contains("Ditolak Disdukcapil", (await citizen.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_insists_after_a_return_is_forwarded_with_a_note()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        await portal.ReturnAsync(sample, "kk");
        var (status, page) = await ActAsync(portal, "loket@contoh.id", sample, "teruskan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(page.QuerySelector(".field.wrong #Text"));
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "teruskan", ("Text", "Pemohon meminta diteruskan; foto KK gelap"))).Status);
        Assert.Equal(CaseStatus.Complete, await StatusAsync(portal, sample));
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Contains("Pemohon meminta diteruskan; foto KK gelap", (await officer.OpenAsync("/loket/permohonan/" + sample.RegisterNumber)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var own = await portal.SubmitCaseAsync("sktm");
        await portal.ReturnAsync(own, (await FirstRequirementAsync(portal, own)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "loket@contoh.id", own, "teruskan", ("Text", "Mendesak"))).Status);
    }

    [Fact]
    public async Task A_finished_case_is_opened_again_as_a_new_round_by_those_who_answer_for_it()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(sample);
        await portal.FinishAsync(sample);
        Assert.Equal(HttpStatusCode.Forbidden, (await ActAsync(portal, "loket@contoh.id", sample, "buka", ("Text", "Nama salah"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "kasi@contoh.id", sample, "buka")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "kasi@contoh.id", sample, "buka", ("Text", "Nama salah cetak"))).Status);
        var rounds = await portal.InArchiveAsync(db => db.CaseRounds.Where(r => r.CaseId == sample.Id).OrderBy(r => r.Number).Select(r => new { r.Number, r.OnTime }).ToListAsync());
        Assert.Equal([(1, true), (2, null)], rounds.Select(r => (r.Number, r.OnTime)));
        Assert.Equal(CaseStatus.Complete, await StatusAsync(portal, sample));
    }

    [Fact]
    public async Task A_letter_is_given_back_to_the_step_before_with_a_note_and_goes_on_from_there()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LetterAsync(portal, steps: 2);
        Assert.Equal(HttpStatusCode.Forbidden, (await ActAsync(portal, "kasi@contoh.id", sample, "mundur", ("Text", "Ejaan"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "sekcam@contoh.id", sample, "mundur")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "sekcam@contoh.id", sample, "mundur", ("Text", "Perbaiki ejaan nama"))).Status);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Step).SingleAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "langkah")).Status);
    }

    [Fact]
    public async Task After_the_signature_a_letter_reads_signed_and_not_as_if_it_went_back()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LetterAsync(portal, steps: 3);
        using var citizen = portal.Visit();
        Assert.Contains("Menunggu tanda tangan", (await citizen.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "camat@contoh.id", sample, "langkah")).Status);
        var page = await citizen.OpenAsync($"/permohonan/{sample.Code.Text}");
        Assert.Equal("Sudah ditandatangani", page.QuerySelector(".status")!.TextContent.Trim());
        Assert.Contains("nomor dan stempel", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ditandatangani", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Contains("Sudah ditandatangani", (await officer.OpenAsync("/loket/permohonan")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "langkah")).Status);
        Assert.Equal(CaseStatus.Ready, await StatusAsync(portal, sample));
    }

    [Fact]
    public async Task A_document_back_from_Disdukcapil_is_ready_by_one_press_and_both_steps_are_in_the_record()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(sample);
        await ActAsync(portal, "loket@contoh.id", sample, "langkah");
        portal.Later(TimeSpan.FromHours(3));
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "langkah")).Status);
        Assert.Equal(CaseStatus.Ready, await StatusAsync(portal, sample));
        var steps = await portal.InArchiveAsync(async db => (await db.CaseEvents.Where(e => e.CaseId == sample.Id && e.Kind == "step-finished").OrderBy(e => e.Sequence).ToListAsync())
            .Select(e => (StepFinished)CaseFactKinds.Read(e)).ToList());
        Assert.Equal(["operator", "disdukcapil", "loket"], steps.Select(s => s.Role));
        Assert.Equal(TimeSpan.FromHours(3).TotalSeconds, steps[2].Verdict!.ExternalSeconds);
        Assert.Equal(0, steps[2].Verdict!.OfficeSeconds);
    }

    [Fact]
    public async Task Nobody_handles_an_application_of_their_own()
    {
        await using var portal = await Portal.OpenAsync();
        var officer = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id").Select(u => u.Id).SingleAsync());
        var sample = await portal.SubmitCaseAsync(owner: officer);
        await portal.AcceptAsync(sample);
        var (status, page) = await ActAsync(portal, "loket@contoh.id", sample, "langkah");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("permohonan Anda sendiri", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Complete, await StatusAsync(portal, sample));
    }

    [Fact]
    public async Task A_case_is_handed_to_a_named_colleague_with_a_reason_that_stays_in_the_record()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var colleague = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "kasi@contoh.id").Select(u => u.Id).SingleAsync());
        var citizen = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "warga@contoh.id").Select(u => u.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(portal, "loket@contoh.id", sample, "oper", ("Colleague", citizen.ToString()), ("Text", "Cuti"))).Status);
        var (status, page) = await ActAsync(portal, "loket@contoh.id", sample, "oper", ("Colleague", colleague.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(page.QuerySelector(".field.wrong #Text"));
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(portal, "loket@contoh.id", sample, "oper", ("Colleague", colleague.ToString()), ("Text", "Saya cuti besok"))).Status);
        using var officer = await portal.Visit().SignInAsync("kasi@contoh.id");
        Assert.Contains("Kepada Yusuf Contoh. Saya cuti besok", (await officer.OpenAsync("/loket/permohonan/" + sample.RegisterNumber)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sample.RegisterNumber, (await officer.OpenAsync("/loket/permohonan?pilih=saya")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<SampleCase> LetterAsync(Portal portal, int steps)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        await portal.DraftLetterAsync(sample);
        for (var step = 1; step <= steps; step++)
        {
            await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, step, []));
        }

        return sample;
    }

    private static Task<string> FirstRequirementAsync(Portal portal, SampleCase sample) =>
        portal.InArchiveAsync(db => db.CaseRequirements.Where(r => r.CaseId == sample.Id && r.Applicability == Applicability.Required).OrderBy(r => r.Position).Select(r => r.Code).FirstAsync());

    private static async Task<(HttpStatusCode Status, AngleSharp.Html.Dom.IHtmlDocument Page)> ActAsync(Portal portal, string name, SampleCase sample, string act, params (string Name, string Value)[] typed)
    {
        using var officer = await portal.Visit().SignInAsync(name);
        var values = typed.ToDictionary(t => t.Name, t => (string?)t.Value);
        values["Act"] = act;
        using var answer = await officer.SendAsync(await officer.OpenAsync("/loket/permohonan/" + sample.RegisterNumber), values, "form[action$=kerjakan]");
        return (answer.StatusCode, await Visitor.ReadAsync(answer));
    }

    private static Task<CaseStatus> StatusAsync(Portal portal, SampleCase sample) =>
        portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status).SingleAsync());
}
