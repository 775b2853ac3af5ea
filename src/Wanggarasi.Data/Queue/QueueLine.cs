using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Queue;

/// <summary>Where somebody stands in the line of today.</summary>
/// <param name="Ahead">How many are called before, if nobody else comes.</param>
/// <param name="Serving">The numbers of the same counters that are called or served now.</param>
/// <param name="OpenCounters">How many counters call this letter now.</param>
/// <param name="Range">When it is called, early and late; null where too little is known.</param>
public sealed record PlaceInLine(int Ahead, IReadOnlyList<TicketNumber> Serving, int OpenCounters, (DateTimeOffset FromAt, DateTimeOffset ToAt)? Range);

/// <summary>Reads the line: who waits, who is served, and how long it will take.</summary>
public sealed class QueueLine(OfficeDb db, QueueHours hours)
{
    // Visits the forecast rests on: recent enough to be like today, enough of them to show the long ones.
    private const int Recent = 300;

    private static readonly TimeSpan s_lookedBack = TimeSpan.FromDays(60);

    /// <summary>Where a ticket that waits, or would check in now, stands. The day of the ticket must be today.</summary>
    public async Task<PlaceInLine> PlaceAsync(QueueTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var now = hours.Now;
        var counters = await db.QueueCounters.AsNoTracking().Where(c => c.OfficerId != null && c.IsInUse).ToListAsync(cancellationToken);
        var own = counters.Where(c => ticket.ForCounter is { } named ? c.Number == named : c.Takes(ticket.Letter)).ToList();

        int[] numbers = [.. own.Select(c => c.Number)];

        // All who stand before the same counters: one line for several letters where a counter takes several.
        string[] letters = [.. own.SelectMany(c => c.Letters).Append(ticket.Letter[0]).Distinct().Select(l => l.ToString())];
        var waiting = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == ticket.HeldOn && t.Status == TicketStatus.Waiting && letters.Contains(t.Letter) && t.Id != ticket.Id && (t.ForCounter == null || numbers.Contains(t.ForCounter.Value)))
            .Select(t => new WaitingTicket(t.Id, t.LineAt!.Value, t.Sequence, t.IsPriority))
            .ToListAsync(cancellationToken);
        waiting.Add(new WaitingTicket(ticket.Id, ticket.LineAt ?? now, ticket.Sequence, ticket.IsPriority));
        var line = CallOrder.Line(waiting, await CounterDesk.LatelyAsync(db, ticket.HeldOn, letters, cancellationToken));
        var ahead = line.TakeWhile(t => t.Id != ticket.Id).Count();

        var active = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == ticket.HeldOn && t.ActiveCounter != null && numbers.Contains(t.ActiveCounter.Value))
            .OrderBy(t => t.ActiveCounter)
            .Select(t => new { t.Letter, t.Sequence, Counter = t.ActiveCounter!.Value, t.LastCalledAt })
            .ToListAsync(cancellationToken);
        double?[] busyFor = [.. own.Select(c => active.Find(a => a.Counter == c.Number) is { } visit ? Math.Max(0, (now - visit.LastCalledAt!.Value).TotalSeconds) : (double?)null)];
        var range = WaitForecast.Find(ahead, busyFor, await VisitsAsync(ticket.Letter, now, cancellationToken));
        return new PlaceInLine(
            ahead,
            [.. active.Select(a => new TicketNumber(a.Letter, a.Sequence))],
            own.Count,
            range is null ? null : await OnTheClockAsync(range, now, cancellationToken));
    }

    /// <summary>The tickets that wait in the order in which a counter would call them; in that of all letters where none is given.</summary>
    public async Task<IReadOnlyList<Guid>> OrderAsync(DateOnly today, QueueCounter? counter, CancellationToken cancellationToken)
    {
        string[] letters = [.. (counter?.Letters ?? TicketNumber.Letters).Select(letter => letter.ToString())];
        var number = counter?.Number;
        var waiting = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == today && t.Status == TicketStatus.Waiting && (number == null || t.ForCounter == number || (t.ForCounter == null && letters.Contains(t.Letter))))
            .Select(t => new WaitingTicket(t.Id, t.LineAt!.Value, t.Sequence, t.IsPriority))
            .ToListAsync(cancellationToken);
        return [.. CallOrder.Line(waiting, await CounterDesk.LatelyAsync(db, today, letters, cancellationToken)).Select(t => t.Id)];
    }

    /// <summary>What visits of a letter took of late, in seconds from the call to the end, no-shows with the time they were waited for.</summary>
    public async Task<IReadOnlyList<double>> VisitsAsync(string letter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - s_lookedBack;
        var rows = await db.Tickets.AsNoTracking()
            .Where(t => t.Letter == letter && t.CalledAt != null && t.CalledAt >= since && t.ActiveCounter == null && (t.Status == TicketStatus.Done || t.Status == TicketStatus.Skipped))
            .OrderByDescending(t => t.CalledAt)
            .Take(Recent)
            .Select(t => new { t.CalledAt, t.LastCalledAt, t.StartedAt, t.EndedAt, t.ForCounter, t.Status })
            .ToListAsync(cancellationToken);
        return
        [
            // Who was handed on waited in between: of them only the last counter's time is a visit.
            .. rows.Select(r => ((r.Status == TicketStatus.Skipped ? r.LastCalledAt : r.EndedAt) - (r.ForCounter is null ? r.CalledAt : r.LastCalledAt))?.TotalSeconds ?? 0)
                .Where(seconds => seconds is >= 0 and < 4 * 3600),
        ];
    }

    // The wait is working time: nobody is called over the break. What lies behind closing is not promised at all.
    private async Task<(DateTimeOffset FromAt, DateTimeOffset ToAt)?> OnTheClockAsync(WaitRange range, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = await hours.CalendarAsync(cancellationToken);
        return After(range.Early) is { } from && After(range.Late) is { } to && calendar.LocalDateOf(to) == calendar.LocalDateOf(now) ? (from, to) : null;

        DateTimeOffset? After(TimeSpan wait) =>
            wait < TimeSpan.FromSeconds(1) ? calendar.NextOpening(now)
            : calendar.FindDue(now, TimeAllowed.Hours((decimal)wait.TotalHours), out var deadline) is null ? deadline.DueAt : null;
    }
}
