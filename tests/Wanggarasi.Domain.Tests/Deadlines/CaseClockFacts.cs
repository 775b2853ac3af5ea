using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>The clock of one round.</summary>
public sealed class CaseClockFacts
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
        Assert.Equal(ClockVerdict.Paused, clock.Verdict(At("2027-01-01 00:00")));
        Assert.Equal(Holder.Citizen, clock.Holder);
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
}
