using System.Text.Json;
using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>The clock of one round.</summary>
public sealed class CaseClockTests
{
    private static CaseClock Started(string at = "2026-08-18 09:00", string allow = "24h") => CaseClock.Start(Office, TimeAllowed.Parse(allow), At(at));

    [Fact]
    public void A_case_finished_in_the_due_instant_is_on_time_and_a_tick_later_late()
    {
        var clock = Started();
        var due = clock.DueAt!.Value;
        Assert.Equal(ClockVerdict.OnTime, clock.Finish(due).Verdict(due));
        Assert.Equal(ClockVerdict.Late, clock.Finish(due.AddTicks(1)).Verdict(due));
        Assert.Equal(ClockVerdict.Running, clock.Verdict(due));
        Assert.Equal(ClockVerdict.Overdue, clock.Verdict(due.AddTicks(1)));
    }

    [Fact]
    public void While_it_stands_still_there_is_no_due_instant_only_what_is_left()
    {
        var clock = Started().Pause(At("2026-08-18 11:00"), PauseCause.Applicant);
        Assert.Null(clock.DueAt);
        Assert.Equal(TimeSpan.FromHours(22), clock.Remaining!.Value.OpenTime);
        Assert.Equal(TimeSpan.FromHours(22), clock.WorkingTimeLeft(At("2026-09-18 11:00")));
        Assert.Equal(ClockVerdict.Paused, clock.Verdict(At("2027-01-01 00:00")));
        Assert.Equal(Holder.Citizen, clock.Holder);
        var days = Started(allow: "3d").Pause(At("2026-08-19 11:00"), PauseCause.Applicant);
        Assert.Equal(2, days.Remaining!.Value.WorkingDays);
        Assert.Null(days.WorkingTimeLeft(At("2026-08-20 11:00")));
    }

    [Fact]
    public void It_goes_on_in_the_hands_it_was_in_before()
    {
        var clock = Started().HandTo(Holder.External, At("2026-08-18 10:00")).Pause(At("2026-08-18 11:00"), PauseCause.Applicant);
        Assert.Equal(Holder.Citizen, clock.Holder);
        var resumed = clock.Resume(At("2026-08-18 14:00"));
        Assert.Equal(Holder.External, resumed.Holder);
        Assert.Equal(new HolderTimes(TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(2)), resumed.WorkingTimes(At("2026-08-18 15:00")));
        Assert.Equal(
            [Holder.Office, Holder.External, Holder.Citizen, Holder.External],
            resumed.Spans(At("2026-08-18 15:00")).Select(span => span.Holder));
    }

    [Fact]
    public void Forwarding_never_stops_the_clock_but_says_whose_hands_it_is_in()
    {
        var clock = Started();
        var forwarded = clock.HandTo(Holder.External, At("2026-08-18 14:00"));
        Assert.Equal(clock.DueAt, forwarded.DueAt);
        var times = forwarded.Finish(At("2026-08-19 10:00")).WorkingTimes(default);
        Assert.Equal(new HolderTimes(TimeSpan.FromHours(4), TimeSpan.Zero, TimeSpan.FromHours(3)), times);
    }

    [Fact]
    public void Gross_time_holds_the_pauses_and_net_time_does_not()
    {
        var clock = Started().Pause(At("2026-08-18 11:00"), PauseCause.BlanksOutOfStock);
        Assert.Equal(TimeSpan.FromHours(5), clock.GrossTime(At("2026-08-18 15:00")));
        Assert.Equal(TimeSpan.FromHours(2), clock.NetTime(At("2026-08-18 15:00")));
        var finished = clock.Resume(At("2026-08-19 08:00")).Finish(At("2026-08-19 09:00"));
        Assert.Equal((TimeSpan.FromHours(6), TimeSpan.FromHours(3)), (finished.GrossTime(default), finished.NetTime(default)));
        Assert.Equal(Holder.External, clock.Holder);
    }

    [Fact]
    public void A_return_after_the_due_instant_changes_the_hands_but_the_case_stays_late()
    {
        var late = Started(allow: "1h").Pause(At("2026-08-18 11:00"), PauseCause.Applicant);
        Assert.False(late.IsPaused);
        Assert.Equal(At("2026-08-18 10:00"), late.DueAt);
        Assert.Equal(ClockVerdict.Overdue, late.Verdict(At("2026-08-18 11:00")));
        Assert.Equal(Holder.Citizen, late.Holder);
        var finished = late.Resume(At("2026-08-19 11:00")).Finish(At("2026-08-19 12:00"));
        Assert.Equal(ClockVerdict.Late, finished.Verdict(default));
        Assert.Equal(TimeSpan.FromHours(3), finished.NetTime(default));
        Assert.Empty(finished.Pauses);
        Assert.Single(finished.LateInterruptions);
    }

    [Fact]
    public void A_return_in_the_due_instant_itself_no_longer_stops_the_clock()
    {
        var clock = Started(allow: "1h").Pause(At("2026-08-18 10:00"), PauseCause.Applicant);
        Assert.False(clock.IsPaused);
        Assert.Equal(At("2026-08-18 10:00"), clock.Resume(At("2026-08-18 11:00")).DueAt);
        Assert.True(Started(allow: "1h").Pause(At("2026-08-18 09:59:59.9999999"), PauseCause.Applicant).IsPaused);
    }

    [Fact]
    public void Working_time_left_is_negative_by_the_working_time_since_the_due_instant()
    {
        var clock = Started(allow: "1h");
        Assert.Equal(TimeSpan.FromMinutes(30), clock.WorkingTimeLeft(At("2026-08-18 09:30")));
        Assert.Equal(TimeSpan.Zero, clock.WorkingTimeLeft(At("2026-08-18 10:00")));
        Assert.Equal(TimeSpan.FromHours(-4), clock.WorkingTimeLeft(At("2026-08-18 20:00")));
        Assert.Null(clock.Finish(At("2026-08-18 10:00")).WorkingTimeLeft(At("2026-08-18 10:00")));
    }

    [Fact]
    public void A_round_withdrawn_has_no_verdict()
    {
        Assert.Equal(ClockVerdict.Withdrawn, Started().Withdraw(At("2026-08-18 10:00")).Verdict(default));
        Assert.Equal(ClockVerdict.Withdrawn, Started().Pause(At("2026-08-18 10:00"), PauseCause.Applicant).Withdraw(At("2026-09-18 10:00")).Verdict(default));
    }

    [Fact]
    public void What_does_not_fit_is_refused_beforehand_and_thrown_afterwards()
    {
        var running = Started();
        var paused = running.Pause(At("2026-08-18 10:00"), PauseCause.Applicant);
        var stopped = running.Finish(At("2026-08-18 10:00"));
        Refused("pause-before-start", running.MayPause(At("2026-08-18 09:00")), () => running.Pause(At("2026-08-18 09:00"), PauseCause.Applicant));
        Refused("clock-running", running.MayResume(At("2026-08-18 10:00")), () => running.Resume(At("2026-08-18 10:00")));
        Refused("clock-paused", paused.MayPause(At("2026-08-18 11:00")), () => paused.Pause(At("2026-08-18 11:00"), PauseCause.Applicant));
        Refused("clock-paused", paused.MayHand(At("2026-08-18 11:00")), () => paused.HandTo(Holder.External, At("2026-08-18 11:00")));
        Refused("pause-empty", paused.MayResume(At("2026-08-18 10:00")), () => paused.Resume(At("2026-08-18 10:00")));
        Refused("clock-backwards", paused.MayResume(At("2026-08-18 09:59")), () => paused.Resume(At("2026-08-18 09:59")));
        Refused("clock-stopped", stopped.MayPause(At("2026-08-18 11:00")), () => stopped.Pause(At("2026-08-18 11:00"), PauseCause.Applicant));
        Refused("clock-stopped", stopped.MayStop(At("2026-08-18 11:00")), () => stopped.Finish(At("2026-08-18 11:00")));
        Refused("start-before-first-schedule", CaseClock.MayStart(Office, TimeAllowed.Days(1), At("2023-01-01 09:00")), () => Started("2023-01-01 09:00"));

        static void Refused(string code, Refusal? refusal, Action act)
        {
            Assert.Equal(code, refusal?.Code);
            Assert.Throws<InvalidOperationException>(act);
        }
    }

    [Fact]
    public void A_pause_that_ends_in_the_instant_it_began_leaves_nothing_out()
    {
        var clock = Started().Pause(At("2026-08-18 10:00"), PauseCause.Applicant).Finish(At("2026-08-18 10:00"));
        Assert.Empty(clock.Pauses);
        Assert.Equal(ClockVerdict.OnTime, clock.Verdict(default));
    }

    [Fact]
    public void A_pause_may_follow_another_in_the_same_instant_with_another_cause()
    {
        var clock = Started()
            .Pause(At("2026-08-18 10:00"), PauseCause.Applicant).Resume(At("2026-08-18 11:00"))
            .Pause(At("2026-08-18 11:00"), PauseCause.BlanksOutOfStock).Resume(At("2026-08-18 12:00"));
        Assert.Equal(Office.Due("2026-08-18 09:00", "24h", Pause("2026-08-18 10:00", "2026-08-18 12:00")), clock.DueAt);
    }

    [Fact]
    public void A_calendar_changed_later_moves_a_running_clock_but_never_into_the_past()
    {
        var clock = Started(allow: "2d"); // due 20 August 15:00
        var closure = new WorkingCalendar(Office.Document with { SpecialDays = [new(new(2026, 8, 20), [], "Banjir")] });
        Assert.Equal(At("2026-08-21 15:00"), clock.Under(closure, At("2026-08-19 09:00")).DueAt);
        // Recorded after the fact it moves forward too.
        Assert.Equal(At("2026-08-21 15:00"), clock.Under(closure, At("2026-08-20 16:00")).DueAt);
        // A half day that would have ended the time an hour ago moves nothing.
        var shorter = new WorkingCalendar(Office.Document with { SpecialDays = [new(new(2026, 8, 20), [Interval("08:00-10:00")], "Listrik padam")] });
        Assert.Equal(At("2026-08-20 10:00"), clock.Under(shorter, At("2026-08-20 09:00")).DueAt);
        Assert.Same(clock, clock.Under(shorter, At("2026-08-20 11:00")));
    }

    [Fact]
    public void Its_facts_are_plain_data()
    {
        var clock = Started().HandTo(Holder.External, At("2026-08-18 09:30")).Pause(At("2026-08-18 10:00"), PauseCause.ForceMajeure).Resume(At("2026-08-18 11:00"));
        var read = JsonSerializer.Deserialize<ClockFacts>(JsonSerializer.Serialize(clock.Facts))!;
        var again = CaseClock.Replay(Office, read);
        Assert.Equal(clock.DueAt, again.DueAt);
        Assert.Equal(clock.Pauses, again.Pauses);
        Assert.Equal(clock.Facts.Marks, again.Facts.Marks);
    }

    [Fact]
    public void Every_cause_has_a_label_a_code_that_reads_back_and_hands()
    {
        Assert.Equal(Enum.GetValues<PauseCause>(), PauseCauses.All);
        foreach (var cause in PauseCauses.All)
        {
            Assert.NotEmpty(cause.Label());
            Assert.True(PauseCauses.TryParse(cause.Code(), out var read, out _));
            Assert.Equal(cause, read);
            Assert.Equal(cause == PauseCause.Applicant ? Holder.Citizen : Holder.External, cause.HolderMeanwhile());
        }

        Assert.False(PauseCauses.TryParse("malas", out _, out var refusal));
        Assert.Equal("pause-cause", refusal!.Code);
    }
}
