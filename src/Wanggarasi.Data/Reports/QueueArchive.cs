using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Data.Reports;

/// <summary>Reads the visits of a span of days for the figures of the queue. Who never came is no visit.</summary>
public static class QueueArchive
{
    /// <summary>The visits of the days from the first to the last, both included.</summary>
    public static async Task<IReadOnlyList<VisitFact>> VisitsAsync(OfficeDb db, WorkingCalendar calendar, DateOnly firstOn, DateOnly lastOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(calendar);
        var rows = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn >= firstOn && t.HeldOn <= lastOn && t.CheckedInAt != null)
            .OrderBy(t => t.HeldOn).ThenBy(t => t.CheckedInAt).ThenBy(t => t.Letter).ThenBy(t => t.Sequence)
            .Select(t => new
            {
                t.HeldOn,
                t.Letter,
                t.Counter,
                t.SlotMinute,
                CheckedInAt = t.CheckedInAt!.Value,
                t.CalledAt,
                t.StartedAt,
                t.EndedAt,
                t.Status,
                t.IsPriority,
                t.ForecastFromAt,
                t.ForecastToAt,
            })
            .ToListAsync(cancellationToken);
        var openings = rows.Select(r => r.HeldOn).Distinct().ToDictionary(day => day, day => OpeningOf(calendar, day));
        return rows.ConvertAll(r =>
        {
            var arrived = r.CheckedInAt;
            if (r.SlotMinute is { } minute && HalfHours.InstantOf(calendar, r.HeldOn, minute) is var slot && slot > arrived)
            {
                arrived = slot;
            }

            if (openings[r.HeldOn] is { } opening && opening > arrived)
            {
                arrived = opening;
            }

            var local = calendar.InOffice(arrived);
            var wait = r.CalledAt is { } called ? called - arrived : (TimeSpan?)null;
            return new VisitFact(
                r.Letter, r.CalledAt is null ? null : r.Counter, arrived, local.DayOfWeek, local.Hour,
                wait < TimeSpan.Zero ? TimeSpan.Zero : wait, // a booking called before its half hour has not waited
                r.StartedAt is { } started && r.EndedAt is { } ended && r.Status == TicketStatus.Done ? ended - started : null,
                r.CalledAt is not null && r.StartedAt is null && (r.Status is TicketStatus.Skipped or TicketStatus.Expired),
                // A range that was told and never came true, because nobody was called, is a miss.
                r.ForecastFromAt is { } from && r.ForecastToAt is { } to && (r.CalledAt is not null || r.Status == TicketStatus.Expired) ? r.CalledAt >= from && r.CalledAt <= to : null,
                r.IsPriority);
        });
    }

    private static DateTimeOffset? OpeningOf(WorkingCalendar calendar, DateOnly day) =>
        calendar.HoursOn(day) is [var first, ..] ? HalfHours.InstantOf(calendar, day, first.FromMinute) : null;
}
