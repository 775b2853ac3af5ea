using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>A kasi, sekcam or camat stands behind an entry made afterwards, or does not believe it; never the one who made it.</summary>
public sealed class DecideLateEntry(OfficeDb db, CaseDesk desk)
{
    /// <summary>Null, or why it was not decided.</summary>
    public async Task<Refusal?> RunAsync(LateEntryForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (taken, refusal) = await desk.TakeAsync(form.Number ?? "", form.Version, cancellationToken);
        if (taken is null)
        {
            return refusal;
        }

        var enteredBy = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == taken.Application.Id && e.Kind == "submitted").Select(e => e.ActorId).SingleAsync(cancellationToken);
        var decided = form.Decision == LateEntryForm.Decline
            ? taken.Application.DeclineLateEntry(taken.Hand, enteredBy, form.Reason)
            : taken.Application.ApproveLateEntry(taken.Hand, enteredBy);
        return decided ?? await desk.PutAsync(taken, cancellationToken);
    }
}
