using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Features.Queue.CloseDay;

/// <summary>The days that can be closed, with how many numbers that cancels, and those that were.</summary>
public sealed record CloseDayPage(IReadOnlyList<(DateOnly HeldOn, int Tickets)> Days, IReadOnlyList<(DateOnly HeldOn, string Reason)> Closed, CloseDayForm Form)
{
    private static readonly TicketStatus[] s_left = [TicketStatus.Booked, TicketStatus.Waiting, TicketStatus.Called, TicketStatus.Skipped];

    public static async Task<CloseDayPage> LoadAsync(OfficeDb db, QueueHours hours, CloseDayForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hours);
        var today = await hours.TodayAsync(cancellationToken);
        var left = await db.Tickets.AsNoTracking().Where(t => t.HeldOn >= today && s_left.Contains(t.Status))
            .GroupBy(t => t.HeldOn).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var closed = await db.QueueClosures.AsNoTracking().Where(c => c.HeldOn >= today).OrderBy(c => c.HeldOn).Select(c => new { c.HeldOn, c.Reason }).ToListAsync(cancellationToken);
        IEnumerable<DateOnly> days = [today, .. await hours.DaysAsync(cancellationToken)];
        return new CloseDayPage(
            [.. days.Distinct().Where(day => closed.TrueForAll(c => c.HeldOn != day)).Select(day => (day, left.GetValueOrDefault(day)))],
            closed.ConvertAll(c => (c.HeldOn, c.Reason)),
            form);
    }
}
