using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>
/// Two persons stand behind a letter (ASVS 2.3.5): whoever typed never signs; whoever corrected signs only by decree, and only what
/// somebody else wrote: who changed its words last is not the one who signs them, unless nobody else holds the post.
/// </summary>
public sealed class RequireSecondPerson(OfficeDb db, OfficeClock clock)
{
    private static readonly Refusal s_typed = new("two-persons", "Surat ditandatangani orang lain dari yang mengetik atau mengoreksinya.");

    private static readonly Refusal s_changed = new(
        "two-persons", "Anda yang terakhir mengubah isi surat ini, jadi orang lain yang menandatanganinya. Bila hanya Anda yang bertugas, kembalikan dengan catatan ke langkah mengetik supaya isinya diperiksa dan diselesaikan pengetik.");

    /// <summary>Null where the officer may sign.</summary>
    /// <param name="application">The case at its step of signing.</param>
    /// <param name="sop">The SOP of its round.</param>
    /// <param name="officer">Who wants to sign.</param>
    /// <param name="role">The role of the step.</param>
    /// <param name="delegated">Whether by decree.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Refusal?> RunAsync(DocumentApplication application, SopDefinition sop, Guid? officer, string role, bool delegated, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(sop);
        var startedAt = application.CurrentRound!.StartedAt;
        var done = (await db.CaseEvents.AsNoTracking()
            .Where(e => e.CaseId == application.Id && (e.Kind == "step-finished" || e.Kind == "letter-drafted") && e.At >= startedAt)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken)).ConvertAll(e => (By: e.ActorId, Fact: CaseFactKinds.Read(e)));
        if (done.Exists(d => d.By == officer && (KindOf(d.Fact) is StepKind.Correct ? !delegated : d.Fact is LetterDrafted || KindOf(d.Fact) is StepKind.Process)))
        {
            return s_typed;
        }

        // Whoever finished typing after the last change took the words over.
        var last = done.FindLast(d => d.Fact is LetterDrafted || KindOf(d.Fact) is StepKind.Process);
        return last.By == officer && last.Fact is LetterDrafted && await HasAnotherHolderAsync(role, officer, cancellationToken) ? s_changed : null;

        StepKind? KindOf(CaseFact fact) => fact switch
        {
            StepFinished f => sop.WorkSteps[f.Step - 1].Kind,
            LetterDrafted f => sop.WorkSteps[f.Step - 1].Kind,
            _ => null,
        };
    }

    private async Task<bool> HasAnotherHolderAsync(string role, Guid? officer, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return await db.Users.AnyAsync(
            u => u.Id != officer && u.DismissedAt == null
                && (db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == role))
                    || db.Delegations.Any(d => d.DelegateId == u.Id && d.Role == role && d.RevokedAt == null && d.FromOn <= today && d.ToOn >= today)),
            cancellationToken);
    }
}
