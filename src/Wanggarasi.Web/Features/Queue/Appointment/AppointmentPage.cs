using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.Appointment;

/// <summary>A booking as whoever holds its code sees it.</summary>
/// <param name="Closure">Why the office does not open then after all; null when it does.</param>
public sealed record AppointmentPage(
    string ServiceCode, string Service, string Letter, DateOnly HeldOn, int SlotMinute, string Name, TrackingCode Code, bool IsCancelled, bool IsPast, string? Closure, PausedService? Pause)
{
    public bool MayCancel => !IsCancelled && !IsPast;

    public static async Task<AppointmentPage?> LoadAsync(
        OfficeDb db, Vault vault, PublishedStandards standards, OfficeCalendars calendars, OfficeWords words, DateTimeOffset now, string service, TrackingCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(code);
        var fingerprint = vault.Fingerprint(Purposes.BookingCode, code.Text);
        var row = await db.Bookings.AsNoTracking()
            .Where(b => b.CodeFingerprint == fingerprint && b.ServiceCode == service)
            .Select(b => new { b.Letter, b.HeldOn, b.SlotMinute, b.Name, b.CancelledAt })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(now);
        var published = await standards.FindAsync(service, today, cancellationToken);
        var pauses = await standards.PausesAsync(today, cancellationToken);
        var isOpen = calendar.HoursOn(row.HeldOn).Any(hours => hours.FromMinute <= row.SlotMinute && row.SlotMinute < hours.ToMinute);
        return new AppointmentPage(
            service, words.Fill(published?.Definition.Name ?? service), row.Letter, row.HeldOn, row.SlotMinute, row.Name, code,
            row.CancelledAt is not null,
            row.HeldOn < today,
            isOpen ? null : calendar.ClosureOn(row.HeldOn) ?? calendar.RemarkOn(row.HeldOn) ?? "Jam pelayanan hari itu berubah.",
            pauses.GetValueOrDefault(service));
    }
}
