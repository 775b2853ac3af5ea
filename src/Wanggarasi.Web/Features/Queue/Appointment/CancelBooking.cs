using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Appointment;

/// <summary>Gives the place back to others. A booking cancelled twice stays cancelled; one whose day is over stays what it was.</summary>
public sealed class CancelBooking(OfficeDb db, Vault vault, OfficeClock clock)
{
    /// <summary>False when there is no such booking.</summary>
    public async Task<bool> RunAsync(string service, TrackingCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var fingerprint = vault.Fingerprint(Purposes.BookingCode, code.Text);
        if (await db.Bookings.SingleOrDefaultAsync(b => b.CodeFingerprint == fingerprint && b.ServiceCode == service, cancellationToken) is not { } booking)
        {
            return false;
        }

        if (booking.CancelledAt is null && booking.HeldOn >= clock.Today)
        {
            booking.Place = null;
            booking.CancelledAt = clock.Now;
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }
}
