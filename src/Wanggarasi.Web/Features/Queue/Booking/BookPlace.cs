using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>
/// Takes one place of a half hour. Two people never get the same: the unique index on letter, day, half hour and place
/// decides, and who loses tries the next place.
/// </summary>
public sealed class BookPlace(OfficeDb db, PublishedStandards standards, OfficeCalendars calendars, Vault vault, TimeProvider clock, CurrentUser user, IConfiguration configuration)
{
    private const int Tries = 5;

    /// <summary>The code of the booking, or why there is none. The form is well formed.</summary>
    public async Task<(TrackingCode? Code, Refusal? Refusal)> RunAsync(string service, BookingForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.WriteAsync(token => TakeAsync(service, form, token), cancellationToken);
            }
            catch (DbUpdateException failure) when (attempt < Tries && db.IsDuplicate(failure))
            {
                // Somebody was faster: look again which place is free.
            }
        }
    }

    private async Task<(TrackingCode? Code, Refusal? Refusal)> TakeAsync(string code, BookingForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rules = BookingRules.Of(configuration);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(now);
        var day = DateOnly.ParseExact(form.Day!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var minute = int.Parse(form.Slot!, CultureInfo.InvariantCulture);
        if (await standards.FindAsync(code, today, cancellationToken) is not { Definition: { OffersBooking: true } service })
        {
            return No("no-booking", "Layanan ini tidak memakai janji.", null);
        }

        if ((await standards.PausesAsync(today, cancellationToken)).ContainsKey(code))
        {
            return No("service-paused", "Layanan ini sedang ditunda. Janji baru belum dapat dibuat.", null);
        }

        if (!BookingSlots.Days(calendar, now, rules.WorkingDaysAhead).Contains(day) || !BookingSlots.Of(calendar, now, day).Contains(minute))
        {
            return No("slot-closed", "Jam itu sudah lewat atau kantor tutup. Pilih jam lain.", nameof(BookingForm.Slot));
        }

        var phone = PhoneNumber.Parse(form.Phone);
        var fingerprint = vault.Fingerprint(Purposes.Phone, phone.E164);
        await db.TakeTurnAsync("janji", cancellationToken);
        if (await db.Bookings.AnyAsync(b => b.ServiceCode == code && b.PhoneFingerprint == fingerprint && b.Place != null && b.ArrivedAt == null && b.HeldOn >= today, cancellationToken))
        {
            return No("one-booking", "Nomor telepon ini sudah punya janji untuk layanan ini. Batalkan dulu janji itu dengan kodenya, atau datang pada waktunya.", nameof(BookingForm.Phone));
        }

        var taken = await db.Bookings.Where(b => b.Letter == service.QueuePrefix && b.HeldOn == day && b.SlotMinute == minute && b.Place != null)
            .Select(b => b.Place!.Value)
            .ToListAsync(cancellationToken);
        var place = Enumerable.Range(1, rules.Bookable).FirstOrDefault(number => !taken.Contains(number));
        if (place == 0)
        {
            return No("slot-full", "Jam itu baru saja penuh. Pilih jam lain.", nameof(BookingForm.Slot));
        }

        var secret = TrackingCode.Generate();
        var id = Guid.CreateVersion7();
        db.Bookings.Add(new Data.Queue.Booking
        {
            Id = id,
            ServiceCode = code,
            Letter = service.QueuePrefix,
            HeldOn = day,
            SlotMinute = minute,
            Place = place,
            Name = PersonName.TryParse(form.Name, out var name, out _) ? name.Text : "",
            SealedPhone = vault.Seal(new SealedPlace("Bookings", id, "Phone"), phone.E164),
            PhoneFingerprint = fingerprint,
            CodeFingerprint = vault.Fingerprint(Purposes.BookingCode, secret.Text),
            SealedCode = vault.Seal(new SealedPlace("Bookings", id, "Code"), secret.Text)!,
            OwnerId = user.IsStaff ? null : user.Id,
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        return (secret, null);
    }

    private static (TrackingCode?, Refusal?) No(string code, string message, string? field) => (null, new Refusal(code, message, field));
}
