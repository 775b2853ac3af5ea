using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Disruptions;

namespace Wanggarasi.Web.Tests.Features.Applications.Disruptions;

public sealed class DisruptionsTests
{
    private const string Service = "ktp-el-hilang";

    [Fact]
    public async Task A_section_head_declares_a_disruption_and_every_running_case_of_the_service_rests()
    {
        await using var portal = await Portal.OpenAsync();
        var running = await AcceptedAsync(portal);
        var other = await AcceptedAsync(portal, "kk-hilang-rusak");
        var fresh = await portal.SubmitCaseAsync(Service);
        var returned = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(5));
        await portal.ReturnAsync(returned, "kk");
        portal.Later(TimeSpan.FromMinutes(55));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await DeclareAsync(kasi);
        Assert.Equal("/loket/gangguan", sent.Headers.Location!.OriginalString);

        Assert.Equal([running.Id], await RestingAsync(portal));
        var (disruption, step) = await portal.InArchiveAsync(async db => (await db.Disruptions.SingleAsync(), await db.DisruptionSteps.SingleAsync()));
        Assert.Equal((DisruptionDecision.Declared, 1), (step.Decision, step.Cases));
        Assert.Equal(portal.Clock.GetUtcNow(), disruption.DeclaredAt);
        // Five working days from Tuesday: the next Tuesday at closing.
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.FromHours(8)), disruption.CeilingAt);

        using var citizen = portal.Visit();
        var status = Text(await citizen.OpenAsync($"/permohonan/{running.Code.Text}"));
        Assert.Contains("blangko habis", status, StringComparison.Ordinal);
        Assert.Contains("Kiriman dari pusat ditunggu.", status, StringComparison.Ordinal);
        Assert.Contains("Waktu berhenti: blangko habis", status, StringComparison.Ordinal);
        Assert.DoesNotContain("blangko habis", Text(await citizen.OpenAsync($"/permohonan/{other.Code.Text}")), StringComparison.Ordinal);
        Assert.DoesNotContain("blangko habis", Text(await citizen.OpenAsync($"/permohonan/{fresh.Code.Text}")), StringComparison.Ordinal);
        Assert.Contains("Berhenti sejak", Text(await citizen.OpenAsync($"/permohonan/{running.Code.Text}/tenggat")), StringComparison.Ordinal);

        var list = Text(await kasi.OpenAsync("/loket/permohonan?pilih=berhenti"));
        Assert.Contains(running.RegisterNumber, list, StringComparison.Ordinal);
        Assert.Contains("berhenti: blangko habis", list, StringComparison.Ordinal);
        Assert.DoesNotContain(other.RegisterNumber, list, StringComparison.Ordinal);
        Assert.Contains("Gangguan layanan: blangko habis", Text(await kasi.OpenAsync($"/loket/permohonan/{running.RegisterNumber}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_over_each_case_goes_on_with_its_new_promise()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await AcceptedAsync(portal);
        var due = await DueAsync(portal, sample);
        portal.Later(TimeSpan.FromHours(1));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await DeclareAsync(kasi);
        Assert.Null(await DueAsync(portal, sample));
        portal.Later(TimeSpan.FromDays(2));
        await kasi.SignInAsync("kasi@contoh.id");
        var page = await kasi.OpenAsync("/loket/gangguan");
        Assert.Contains("1 permohonan", Text(page), StringComparison.Ordinal);
        using var ended = await kasi.SendAsync(page, new Dictionary<string, string?>(), "form[action$=akhiri]");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(due!.Value.AddDays(2), await DueAsync(portal, sample));
        Assert.Empty(await RestingAsync(portal));
        Assert.Contains("Diakhiri, 1 permohonan berjalan lagi", Text(await kasi.OpenAsync("/loket/gangguan")), StringComparison.Ordinal);
        var pause = await portal.InArchiveAsync(db => db.CasePauses.SingleAsync());
        Assert.Equal((PauseCause.BlanksOutOfStock, true, false), (pause.Cause, pause.Counts, pause.WorkedOn));
        // Pressed twice it is ended once.
        using var again = await kasi.SendAsync(page, new Dictionary<string, string?>(), "form[action$=akhiri]");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.DisruptionSteps.CountAsync()));
    }

    [Fact]
    public async Task Ending_and_declaring_again_does_not_renew_the_time_after_which_the_camat_is_asked()
    {
        await using var portal = await Portal.OpenAsync();
        await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromHours(1));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var first = await DeclareAsync(kasi);
        portal.Later(TimeSpan.FromDays(3));
        await kasi.SignInAsync("kasi@contoh.id");
        using var ended = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), "form[action$=akhiri]");
        portal.Later(TimeSpan.FromMinutes(1));
        using var again = await DeclareAsync(kasi);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var ceilings = await portal.InArchiveAsync(db => db.Disruptions.OrderBy(d => d.DeclaredAt).Select(d => d.CeilingAt).ToListAsync());
        Assert.Equal(2, ceilings.Count);
        Assert.Equal(ceilings[0], ceilings[1]);

        // Once it is reached, only the camat stops these services again.
        portal.Later(TimeSpan.FromDays(5));
        await kasi.SignInAsync("kasi@contoh.id");
        using var over = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), "form[action$=akhiri]");
        using var refused = await DeclareAsync(kasi, change: ("ExpectedEnd", null));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Hanya camat", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var allowed = await DeclareAsync(camat, change: ("ExpectedEnd", null));
        Assert.Equal(HttpStatusCode.Redirect, allowed.StatusCode);
    }

    [Fact]
    public async Task What_is_accepted_or_mended_meanwhile_rests_from_the_next_round_on_and_what_was_worked_on_does_not()
    {
        await using var portal = await Portal.OpenAsync();
        var worked = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await DeclareAsync(kasi);
        portal.Later(TimeSpan.FromMinutes(10));
        var accepted = await AcceptedAsync(portal);
        await portal.ActAsync(worked, (application, hand, calendar, _) => application.Advance(hand, calendar, application.Step!.Value, []));
        Assert.Empty(await RestingAsync(portal));
        portal.Later(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await SweepAsync(portal));
        Assert.Equal([accepted.Id], await RestingAsync(portal));
        Assert.Equal(0, await SweepAsync(portal));

        await portal.ReturnAsync(worked, "kk");
        portal.Later(TimeSpan.FromHours(1));
        await portal.ActAsync(worked, (application, hand, calendar, _) => application.Mend(
            hand, calendar, [.. application.FindDefects().Select(r => new RequirementFact(r.Code, r.Applicability, r.Group, Provision.AtCounter, []))],
            new Dictionary<string, string>(), new Dictionary<string, string>()));
        portal.Later(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await SweepAsync(portal));
        Assert.Equal(new[] { worked.Id, accepted.Id }.Order(), (await RestingAsync(portal)).Order());
    }

    [Fact]
    public async Task Where_another_disruption_still_lasts_the_case_rests_for_that_at_once()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var first = await DeclareAsync(kasi);
        portal.Later(TimeSpan.FromMinutes(10));
        using var second = await DeclareAsync(kasi, cause: "server_pusat");
        Assert.Equal("/loket/gangguan", second.Headers.Location!.OriginalString);
        portal.Later(TimeSpan.FromMinutes(20));
        var id = await portal.InArchiveAsync(db => db.Disruptions.Where(d => d.Cause == PauseCause.BlanksOutOfStock).Select(d => d.Id).SingleAsync());
        using var ended = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), $"form[action='/loket/gangguan/{id}/akhiri']");
        Assert.Equal([PauseCause.BlanksOutOfStock, PauseCause.CentralServer], await portal.InArchiveAsync(db => db.CasePauses.OrderBy(p => p.Number).Select(p => p.Cause).ToListAsync()));
        Assert.Equal([sample.Id], await RestingAsync(portal));
    }

    /// <summary>A server's clock that was set back refuses one case; the others of the disruption must not wait for it.</summary>
    [Fact]
    public async Task A_case_that_cannot_go_on_keeps_no_other_from_it_and_goes_on_by_a_later_round()
    {
        await using var portal = await Portal.OpenAsync();
        var sound = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await DeclareAsync(kasi);
        var odd = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(30));
        Assert.Equal(1, await SweepAsync(portal));
        portal.Later(TimeSpan.FromMinutes(-15));
        using var ended = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), "form[action$=akhiri]");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal([odd.Id], await RestingAsync(portal));
        var page = Text(await kasi.OpenAsync("/loket/gangguan"));
        Assert.Contains("Diakhiri, 1 permohonan berjalan lagi", page, StringComparison.Ordinal);
        Assert.Contains($"Masih berhenti: {odd.RegisterNumber}", page, StringComparison.Ordinal);
        Assert.DoesNotContain(sound.RegisterNumber, page, StringComparison.Ordinal);

        await SweepAsync(portal);
        Assert.Equal([odd.Id], await RestingAsync(portal));
        portal.Later(TimeSpan.FromMinutes(20));
        await SweepAsync(portal);
        Assert.Empty(await RestingAsync(portal));
        Assert.NotNull(await DueAsync(portal, odd));
    }

    [Fact]
    public async Task Nobody_lets_a_case_of_their_own_rest_or_go_on()
    {
        await using var portal = await Portal.OpenAsync();
        var kasiId = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "kasi@contoh.id").Select(u => u.Id).SingleAsync());
        var own = await portal.SubmitCaseAsync(Service, owner: kasiId);
        await portal.AcceptAsync(own);
        var other = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await DeclareAsync(kasi);
        Assert.Equal([other.Id], await RestingAsync(portal));
        Assert.Contains($"Tidak ikut berhenti: {own.RegisterNumber}", Text(await kasi.OpenAsync("/loket/gangguan")), StringComparison.Ordinal);
        // Nor by the clock, on the word of the same person.
        portal.Later(TimeSpan.FromMinutes(10));
        Assert.Equal(0, await SweepAsync(portal));
        using var ended = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), "form[action$=akhiri]");

        // Declared by the camat, ended by the kasi: the kasi's own goes on by the round, in nobody's name.
        portal.Later(TimeSpan.FromMinutes(10));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var again = await DeclareAsync(camat);
        Assert.Equal(new[] { own.Id, other.Id }.Order(), (await RestingAsync(portal)).Order());
        portal.Later(TimeSpan.FromMinutes(10));
        using var over = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), "form[action$=akhiri]");
        Assert.Equal([own.Id], await RestingAsync(portal));
        Assert.Contains($"Masih berhenti: {own.RegisterNumber}", Text(await kasi.OpenAsync("/loket/gangguan")), StringComparison.Ordinal);
        portal.Later(TimeSpan.FromMinutes(10));
        await SweepAsync(portal);
        Assert.Empty(await RestingAsync(portal));
        Assert.Equal(ActorRole.System, await portal.InArchiveAsync(db => db.CaseEvents.Where(e => e.CaseId == own.Id && e.Kind == "resumed").Select(e => e.ActorRole).SingleAsync()));
    }

    [Fact]
    public async Task A_wrong_form_is_shown_again_with_everything_typed()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan/baru"), new Dictionary<string, string?>
        {
            ["Note"] = "Kiriman ditunggu.",
            ["ExpectedEnd"] = "31-02-2027",
            ["Services"] = "sktm",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await Visitor.ReadAsync(sent);
        Assert.Equal("Kiriman ditunggu.", page.QuerySelector("[name=Note]")!.TextContent.Trim());
        Assert.Equal("31-02-2027", page.QuerySelector("[name=ExpectedEnd]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("[name=Services][value=sktm][checked]"));
        Assert.Contains("Pilih sebab gangguan.", Text(page), StringComparison.Ordinal);

        foreach (var (field, value, says) in new[]
        {
            ("Cause", "pemohon", "Pilih sebab gangguan."), ("Services", "tidak-ada", "Pilih layanan dari daftar."), ("Services", null, "Pilih layanan yang terkena"),
            ("ExpectedEnd", "23-11-2026", "mendahului hari ini"), ("Note", "", "Tulis keterangan untuk warga"),
        })
        {
            using var wrong = await DeclareAsync(kasi, change: (field, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains(says, Text(await Visitor.ReadAsync(wrong)), StringComparison.Ordinal);
        }

        using var once = await DeclareAsync(kasi);
        using var twice = await DeclareAsync(kasi);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Disruptions.CountAsync()));
    }

    [Fact]
    public async Task All_services_that_Disdukcapil_decides_are_covered_by_one_tick()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan/baru"), new Dictionary<string, string?>
        {
            ["Cause"] = "server_pusat",
            ["AllForwarded"] = "true",
            ["Note"] = "Server pusat tidak dapat dihubungi.",
        });
        Assert.Equal("/loket/gangguan", sent.Headers.Location!.OriginalString);
        var codes = await portal.InArchiveAsync(db => db.DisruptedServices.Select(s => s.ServiceCode).ToListAsync());
        Assert.Contains("akta-kelahiran", codes);
        Assert.DoesNotContain("sktm", codes);
    }

    [Fact]
    public async Task Past_the_ceiling_nothing_more_rests_and_the_camat_is_asked_once_and_decides()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var sent = await DeclareAsync(kasi);
        Assert.DoesNotContain("Menunggu keputusan Anda", Text(await camat.OpenAsync("/camat")), StringComparison.Ordinal);
        portal.Later(TimeSpan.FromDays(8));
        await kasi.SignInAsync("kasi@contoh.id");
        await camat.SignInAsync("camat@contoh.id");
        await AcceptedAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        Assert.Equal(0, await SweepAsync(portal));
        await SweepAsync(portal);
        Assert.Equal([sample.Id], await RestingAsync(portal));
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.Kind == SweepDisruptions.Kind)));
        Assert.Contains("Menunggu keputusan Anda", Text(await camat.OpenAsync("/camat")), StringComparison.Ordinal);

        using var forbidden = await kasi.SendAsync(await camat.OpenAsync("/loket/gangguan"), new Dictionary<string, string?> { ["Days"] = "3", ["Reason"] = "x" }, "form[action$=perpanjang]");
        Assert.NotEqual("/loket/gangguan", forbidden.Headers.Location?.OriginalString);
        using var wrong = await camat.SendAsync(await camat.OpenAsync("/loket/gangguan"), new Dictionary<string, string?> { ["Days"] = "99", ["Reason"] = "Kiriman belum tiba." }, "form[action$=perpanjang]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var kept = await Visitor.ReadAsync(wrong);
        Assert.Equal("Kiriman belum tiba.", kept.QuerySelector("[name=Reason]")!.TextContent.Trim());
        using var extended = await camat.SendAsync(kept, new Dictionary<string, string?> { ["Days"] = "3" }, "form[action$=perpanjang]");
        Assert.Equal("/loket/gangguan", extended.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Menunggu keputusan Anda", Text(await camat.OpenAsync("/camat")), StringComparison.Ordinal);
        Assert.Contains("Diperpanjang camat", Text(await kasi.OpenAsync("/loket/gangguan")), StringComparison.Ordinal);
        Assert.Equal(1, await SweepAsync(portal));
        // Three working days from Wednesday: Monday at closing.
        var ceiling = await portal.InArchiveAsync(db => db.Disruptions.Select(d => d.CeilingAt).SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 12, 7, 15, 0, 0, TimeSpan.FromHours(8)), ceiling);
    }

    [Fact]
    public async Task A_decision_on_a_disruption_is_never_changed()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await DeclareAsync(kasi);
        await Assert.ThrowsAnyAsync<Exception>(() => portal.InArchiveAsync(db => db.DisruptionSteps.ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, "lain"))));
        await Assert.ThrowsAnyAsync<Exception>(() => portal.InArchiveAsync(db => db.DisruptionSteps.ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task Counter_officers_and_citizens_declare_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        foreach (var name in new[] { "loket@contoh.id", "warga@contoh.id", "admin@contoh.id" })
        {
            using var person = await portal.Visit().SignInAsync(name);
            using var answer = await person.GetAsync("/loket/gangguan/baru");
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_few_hundred_cases_rest_and_go_on_in_seconds()
    {
        await using var portal = await Portal.OpenAsync();
        for (var i = 0; i < 260; i++)
        {
            await AcceptedAsync(portal);
        }

        portal.Later(TimeSpan.FromMinutes(10));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var page = await kasi.OpenAsync("/loket/gangguan/baru");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var sent = await SendAsync(kasi, page, Values());
        Assert.Equal(260, (await RestingAsync(portal)).Count);
        portal.Later(TimeSpan.FromMinutes(5));
        using var ended = await kasi.SendAsync(await kasi.OpenAsync("/loket/gangguan"), new Dictionary<string, string?>(), "form[action$=akhiri]");
        Assert.Empty(await RestingAsync(portal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static async Task<SampleCase> AcceptedAsync(Portal portal, string service = Service)
    {
        var sample = await portal.SubmitCaseAsync(service);
        await portal.AcceptAsync(sample);
        return sample;
    }

    private static Dictionary<string, string?> Values(string cause = "blangko_habis") => new()
    {
        ["Cause"] = cause,
        ["Services"] = Service,
        ["Note"] = "Kiriman dari pusat ditunggu.",
        ["ExpectedEnd"] = "27-11-2026",
    };

    private static async Task<HttpResponseMessage> DeclareAsync(Visitor kasi, string cause = "blangko_habis", (string Field, string? Value)? change = null)
    {
        var values = Values(cause);
        if (change is { } other)
        {
            values[other.Field] = other.Value;
        }

        return await SendAsync(kasi, await kasi.OpenAsync("/loket/gangguan/baru"), values);
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor kasi, AngleSharp.Html.Dom.IHtmlDocument page, Dictionary<string, string?> values) => kasi.SendAsync(page, values);

    private static Task<int> SweepAsync(Portal portal) => portal.WithAsync<SweepDisruptions, int>(sweep => sweep.RunAsync(default));

    private static Task<List<Guid>> RestingAsync(Portal portal) =>
        portal.InArchiveAsync(db => db.CasePauses.Where(p => p.ToAt == null && p.DisruptionId != null).Select(p => p.CaseId).ToListAsync());

    private static Task<DateTimeOffset?> DueAsync(Portal portal, SampleCase sample) =>
        portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.DueAt).SingleAsync());

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
