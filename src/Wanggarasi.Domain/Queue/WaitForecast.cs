namespace Wanggarasi.Domain.Queue;

/// <summary>Open working time until a ticket is called, as a range.</summary>
/// <param name="Early">In one of ten cases it is shorter.</param>
/// <param name="Late">In one of ten cases it is longer.</param>
public sealed record WaitRange(TimeSpan Early, TimeSpan Late);

/// <summary>
/// How long somebody will still wait: the tenth to the ninetieth percentile of many imagined mornings, each drawn from what visits really
/// took of late. Never one number; nothing where too little is known. Pure, and the same for the same question.
/// </summary>
public static class WaitForecast
{
    /// <summary>Below this many visits nothing is said.</summary>
    public const int FewestVisits = 20;

    /// <summary>No range is narrower: nobody calls to the second, and a range of one instant would be a point after all.</summary>
    public static readonly TimeSpan Narrowest = TimeSpan.FromMinutes(5);

    /// <summary>How many mornings are imagined.</summary>
    public const int Mornings = 500;

    // Somebody who has been served longer than all we know is nearly done.
    private const double NearlyDone = 60;

    /// <summary>The range, or null where nothing can be said.</summary>
    /// <param name="ahead">How many are called before.</param>
    /// <param name="busyFor">For each open counter the seconds since its visit began; null for a free one.</param>
    /// <param name="visits">What visits took of late, in seconds, from the call to the end; those of people who did not come included.</param>
    public static WaitRange? Find(int ahead, IReadOnlyList<double?> busyFor, IReadOnlyList<double> visits)
    {
        ArgumentNullException.ThrowIfNull(busyFor);
        ArgumentNullException.ThrowIfNull(visits);
        ArgumentOutOfRangeException.ThrowIfNegative(ahead);
        if (busyFor.Count == 0 || visits.Count < FewestVisits)
        {
            return null;
        }

        // The same throws each time: the page must not flicker between two looks.
        var dice = new Dice(20_260_101);
        var sorted = visits.Order().ToArray();
        var waits = new double[Mornings];
        var free = new PriorityQueue<int, double>();
        for (var morning = 0; morning < Mornings; morning++)
        {
            free.Clear();
            for (var counter = 0; counter < busyFor.Count; counter++)
            {
                free.Enqueue(counter, busyFor[counter] is { } since ? Rest(sorted, since, dice) : 0);
            }

            for (var before = 0; before < ahead; before++)
            {
                free.TryPeek(out var counter, out var at);
                free.DequeueEnqueue(counter, at + dice.Of(sorted));
            }

            free.TryPeek(out _, out waits[morning]);
        }

        Array.Sort(waits);
        var early = TimeSpan.FromSeconds(Math.Floor(waits[Mornings / 10]));
        var late = TimeSpan.FromSeconds(Math.Ceiling(waits[Mornings * 9 / 10]));
        return new WaitRange(early, late < early + Narrowest ? early + Narrowest : late);
    }

    private static double Rest(double[] sorted, double since, Dice dice)
    {
        var longer = Array.BinarySearch(sorted, since);
        longer = longer < 0 ? ~longer : longer;
        while (longer < sorted.Length && sorted[longer] <= since)
        {
            longer++;
        }

        return longer == sorted.Length ? NearlyDone : sorted[dice.Between(longer, sorted.Length - 1)] - since;
    }
}
