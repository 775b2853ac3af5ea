namespace Wanggarasi.Domain.Queue;

/// <summary>Somebody who came, as the replay sees it.</summary>
/// <param name="ArrivedAt">When they were there; for a booking not before its half hour.</param>
/// <param name="Takes">How long a counter was busy with them, from the call to the end.</param>
/// <param name="IsPriority">Which line they stood in.</param>
public readonly record struct ReplayArrival(DateTimeOffset ArrivedAt, TimeSpan Takes, bool IsPriority);

/// <summary>A time in which counters call people.</summary>
/// <param name="FromAt">Its beginning.</param>
/// <param name="ToAt">Its end; a visit that has begun is finished.</param>
public readonly record struct ReplayOpening(DateTimeOffset FromAt, DateTimeOffset ToAt);

/// <summary>
/// What if: one day's real arrivals with another number of counters or other hours, by the same order of calls as the real queue
/// (<see cref="CallOrder"/>). Every counter takes every service. Deterministic. Pure.
/// </summary>
public static class QueueReplay
{
    /// <summary>
    /// For each arrival, in the order given, how long it waited until it was called; null for who was still waiting when the last
    /// opening was over.
    /// </summary>
    /// <param name="arrivals">Those who came, in any order.</param>
    /// <param name="openings">The times of one day in which people are called, in order and apart.</param>
    /// <param name="counters">How many counters work all the time; at least 1.</param>
    public static IReadOnlyList<TimeSpan?> Day(IReadOnlyList<ReplayArrival> arrivals, IReadOnlyList<ReplayOpening> openings, int counters)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        ArgumentNullException.ThrowIfNull(openings);
        ArgumentOutOfRangeException.ThrowIfLessThan(counters, 1);
        var waits = new TimeSpan?[arrivals.Count];
        if (openings.Count == 0)
        {
            return waits;
        }

        var order = Enumerable.Range(0, arrivals.Count).OrderBy(i => arrivals[i].ArrivedAt).ThenBy(i => i).ToArray();
        var (priority, others) = (new Queue<int>(), new Queue<int>());
        var free = new PriorityQueue<int, long>();
        for (var counter = 0; counter < counters; counter++)
        {
            free.Enqueue(counter, openings[0].FromAt.UtcTicks);
        }

        // As at the start of a day: the first call is one of the priority line, if somebody stands there.
        var (next, since, opening, last) = (0, CallOrder.OthersPerPriority, 0, long.MinValue);
        while (next < order.Length || priority.Count + others.Count > 0)
        {
            // A counter that has been free for long calls now, not in the past: who waits came by the last call at the earliest.
            free.TryPeek(out var counter, out var at);
            at = Math.Max(at, last);
            if (priority.Count + others.Count == 0)
            {
                at = Math.Max(at, arrivals[order[next]].ArrivedAt.UtcTicks);
            }

            while (opening < openings.Count && openings[opening].ToAt.UtcTicks <= at)
            {
                opening++;
            }

            if (opening == openings.Count)
            {
                break;
            }

            at = Math.Max(at, openings[opening].FromAt.UtcTicks);
            for (; next < order.Length && arrivals[order[next]].ArrivedAt.UtcTicks <= at; next++)
            {
                (arrivals[order[next]].IsPriority ? priority : others).Enqueue(order[next]);
            }

            last = at;
            var takesPriority = priority.Count > 0 && (since >= CallOrder.OthersPerPriority || others.Count == 0);
            var called = takesPriority ? priority.Dequeue() : others.Dequeue();
            since = takesPriority ? 0 : since + 1;
            var arrivedAt = Math.Max(arrivals[called].ArrivedAt.UtcTicks, openings[0].FromAt.UtcTicks);
            waits[called] = TimeSpan.FromTicks(at - arrivedAt);
            free.DequeueEnqueue(counter, at + arrivals[called].Takes.Ticks);
        }

        return waits;
    }
}
