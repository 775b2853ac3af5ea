using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Applications.Escalate;

namespace Wanggarasi.Web.Tests.Features.Applications.Escalate;

public sealed class RemindStaffTests
{
    [Fact]
    public async Task Half_gone_the_officer_is_told_in_the_last_quarter_the_section_head_too_and_late_the_section_head_and_the_camat()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LetterAsync(portal); // one working hour from 09.00
        var loket = await IdAsync(portal, "loket@contoh.id");
        await portal.ActAsync(sample, (application, hand, _, _) =>
        {
            application.Assign(hand, loket);
            return null;
        });
        portal.Later(TimeSpan.FromMinutes(29));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Equal(["loket@contoh.id"], await ToldAsync(portal));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromMinutes(15));
        Assert.Equal(2, await RemindAsync(portal));
        Assert.Equal(["kasi@contoh.id", "loket@contoh.id", "loket@contoh.id"], await ToldAsync(portal));
        portal.Later(TimeSpan.FromMinutes(16));
        Assert.Equal(2, await RemindAsync(portal));
        Assert.Equal(["camat@contoh.id", "kasi@contoh.id", "kasi@contoh.id", "loket@contoh.id", "loket@contoh.id"], await ToldAsync(portal));
        portal.Later(TimeSpan.FromHours(2));
        Assert.Equal(0, await RemindAsync(portal));
    }

    [Fact]
    public async Task What_nobody_has_is_told_to_the_whole_counter()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync("sktm"); // to be judged within one working day
        portal.Later(TimeSpan.FromHours(24));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Contains("loket@contoh.id", await ToldAsync(portal));
        var message = await portal.InArchiveAsync(db => db.Outbox.FirstAsync(m => m.Kind == RemindStaff.Kind));
        Assert.Contains("diperiksa paling lambat", message.OpenBody(portal.Services.GetRequiredService<Vault>()), StringComparison.Ordinal);
    }

    /// <summary>Zammad#4432: reminders went out at midnight and on Sundays.</summary>
    [Fact]
    public async Task At_night_and_on_weekends_the_reminder_waits_for_the_opening()
    {
        await using var portal = await Portal.OpenAsync(now: new DateTimeOffset(2026, 11, 27, 14, 30, 0, TimeSpan.FromHours(8))); // Friday
        await LetterAsync(portal);
        foreach (var hours in new[] { 1.0, 8, 16, 24 })
        {
            portal.Later(TimeSpan.FromHours(hours));
            Assert.Equal(0, await RemindAsync(portal));
        }

        // Monday 08.00: half of the hour was used on Friday.
        portal.Later(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(8)) - portal.Clock.GetUtcNow());
        Assert.True(await RemindAsync(portal) > 0);
    }

    /// <summary>GLPI#24481: tickets were escalated while they were pending.</summary>
    [Fact]
    public async Task What_rests_is_never_reminded_of_late_or_not()
    {
        await using var portal = await Portal.OpenAsync();
        var waiting = await LetterAsync(portal);
        var late = await LetterAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        await portal.ActAsync(waiting, (application, hand, calendar, _) => application.Pause(hand, calendar, Guid.CreateVersion7(), hand.At, PauseCause.CentralServer));
        portal.Later(TimeSpan.FromHours(1));
        await portal.ActAsync(late, (application, hand, calendar, _) => application.Pause(hand, calendar, Guid.CreateVersion7(), hand.At, PauseCause.CentralServer));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromHours(1));
        Assert.Equal(0, await RemindAsync(portal));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Escalations.CountAsync()));
    }

    [Fact]
    public async Task A_pause_that_is_over_moves_the_reminder_with_the_promise()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LetterAsync(portal);
        portal.Later(TimeSpan.FromMinutes(10));
        var disruption = Guid.CreateVersion7();
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Pause(hand, calendar, disruption, hand.At, PauseCause.CentralServer));
        portal.Later(TimeSpan.FromMinutes(60));
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Resume(hand, calendar, disruption));
        portal.Later(TimeSpan.FromMinutes(19));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromMinutes(1));
        Assert.True(await RemindAsync(portal) > 0);
        Assert.Equal([EscalationLevel.Half], await LevelsAsync(portal));
    }

    [Fact]
    public async Task A_case_whose_due_instant_moved_is_reminded_by_the_new_one()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LetterAsync(portal);
        // As a changed calendar leaves it: three hours later.
        await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, a => new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero))));
        portal.Later(TimeSpan.FromMinutes(61));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromMinutes(30));
        Assert.True(await RemindAsync(portal) > 0);
        Assert.Equal([EscalationLevel.Half], await LevelsAsync(portal));
    }

    [Fact]
    public async Task Two_nodes_at_once_tell_it_once_and_a_restart_tells_nothing_again()
    {
        await using var portal = await Portal.OpenAsync();
        await LetterAsync(portal);
        portal.Later(TimeSpan.FromHours(2));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RemindAsync(portal))));
        Assert.Equal(2, sent.Sum());
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.Kind == RemindStaff.Kind)));
        Assert.Equal(0, await RemindAsync(portal)); // nothing of it is kept in memory
        Assert.Equal(3, await portal.InArchiveAsync(db => db.Escalations.CountAsync()));
    }

    [Fact]
    public async Task A_round_opened_again_is_reminded_of_anew()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await LetterAsync(portal);
        portal.Later(TimeSpan.FromMinutes(40));
        Assert.True(await RemindAsync(portal) > 0);
        await portal.FinishAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, plan) => application.Reopen(hand, calendar, plan, "Salah ketik."));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromMinutes(31));
        Assert.True(await RemindAsync(portal) > 0);
        Assert.Equal([1, 2], await portal.InArchiveAsync(db => db.Escalations.Select(e => e.Round).Distinct().OrderBy(r => r).ToListAsync()));
    }

    [Fact]
    public async Task Forty_late_cases_are_one_letter_with_a_link_to_each_and_the_officer_reads_it_on_the_portal_too()
    {
        await using var portal = await Portal.OpenAsync(new Dictionary<string, string> { ["Portal:Address"] = "https://portal.contoh.id" });
        for (var i = 0; i < 42; i++)
        {
            await LetterAsync(portal);
        }

        portal.Later(TimeSpan.FromHours(2));
        Assert.Equal(2, await RemindAsync(portal));
        var kasi = await IdAsync(portal, "kasi@contoh.id");
        var letter = await portal.InArchiveAsync(db => db.Outbox.SingleAsync(m => m.UserId == kasi));
        var vault = portal.Services.GetRequiredService<Vault>();
        var body = letter.OpenBody(vault);
        Assert.Equal("kasi@contoh.id", letter.OpenRecipient(vault));
        Assert.Equal("42 permohonan terlambat", letter.Subject);
        Assert.Equal(40, body.Split('\n').Count(l => l.Contains("https://portal.contoh.id/loket/permohonan/", StringComparison.Ordinal)));
        Assert.Contains("Dan 2 lainnya", body, StringComparison.Ordinal);
        using var visitor = await portal.Visit().SignInAsync("kasi@contoh.id");
        Assert.Contains("42 permohonan terlambat", (await visitor.OpenAsync("/akun")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The calendar of the clock that runs now, not of the first judgement, which is history.</summary>
    [Fact]
    public async Task A_case_judged_anew_is_reminded_of_by_the_calendar_of_its_newest_promise()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.ReturnAsync(sample, "sktm-desa");
        var document = (await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.CurrentAsync(default))).Calendar.Document;
        await portal.InArchiveAsync(db =>
        {
            var closed = document with { Closed = [.. document.Closed, new ClosedDay(new DateOnly(2026, 11, 25), ClosedDayKinds.LocalHoliday, "Uji")] };
            db.CalendarVersions.Add(new CalendarVersion { Number = 2, Body = closed.ToJson(), Reason = "uji", CreatedAt = portal.Clock.GetUtcNow() });
            return db.SaveChangesAsync();
        });
        // Sent again on Tuesday 13.00 by the calendar without Wednesday: to be judged by Thursday 15.00, eight hours of opening away.
        portal.Later(TimeSpan.FromHours(4));
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Mend(
            hand, calendar, [.. application.FindDefects().Select(r => new RequirementFact(r.Code, r.Applicability, r.Group, Provision.AtCounter, []))],
            new Dictionary<string, string>(), new Dictionary<string, string>(), TimeAllowed.Days(1)));
        // Thursday 09.00: three hours are used, five left. With Wednesday counted nine would be used, and more than half gone.
        portal.Later(TimeSpan.FromHours(44));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromHours(1));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Equal([EscalationLevel.Half], await LevelsAsync(portal));
    }

    [Fact]
    public async Task Where_nobody_holds_a_role_the_next_one_up_is_told()
    {
        await using var portal = await Portal.OpenAsync();
        await LetterAsync(portal); // one working hour from 09.00
        await DismissAsync(portal, "loket@contoh.id", "kasi@contoh.id");
        portal.Later(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Equal(["sekcam@contoh.id"], await ToldAsync(portal));
        await DismissAsync(portal, "camat@contoh.id");
        portal.Later(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Equal(["sekcam@contoh.id", "sekcam@contoh.id"], await ToldAsync(portal));
    }

    [Fact]
    public async Task What_nobody_could_be_told_is_told_once_somebody_can()
    {
        await using var portal = await Portal.OpenAsync();
        await LetterAsync(portal);
        await DismissAsync(portal, "loket@contoh.id", "kasi@contoh.id", "sekcam@contoh.id", "camat@contoh.id");
        portal.Later(TimeSpan.FromMinutes(31));
        Assert.Equal(0, await RemindAsync(portal));
        Assert.Empty(await LevelsAsync(portal));
        await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id").ExecuteUpdateAsync(set => set.SetProperty(u => u.DismissedAt, (DateTimeOffset?)null)));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Equal([EscalationLevel.Half], await LevelsAsync(portal));
    }

    private static Task<int> DismissAsync(Portal portal, params string[] names) => portal.InArchiveAsync(db =>
        db.Users.Where(u => names.Contains(u.Email)).ExecuteUpdateAsync(set => set.SetProperty(u => u.DismissedAt, portal.Clock.GetUtcNow())));

    private static async Task<SampleCase> LetterAsync(Portal portal)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        return sample;
    }

    private static Task<int> RemindAsync(Portal portal) => portal.WithAsync<RemindStaff, int>(remind => remind.RunAsync(default));

    private static Task<Guid> IdAsync(Portal portal, string name) => portal.InArchiveAsync(db => db.Users.Where(u => u.Email == name).Select(u => u.Id).SingleAsync());

    private static Task<List<string>> ToldAsync(Portal portal) => portal.InArchiveAsync(db => (
        from message in db.Outbox
        where message.Kind == RemindStaff.Kind
        join person in db.Users on message.UserId equals person.Id
        orderby person.Email
        select person.Email!).ToListAsync());

    private static Task<List<EscalationLevel>> LevelsAsync(Portal portal) => portal.InArchiveAsync(db => db.Escalations.Select(e => e.Level).ToListAsync());
}
