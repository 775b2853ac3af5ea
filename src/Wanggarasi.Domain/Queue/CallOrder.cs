namespace Wanggarasi.Domain.Queue;

/// <summary>A ticket that waits, as the order of calls sees it.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="LineAt">Its place in the line.</param>
/// <param name="Sequence">Its number, for those of the same instant.</param>
/// <param name="IsPriority">Whether it stands in the line of those who should not wait long.</param>
public sealed record WaitingTicket(Guid Id, DateTimeOffset LineAt, int Sequence, bool IsPriority);

/// <summary>
/// Whom a counter calls next. Two lines, each in the order of its places; one of the priority line, then two of the other, so that both
/// advance. Where one line is empty the other goes on alone. Pure.
/// </summary>
public static class CallOrder
{
    /// <summary>How many others are called after one with priority.</summary>
    public const int OthersPerPriority = 2;

    /// <summary>Who was skipped comes back behind this many who wait now.</summary>
    public const int PlacesBehind = 2;

    /// <summary>The ticket to be called next; null when nobody waits.</summary>
    /// <param name="waiting">Those the counter may call, in any order.</param>
    /// <param name="lately">
    /// Whether the newest first calls of the same lines were of tickets with priority, newest first; only the first
    /// <see cref="OthersPerPriority"/> are looked at.
    /// </param>
    public static WaitingTicket? FindNext(IEnumerable<WaitingTicket> waiting, IEnumerable<bool> lately)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(lately);
        var lines = waiting.ToLookup(t => t.IsPriority);
        var isPrioritysTurn = !lately.Take(OthersPerPriority).Any(wasPriority => wasPriority);
        return First(lines[isPrioritysTurn]) ?? First(lines[!isPrioritysTurn]);
    }

    /// <summary>All who wait in the order in which they would be called if nobody else came.</summary>
    /// <param name="waiting">Those who wait, in any order.</param>
    /// <param name="lately">As for <see cref="FindNext"/>.</param>
    public static IReadOnlyList<WaitingTicket> Line(IEnumerable<WaitingTicket> waiting, IEnumerable<bool> lately)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(lately);
        var lines = waiting.OrderBy(t => t.LineAt).ThenBy(t => t.Sequence).ThenBy(t => t.Id).ToLookup(t => t.IsPriority);
        var (priority, others) = (new Queue<WaitingTicket>(lines[true]), new Queue<WaitingTicket>(lines[false]));
        var sinceFirst = lately.Take(OthersPerPriority).TakeWhile(wasPriority => !wasPriority).Count();
        var since = lately.Take(OthersPerPriority).Any(wasPriority => wasPriority) ? sinceFirst : OthersPerPriority;
        var order = new List<WaitingTicket>();
        while (priority.Count + others.Count > 0)
        {
            var takesPriority = priority.Count > 0 && (since >= OthersPerPriority || others.Count == 0);
            order.Add(takesPriority ? priority.Dequeue() : others.Dequeue());
            since = takesPriority ? 0 : since + 1;
        }

        return order;
    }

    /// <summary>
    /// The place of somebody who was skipped and comes back: behind the next <see cref="PlacesBehind"/> of their own line, and before
    /// everybody who comes later.
    /// </summary>
    /// <param name="at">Now.</param>
    /// <param name="line">Those of the same line (letter and priority) who wait.</param>
    public static DateTimeOffset PlaceOfReturn(DateTimeOffset at, IEnumerable<WaitingTicket> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var before = line.Select(t => t.LineAt).Where(lineAt => lineAt <= at).Order().Take(PlacesBehind).ToList();
        return before.Count < PlacesBehind ? at : before[^1].AddTicks(1);
    }

    private static WaitingTicket? First(IEnumerable<WaitingTicket> line) => line.OrderBy(t => t.LineAt).ThenBy(t => t.Sequence).ThenBy(t => t.Id).FirstOrDefault();
}
