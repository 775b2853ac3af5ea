using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Queue;

/// <summary>When tickets are given, by the working calendar and what was closed besides.</summary>
public sealed class QueueHours(OfficeDb db, OfficeCalendars calendars, TimeProvider time, IConfiguration configuration)
{
    /// <summary>Code of the refusal before the doors open.</summary>
    public const string TooEarly = "too-early";

    private static readonly TimeSpan s_doorsOpen = TimeSpan.FromHours(1);

    /// <summary>How many working days are open for booking, today included (<c>Booking:WorkingDaysAhead</c>).</summary>
    public int WorkingDaysAhead => Math.Clamp(configuration.GetValue("Booking:WorkingDaysAhead", 10), 1, 60);

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken) => (await calendars.CurrentAsync(cancellationToken)).Calendar;

    /// <summary>The office's local day.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await CalendarAsync(cancellationToken)).LocalDateOf(Now);

    /// <summary>Why no ticket is given for today any more; null where one is.</summary>
    public async Task<Refusal?> RefuseTodayAsync(CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(cancellationToken);
        var today = calendar.LocalDateOf(Now);
        if (await db.QueueClosures.AsNoTracking().Where(c => c.HeldOn == today).Select(c => c.Reason).FirstOrDefaultAsync(cancellationToken) is { } reason)
        {
            return new Refusal("day-closed", $"Pelayanan hari ini ditutup: {reason}");
        }

        if (calendar.ClosingOf(today) is not { } closingAt)
        {
            return new Refusal("day-off", calendar.ClosureOn(today) is { } closure ? $"Hari ini kantor tutup: {closure}." : "Hari ini kantor tutup.");
        }

        // At the kiosk an hour before opening people stand at the door; at midnight it is nobody who wants to be served.
        if (calendar.NextOpening(calendar.FirstInstantOf(today)) is { } openingAt && Now < openingAt - s_doorsOpen)
        {
            return new Refusal(TooEarly, "Nomor hari ini diberikan mulai satu jam sebelum kantor buka.");
        }

        return Now >= closingAt ? new Refusal("after-closing", "Pelayanan hari ini sudah ditutup. Nomor antrean dapat diambil untuk hari kerja berikutnya.") : null;
    }

    /// <summary>The days that can be booked: working days ahead that were not closed besides.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(CancellationToken cancellationToken)
    {
        var days = HalfHours.Days(await CalendarAsync(cancellationToken), Now, WorkingDaysAhead);
        var closed = await db.QueueClosures.AsNoTracking().Where(c => days.Contains(c.HeldOn)).Select(c => c.HeldOn).ToListAsync(cancellationToken);
        return [.. days.Except(closed)];
    }
}
