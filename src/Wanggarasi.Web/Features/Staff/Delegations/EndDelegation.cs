using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Staff.Delegations;

/// <summary>Ends a delegation before its last day, or before it begins; what was done by it stays as it is.</summary>
public sealed class EndDelegation(OfficeDb db, OfficeClock clock)
{
    /// <summary>False when there is none; ending one twice changes nothing.</summary>
    public async Task<bool> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Delegations.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } delegation)
        {
            return false;
        }

        if (delegation.ToOn >= clock.Today)
        {
            delegation.RevokedAt ??= clock.Now;
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
