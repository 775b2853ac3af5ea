using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>A case an officer has in hand.</summary>
/// <param name="Application">The case, tracked.</param>
/// <param name="Hand">The officer's hand.</param>
/// <param name="Calendar">The calendar its running round is counted by.</param>
public sealed record CaseInHand(DocumentApplication Application, Hand Hand, PinnedCalendar Calendar);

/// <summary>
/// Takes a case to an officer's hand and puts it back. The one place where a form from before a colleague's act is noticed, and where
/// nobody handles an application of their own.
/// </summary>
public sealed class CaseDesk(OfficeDb db, CaseFiles files, OfficeCalendars calendars, CurrentUser user)
{
    /// <summary>Code of the refusal of a form that was shown before a colleague acted.</summary>
    public const string Stale = "stale";

    /// <summary>The case, or why the officer may not act on it now.</summary>
    /// <param name="number">Register number.</param>
    /// <param name="version">The version the form was shown with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(CaseInHand? Case, Refusal? Refusal)> TakeAsync(string number, Guid version, CancellationToken cancellationToken)
    {
        if (await files.FindByRegisterNumberAsync(number, cancellationToken) is not { } application)
        {
            return (null, new Refusal("no-case", "Permohonan ini tidak ada."));
        }

        if (application.Version != version)
        {
            return (null, Colleague());
        }

        if (await OwnCases.Find(db, user.Id).AnyAsync(id => id == application.Id, cancellationToken))
        {
            return (null, new Refusal("own-case", "Ini permohonan Anda sendiri. Minta rekan menanganinya."));
        }

        var hand = await files.HandAsync(application.Id, user.Actor, cancellationToken);
        return (new CaseInHand(application, hand, await calendars.ForAsync(application, cancellationToken)), null);
    }

    /// <summary>Stores what was done with everything added beside it, or says that a colleague was faster and stores nothing.</summary>
    public async Task<Refusal?> PutAsync(CaseInHand taken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        files.Put(taken.Application);
        return await db.TrySaveAsync(cancellationToken) ? null : Colleague();
    }

    private static Refusal Colleague() => new(Stale, "Rekan Anda lebih dulu mengubah permohonan ini. Periksa apa yang ia lakukan; isian Anda masih ada di bawah.");
}
