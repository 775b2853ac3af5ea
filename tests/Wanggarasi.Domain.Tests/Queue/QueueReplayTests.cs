using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Domain.Tests.Queue;

public sealed class QueueReplayTests
{
    private static readonly DateTimeOffset s_eight = new(2026, 11, 25, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly ReplayOpening[] s_day = [Opening(0, 240), Opening(300, 420)];

    [Fact]
    public void People_are_called_in_turn_and_nobody_during_the_break()
    {
        ReplayArrival[] arrivals = [Arrival(230, 20), Arrival(231, 10), Arrival(232, 10), Arrival(310, 5)];
        // The first visit runs over the break's beginning; the others wait until one o'clock.
        Assert.Equal([0, 69, 78, 10], Minutes(QueueReplay.Day(arrivals, s_day, 1)));
    }

    [Fact]
    public void Who_comes_before_the_opening_waits_from_the_opening_on()
    {
        Assert.Equal([0, 10], Minutes(QueueReplay.Day([Arrival(-30, 10), Arrival(-20, 10)], s_day, 1)));
    }

    [Fact]
    public void Who_still_waits_at_closing_is_not_served()
    {
        Assert.Equal([0, null], Minutes(QueueReplay.Day([Arrival(415, 20), Arrival(416, 5)], s_day, 1)));
        Assert.Equal([0, 0], Minutes(QueueReplay.Day([Arrival(415, 20), Arrival(416, 5)], s_day, 2)));
    }

    [Fact]
    public void Who_comes_together_is_called_by_as_many_counters_as_are_free_and_never_before_they_came()
    {
        Assert.Equal([0, 0, 0, 10, 10], Minutes(QueueReplay.Day([.. Enumerable.Repeat(Arrival(60, 10), 5)], s_day, 3)));
    }

    [Fact]
    public void The_lines_interleave_as_in_the_real_queue()
    {
        ReplayArrival[] arrivals = [.. "RRRRPP".Select((line, i) => new ReplayArrival(s_eight, TimeSpan.FromMinutes(10), line == 'P'))];
        // P R R P R R
        Assert.Equal([10, 20, 40, 50, 0, 30], Minutes(QueueReplay.Day(arrivals, s_day, 1)));
    }

    [Theory]
    [InlineData(1, 0.6)]
    [InlineData(2, 0.8)]
    [InlineData(3, 0.85)]
    public void With_chance_arrivals_the_mean_wait_is_that_of_M_M_c(int counters, double load)
    {
        const double Service = 300;
        const int People = 120_000;
        var dice = new Dice(20_261_125);
        double Chance(double mean) => -mean * Math.Log(1 - dice.Next());
        var arrivals = new ReplayArrival[People];
        var at = 0.0;
        for (var i = 0; i < People; i++)
        {
            at += Chance(Service / (counters * load));
            arrivals[i] = new ReplayArrival(s_eight.AddSeconds(at), TimeSpan.FromSeconds(Chance(Service)), false);
        }

        var waits = QueueReplay.Day(arrivals, [new ReplayOpening(s_eight, s_eight.AddYears(20))], counters);
        var mean = waits.Average(wait => wait!.Value.TotalSeconds);
        var expected = ErlangC(counters, load) * Service / (counters * (1 - load));
        Assert.InRange(mean / expected, 0.94, 1.06);
    }

    // The chance of having to wait with c counters at a load of ρ each (Erlang 1917).
    private static double ErlangC(int counters, double load)
    {
        var offered = counters * load;
        var blocked = 1.0;
        for (var c = 1; c <= counters; c++)
        {
            blocked = offered * blocked / (c + offered * blocked);
        }

        return blocked / (1 - load * (1 - blocked));
    }

    private static ReplayOpening Opening(int from, int to) => new(s_eight.AddMinutes(from), s_eight.AddMinutes(to));

    private static ReplayArrival Arrival(int minute, int takes) => new(s_eight.AddMinutes(minute), TimeSpan.FromMinutes(takes), false);

    private static IEnumerable<int?> Minutes(IEnumerable<TimeSpan?> waits) => waits.Select(wait => (int?)wait?.TotalMinutes);
}
