using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Queue;

/// <summary>A half hour and how many places of it can still be booked.</summary>
/// <param name="Minute">Its beginning, in minutes after local midnight.</param>
/// <param name="Free">Places left.</param>
public sealed record FreeSlot(int Minute, int Free);

/// <summary>A day with its half hours to come.</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Slots">In order of the clock; full ones too.</param>
public sealed record FreeDay(DateOnly HeldOn, IReadOnlyList<FreeSlot> Slots)
{
    /// <summary>Places left in all.</summary>
    public int Free => Slots.Sum(slot => slot.Free);
}

/// <summary>What can still be booked of a letter.</summary>
public sealed class QueuePlaces(OfficeDb db, QueueHours hours)
{
    /// <summary>The days ahead with their half hours; empty where the letter gives no tickets.</summary>
    public async Task<IReadOnlyList<FreeDay>> DaysAsync(string letter, CancellationToken cancellationToken)
    {
        var places = await db.QueueLetters.AsNoTracking().Where(l => l.Letter == letter && l.IsOpen).Select(l => new { l.PlacesPerSlot, l.DailyQuota }).SingleOrDefaultAsync(cancellationToken);
        var days = places is null ? [] : await hours.DaysAsync(cancellationToken);
        if (days.Count == 0)
        {
            return [];
        }

        var (from, to) = (days[0], days[^1]);
        var taken = await db.Tickets.AsNoTracking()
            .Where(t => t.Letter == letter && t.HeldOn >= from && t.HeldOn <= to && t.Status != TicketStatus.Cancelled)
            .GroupBy(t => new { t.HeldOn, t.SlotMinute, t.Channel })
            .Select(g => new { g.Key.HeldOn, g.Key.SlotMinute, g.Key.Channel, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var calendar = await hours.CalendarAsync(cancellationToken);
        var now = hours.Now;
        return [.. days.Select(day =>
        {
            var ofDay = taken.Where(t => t.HeldOn == day).ToList();
            var isFull = places!.DailyQuota is { } quota
                && (ofDay.Sum(t => t.Count) >= quota || ofDay.Where(t => t.Channel == TicketChannel.Online).Sum(t => t.Count) >= quota / 2);
            return new FreeDay(day, [.. HalfHours.Of(calendar, now, day).Select(minute => new FreeSlot(
                minute, isFull ? 0 : Math.Max(0, HalfHours.Bookable(places.PlacesPerSlot) - ofDay.Where(t => t.SlotMinute == minute).Sum(t => t.Count))))]);
        })];
    }
}
