using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Features.Queue.Board;

/// <summary>The board of the waiting room.</summary>
/// <param name="Calls">The last five tickets called, newest first.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Newest">Number of the newest event: from there on the board listens.</param>
/// <param name="Closed">Why nobody is called any more today; null while people are.</param>
/// <param name="Sign">Today's sign by which telephones report that somebody is there.</param>
public sealed record BoardPage(IReadOnlyList<BoardCall> Calls, int Waiting, long Newest, string? Closed, string Sign)
{
    /// <summary>How many calls the board shows.</summary>
    public const int Shown = 5;

    public static async Task<BoardPage> LoadAsync(OfficeDb db, QueueHours hours, Arrival arrival, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(arrival);
        // The number first: what happens while the rest is read comes by the line, perhaps twice, never not at all.
        var newest = await QueueBroadcast.NewestAsync(db, cancellationToken);
        var today = await hours.TodayAsync(cancellationToken);
        var called = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == today && t.LastCalledAt != null && t.Counter != null)
            .OrderByDescending(t => t.LastCalledAt)
            .Take(Shown)
            .Select(t => new { t.Letter, t.Sequence, Counter = t.Counter!.Value })
            .ToListAsync(cancellationToken);
        return new BoardPage(
            [.. called.Select(t => BoardCall.Of(0, new TicketNumber(t.Letter, t.Sequence), t.Counter))],
            await db.Tickets.CountAsync(t => t.HeldOn == today && t.Status == TicketStatus.Waiting, cancellationToken),
            newest,
            (await hours.RefuseTodayAsync(cancellationToken))?.Message,
            arrival.SignOf(today));
    }
}
