using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Features.Standards.Pause;

/// <summary>The service takes applications again.</summary>
public sealed class EndPause(OfficeDb db, TimeProvider clock)
{
    /// <summary>False when there is no such pause.</summary>
    public async Task<bool> RunAsync(string code, Guid id, CancellationToken cancellationToken)
    {
        if (await db.ServicePauses.SingleOrDefaultAsync(pause => pause.Id == id && pause.ServiceCode == code, cancellationToken) is not { } found)
        {
            return false;
        }

        found.EndedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
