using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Procedure;

/// <summary>"Sudah dibaca", once per officer and version; a second tick changes nothing.</summary>
public sealed class MarkRead(OfficeDb db, TimeProvider clock, CurrentUser user)
{
    /// <summary>False when no such version of this service is in force or was.</summary>
    public async Task<bool> RunAsync(string code, Guid version, CancellationToken cancellationToken)
    {
        var reader = user.Id ?? throw new InvalidOperationException("Only an officer ticks a procedure.");
        if (!await db.SopVersions.AnyAsync(v => v.Id == version && v.ServiceCode == code && v.ApprovedAt != null, cancellationToken))
        {
            return false;
        }

        if (!await db.SopReadings.AnyAsync(r => r.SopVersionId == version && r.UserId == reader, cancellationToken))
        {
            db.SopReadings.Add(new SopReading { SopVersionId = version, UserId = reader, ReadAt = clock.GetUtcNow() });
            await db.TrySaveAsync(cancellationToken); // or it was ticked in another window at the same moment
        }

        return true;
    }
}
