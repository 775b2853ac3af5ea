using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>A half hour and how many places of it can still be booked.</summary>
public sealed record BookingSlot(int Minute, int Free);

/// <summary>A day and how many places of it can still be booked.</summary>
public sealed record BookingDay(DateOnly HeldOn, int Free);

/// <summary>The days and half hours that can be booked for a service.</summary>
public sealed record BookingPage(string Code, string Name, PausedService? Pause, IReadOnlyList<BookingDay> Days, DateOnly? ChosenDay, IReadOnlyList<BookingSlot> Slots, BookingForm Form)
{
    /// <summary>Null where there is no such service, or it is applied for by a form.</summary>
    public static async Task<BookingPage?> LoadAsync(
        OfficeDb db, PublishedStandards standards, OfficeCalendars calendars, BookingRules rules, OfficeWords words, DateTimeOffset now, string code, BookingForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(form);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(now);
        if (await standards.FindAsync(code, today, cancellationToken) is not { Definition: { OffersBooking: true } service })
        {
            return null;
        }

        var pauses = await standards.PausesAsync(today, cancellationToken);
        var days = BookingSlots.Days(calendar, now, rules.WorkingDaysAhead);
        var taken = await TakenAsync(db, service.QueuePrefix, days, cancellationToken);
        var open = days.Select(day => new BookingDay(day, BookingSlots.Of(calendar, now, day).Sum(minute => Free(day, minute)))).ToList();
        var wanted = DateOnly.TryParseExact(form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : (DateOnly?)null;
        var chosen = open.Find(day => day.HeldOn == wanted) ?? open.Find(day => day.Free > 0);
        var slots = chosen is null ? [] : BookingSlots.Of(calendar, now, chosen.HeldOn).Select(minute => new BookingSlot(minute, Free(chosen.HeldOn, minute))).ToList();
        return new BookingPage(code, words.Fill(service.Name), pauses.GetValueOrDefault(code), open, chosen?.HeldOn, slots, form);

        int Free(DateOnly day, int minute) => Math.Max(0, rules.Bookable - taken.GetValueOrDefault((day, minute)));
    }

    private static async Task<Dictionary<(DateOnly, int), int>> TakenAsync(OfficeDb db, string letter, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        if (days.Count == 0)
        {
            return [];
        }

        var (from, to) = (days[0], days[^1]);
        var rows = await db.Bookings.AsNoTracking()
            .Where(b => b.Letter == letter && b.HeldOn >= from && b.HeldOn <= to && b.Place != null)
            .GroupBy(b => new { b.HeldOn, b.SlotMinute })
            .Select(g => new { g.Key.HeldOn, g.Key.SlotMinute, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.HeldOn, row.SlotMinute), row => row.Count);
    }
}
