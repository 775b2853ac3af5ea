using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>
/// The arithmetic that other helpdesks and portals got wrong, each with the report that told us (research of November 2026).
/// The part of each row that is not arithmetic is tested where it lives.
/// </summary>
public sealed class KnownBugsOfOthersTests
{
    private static readonly TimeAllowed Day = TimeAllowed.Parse("24h");

    private static CaseClock Started(string at, string allow = "24h", WorkingCalendar? calendar = null) =>
        CaseClock.Start(calendar ?? Office, TimeAllowed.Parse(allow), At(at));

    // glpi PR#14937: pending time was counted around the clock.
    [Fact]
    public void Glpi_14937_a_pause_from_Friday_closing_to_Monday_opening_removes_only_working_time()
    {
        var free = Office.Due("2026-08-07 09:00", "24h");
        Assert.Equal(free, Office.Due("2026-08-07 09:00", "24h", Pause("2026-08-07 15:00", "2026-08-10 08:00")));
        Assert.Equal(TimeSpan.FromHours(1), Office.OpenTimeBetween(free, Office.Due("2026-08-07 09:00", "24h", Pause("2026-08-07 15:00", "2026-08-10 09:00"))));
    }

    // glpi#15605, #6902: the pause was lost when the rule changed.
    [Fact]
    public void Glpi_15605_a_case_moved_to_another_calendar_while_paused_keeps_its_pause()
    {
        var paused = Started("2026-08-18 09:00").Pause(At("2026-08-18 11:00"), PauseCause.Applicant);
        var moved = paused.Under(new WorkingCalendar(Office.Document with { SpecialDays = [new(new(2026, 8, 20), [], "Tutup")] }), At("2026-08-19 09:00"));
        Assert.True(moved.IsPaused);
        Assert.Equal(At("2026-08-18 11:00"), moved.OpenPause!.FromAt);
        Assert.Equal(paused.Remaining, moved.Remaining);
    }

    // glpi#24481: tickets were marked as violated while pending.
    [Fact]
    public void Glpi_24481_a_clock_never_runs_out_while_paused()
    {
        var paused = Started("2026-08-18 09:00", "1h").Pause(At("2026-08-18 09:59:59"), PauseCause.Applicant);
        Assert.Equal(ClockVerdict.Paused, paused.Verdict(At("2027-08-18 09:00")));
        Assert.Null(paused.DueAt);
        Assert.Equal(At("2027-08-18 09:00:01"), paused.Resume(At("2027-08-18 09:00")).DueAt);
    }

    // glpi#23359: the gap between solved and reopened was counted wrongly.
    [Fact]
    public void Glpi_23359_the_gap_before_a_reopening_belongs_to_no_round()
    {
        var first = Started("2026-08-18 09:00").Finish(At("2026-08-19 09:00"));
        var second = CaseClock.Start(Office, Day, At("2026-08-24 09:00"), round: 2);
        Assert.Equal(ClockVerdict.OnTime, first.Verdict(At("2026-08-24 09:00")));
        Assert.Equal(TimeSpan.FromHours(6), first.GrossTime(At("2026-08-24 09:00")));
        Assert.Equal(TimeSpan.Zero, second.GrossTime(At("2026-08-24 09:00")));
        Assert.Equal(Office.Due("2026-08-24 09:00", "24h"), second.DueAt);
        Assert.Equal(2, second.Round);
    }

    // glpi#687: created outside hours, the delay was 0.
    [Fact]
    public void Glpi_687_a_start_on_Sunday_at_two_in_the_night_behaves_like_the_next_opening()
    {
        Assert.Equal(At("2026-08-10 09:00"), Office.Due("2026-08-09 02:00", "1h"));
        Assert.Equal(Office.Due("2026-08-10 08:00", "3d"), Office.Due("2026-08-09 02:00", "3d"));
    }

    // glpi src/Calendar.php: from a day on it counted days, below that minutes, and walked in steps of 86,400 seconds.
    [Fact]
    public void Glpi_calendar_seven_and_a_half_hours_are_not_one_working_day()
    {
        var calendar = new WorkingCalendar(Week("mon tue wed thu fri", "08:00-12:00 12:30-16:00"));
        Assert.Equal(At("2026-08-11 10:00"), calendar.Due("2026-08-10 10:00", "7.5h"));
        Assert.Equal(At("2026-08-11 16:00"), calendar.Due("2026-08-10 10:00", "1d"));
        Assert.Equal(TimeSpan.FromHours(8), calendar.Due("2026-08-10 10:00", "7.5h").Offset);
    }

    // osTicket#6739: a schedule of Monday and Thursday gave wrong dates.
    [Fact]
    public void OsTicket_6739_sparse_weekdays_are_counted_rightly()
    {
        var calendar = new WorkingCalendar(Week("mon thu", "08:00-12:00"));
        Assert.Equal(At("2026-08-13 09:00"), calendar.Due("2026-08-10 09:00", "4h"));
        Assert.Equal(At("2026-08-20 12:00"), calendar.Due("2026-08-10 09:00", "3d"));
        Assert.Equal(At("2026-08-17 12:00"), calendar.Due("2026-08-11 09:00", "1d"));
    }

    // osTicket#6847, frappe/helpdesk#2212: a lunch break entered as a holiday broke the due date.
    [Fact]
    public void OsTicket_6847_two_intervals_a_day_make_a_lunch_break() =>
        Assert.Equal(At("2026-08-18 13:30"), Office.Due("2026-08-18 11:00", "1.5h"));

    // Chatwoot#14009: one period a day only.
    [Fact]
    public void Chatwoot_14009_Friday_may_have_another_break_than_the_other_days()
    {
        Assert.Equal(At("2026-08-14 14:00"), Office.Due("2026-08-14 10:30", "1h"));
        Assert.Equal(At("2026-08-13 11:30"), Office.Due("2026-08-13 10:30", "1h"));
    }

    // osTicket#3034, #1684: no pause by status since 2016.
    [Fact]
    public void OsTicket_3034_waiting_for_the_citizen_stops_the_clock()
    {
        var clock = Started("2026-08-18 09:00").Pause(At("2026-08-18 10:00"), PauseCause.Applicant).Resume(At("2026-08-19 10:00"));
        Assert.Equal(TimeSpan.FromHours(6), Office.OpenTimeBetween(Office.Due("2026-08-18 09:00", "24h"), clock.DueAt!.Value));
    }

    // Chatwoot PR#13392, #6467: wall clock, no holidays.
    [Fact]
    public void Chatwoot_6467_collective_leave_is_no_working_day()
    {
        Assert.False(Office.IsWorkingDay(new DateOnly(2026, 12, 24)));
        Assert.Equal(At("2026-12-28 15:00"), Office.Due("2026-12-23 09:00", "1d"));
    }

    // frappe/helpdesk PR#3776: the hold was ignored on paused → resolved.
    [Fact]
    public void Frappe_3776_a_case_finished_straight_from_a_pause_has_the_pause_left_out()
    {
        var clock = Started("2026-08-18 09:00").Pause(At("2026-08-18 10:00"), PauseCause.Applicant).Finish(At("2026-09-29 10:00"));
        Assert.Equal(ClockVerdict.OnTime, clock.Verdict(At("2026-10-01 09:00")));
        Assert.Equal(TimeSpan.FromHours(1), clock.NetTime(At("2026-10-01 09:00")));
        Assert.Single(clock.Pauses);
    }

    // frappe/erpnext PR#49414: a hold that overlaps off hours removed them too.
    [Fact]
    public void Frappe_49414_a_pause_outside_the_hours_removes_nothing() =>
        Assert.Equal(Office.Due("2026-08-18 09:00", "24h"), Office.Due("2026-08-18 09:00", "24h", Pause("2026-08-18 17:00", "2026-08-19 06:00")));

    // zammad#3706: holidays were a day early, because a date had become an instant at UTC midnight.
    [Fact]
    public void Zammad_3706_a_closed_day_is_a_date_of_the_office()
    {
        Assert.False(Office.IsOpen(At("2026-08-17 08:00")));
        Assert.False(Office.IsOpen(At("2026-08-17 14:59")));
        Assert.True(Office.IsOpen(At("2026-08-18 08:00")));
        Assert.True(Office.IsOpen(At("2026-08-14 14:59")));
        var kiritimati = new WorkingCalendar(Week("mon tue wed", "00:00-24:00", "Pacific/Kiritimati", new ClosedDay(new(2026, 8, 18), "libur_nasional", "Libur")));
        Assert.True(kiritimati.IsOpen(At("2026-08-17T23:59:59+14:00")));
        Assert.False(kiritimati.IsOpen(At("2026-08-18T00:00:00+14:00")));
        Assert.False(kiritimati.IsOpen(At("2026-08-18T23:59:59+14:00")));
        Assert.True(kiritimati.IsOpen(At("2026-08-19T00:00:00+14:00")));
    }

    // zammad#5865, #6134: monthly figures by UTC; October was missing.
    [Fact]
    public void Zammad_5865_an_instant_counts_in_the_month_of_the_offices_date()
    {
        Assert.Equal(new DateOnly(2026, 11, 1), Office.LocalDateOf(At("2026-10-31T16:30:00Z")));
        Assert.Equal(new DateOnly(2026, 10, 31), Office.LocalDateOf(At("2026-10-31T15:59:59Z")));
    }

    // zammad#5177: the update deadline overrode the first response.
    [Fact]
    public void Zammad_5177_the_two_clocks_of_a_case_know_nothing_of_each_other()
    {
        var judgement = Started("2026-08-18 09:00", "1d");
        var completion = Started("2026-08-18 11:00", "3d");
        var finished = judgement.Finish(At("2026-08-18 11:00"));
        var returned = completion.Pause(At("2026-08-19 09:00"), PauseCause.Applicant);
        Assert.Equal(At("2026-08-19 15:00"), finished.DueAt);
        Assert.Equal(ClockVerdict.OnTime, finished.Verdict(At("2026-12-01 09:00")));
        Assert.Null(returned.DueAt);
    }

    // zammad#4432: reminders at midnight and on weekends.
    [Fact]
    public void Zammad_4432_a_reminder_that_falls_outside_the_hours_waits_for_the_next_opening()
    {
        Assert.False(Office.IsOpen(At("2026-08-15 00:00")));
        Assert.Equal(At("2026-08-18 08:00"), Office.NextOpening(At("2026-08-15 00:00")));
    }

    // zammad lib/escalation.rb: recalculation after a change of the rule was wrong in some cases.
    [Fact]
    public void Zammad_escalation_a_clock_counts_with_the_allowance_and_calendar_pinned_at_its_start()
    {
        var clock = Started("2026-08-18 09:00", "24h");
        _ = new WorkingCalendar(Office.Document with { SpecialDays = [new(new(2026, 8, 19), [], "Tutup")] });
        Assert.Equal(Office.Due("2026-08-18 09:00", "24h"), CaseClock.Replay(clock.Calendar, clock.Facts).DueAt);
    }

    // FreeITSM includes/sla.php: editing the calendar rewrote history.
    [Fact]
    public void FreeItsm_a_holiday_added_afterwards_leaves_a_finished_round_as_it_was()
    {
        var finished = Started("2026-08-18 09:00", "2d").Finish(At("2026-08-21 09:00"));
        var later = new WorkingCalendar(Office.Document with { SpecialDays = [new(new(2026, 8, 19), [], "Tutup")] });
        Assert.Same(finished, finished.Under(later, At("2026-08-21 10:00")));
        Assert.Equal(ClockVerdict.Late, finished.Verdict(At("2026-08-21 10:00")));
    }

    // Amsterdam/signals deadlines.py:9: public holidays ignored.
    [Fact]
    public void Signals_the_week_of_Lebaran_is_left_out()
    {
        Assert.Equal(At("2025-04-08 15:00"), Office.Due("2025-03-27 09:00", "1d"));
        Assert.Equal(At("2026-03-25 09:00"), Office.Due("2026-03-17 13:00", "2h"));
    }

    // DIGIT EnrichmentService.java:321: the remaining time was stored and decremented.
    [Fact]
    public void Digit_every_figure_is_derived_anew_from_the_facts()
    {
        var clock = Started("2026-08-18 09:00")
            .HandTo(Holder.External, At("2026-08-18 10:00"))
            .Pause(At("2026-08-18 11:00"), PauseCause.CentralServer)
            .Resume(At("2026-08-19 11:00"))
            .HandTo(Holder.Office, At("2026-08-20 09:00"));
        var again = CaseClock.Replay(Office, clock.Facts with { Marks = [.. clock.Facts.Marks] });
        var now = At("2026-08-20 14:00");
        Assert.Equal(clock.DueAt, again.DueAt);
        Assert.Equal(clock.WorkingTimeLeft(now), again.WorkingTimeLeft(now));
        Assert.Equal(clock.WorkingTimeLeft(now), again.WorkingTimeLeft(now));
        Assert.Equal(clock.WorkingTimes(now), again.WorkingTimes(now));
    }
}
