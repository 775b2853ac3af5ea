using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.Desk;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>A kasi, sekcam or camat stands behind an entry made afterwards; never the one who made it.</summary>
public sealed class ApproveLateEntry(OfficeDb db, CaseDesk desk)
{
    /// <summary>Null, or why it was not approved.</summary>
    public async Task<Refusal?> RunAsync(string number, Guid version, CancellationToken cancellationToken)
    {
        var (taken, refusal) = await desk.TakeAsync(number, version, cancellationToken);
        if (taken is null)
        {
            return refusal;
        }

        var enteredBy = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == taken.Application.Id && e.Kind == "submitted").Select(e => e.ActorId).SingleAsync(cancellationToken);
        return taken.Application.ApproveLateEntry(taken.Hand, enteredBy) ?? await desk.PutAsync(taken, cancellationToken);
    }
}
