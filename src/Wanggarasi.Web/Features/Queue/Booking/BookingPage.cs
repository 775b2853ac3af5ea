using System.Globalization;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>The days and half hours that can be booked for a service.</summary>
public sealed record BookingPage(string Code, string Name, PausedService? Pause, IReadOnlyList<FreeDay> Days, FreeDay? ChosenDay, BookingForm Form)
{
    /// <summary>Null where there is no such service, or it is applied for by a form.</summary>
    public static async Task<BookingPage?> LoadAsync(
        PublishedStandards standards, QueuePlaces places, OfficeWords words, DateOnly today, string code, BookingForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(form);
        if (await standards.FindAsync(code, today, cancellationToken) is not { Definition: { OffersBooking: true } service })
        {
            return null;
        }

        var pauses = await standards.PausesAsync(today, cancellationToken);
        var days = await places.DaysAsync(service.QueuePrefix, cancellationToken);
        var wanted = DateOnly.TryParseExact(form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : (DateOnly?)null;
        var chosen = days.FirstOrDefault(day => day.HeldOn == wanted) ?? days.FirstOrDefault(day => day.Free > 0);
        return new BookingPage(code, words.Fill(service.Name), pauses.GetValueOrDefault(code), days, chosen, form);
    }
}
