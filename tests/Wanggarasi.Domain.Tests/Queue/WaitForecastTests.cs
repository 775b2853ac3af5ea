using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Domain.Tests.Queue;

public sealed class WaitForecastTests
{
    private static readonly double[] s_tenMinutes = [.. Enumerable.Repeat(600.0, WaitForecast.FewestVisits)];

    [Fact]
    public void Where_too_little_is_known_or_no_counter_is_open_nothing_is_said()
    {
        Assert.Null(WaitForecast.Find(3, [null], s_tenMinutes[1..]));
        Assert.Null(WaitForecast.Find(3, [], s_tenMinutes));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 600)]
    [InlineData(3, 600)]
    [InlineData(4, 1200)]
    public void With_two_free_counters_and_visits_of_ten_minutes_two_go_at_a_time(int ahead, int seconds)
    {
        // Nothing varies here, and still no range is narrower than five minutes.
        Assert.Equal(new WaitRange(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 300)), WaitForecast.Find(ahead, [null, null], s_tenMinutes));
    }

    [Fact]
    public void A_visit_under_way_counts_with_what_is_left_of_it()
    {
        Assert.Equal(TimeSpan.FromMinutes(6), WaitForecast.Find(0, [240], s_tenMinutes)!.Early);
        Assert.Equal(TimeSpan.FromMinutes(1), WaitForecast.Find(0, [601], s_tenMinutes)!.Early);
    }

    [Fact]
    public void The_range_holds_four_of_five_mornings()
    {
        // Visits as they are: mostly short, some long. Another row of throws than the forecast's own.
        var dice = new Dice(99);
        double Visit() => -300 * Math.Log(1 - dice.Next());
        var visits = Enumerable.Range(0, 400).Select(_ => Visit()).ToArray();
        var range = WaitForecast.Find(6, [null, null], visits)!;
        var hits = 0;
        for (var morning = 0; morning < 2_000; morning++)
        {
            double[] free = [0, 0];
            for (var before = 0; before < 6; before++)
            {
                var first = free[0] <= free[1] ? 0 : 1;
                free[first] += Visit();
            }

            hits += free.Min() >= range.Early.TotalSeconds && free.Min() <= range.Late.TotalSeconds ? 1 : 0;
        }

        Assert.InRange(hits / 2_000.0, 0.74, 0.86);
    }

    [Fact]
    public void Asked_twice_it_says_the_same()
    {
        var visits = Enumerable.Range(1, 50).Select(i => i * 20.0).ToArray();
        Assert.Equal(WaitForecast.Find(9, [null, 30, 400], visits), WaitForecast.Find(9, [null, 30, 400], visits));
    }
}
