using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>
/// Who may do a step of an SOP: whoever holds its role, or whom a decree names for it today (a.n., Plh., Plt.). What
/// operators do and what comes from Disdukcapil is recorded by counter officers.
/// </summary>
public sealed class StepRights(OfficeDb db, CurrentUser user, OfficeClock clock)
{
    /// <summary>What somebody is told who may not.</summary>
    public static readonly Refusal NotYours = new("not-your-role", "Langkah ini dikerjakan oleh peran lain. Tidak ada yang diubah.");

    /// <summary>True for those who judge requirements and take in or hand out documents.</summary>
    public bool MayJudge => user.Is(Roles.CounterOfficer) || user.Is(Roles.SectionHead);

    /// <summary>True for those who decide on the work of others.</summary>
    public bool MaySupervise => user.Is(Roles.SectionHead) || user.Is(Roles.Secretary) || user.Is(Roles.Camat);

    /// <summary>The roles of steps the officer may do today.</summary>
    public async Task<IReadOnlyList<string>> StepRolesAsync(CancellationToken cancellationToken)
    {
        var own = user.RoleNames.Concat((await DelegationsAsync(cancellationToken)).Select(d => d.Role)).Distinct().ToList();
        return own.Contains(Roles.CounterOfficer) ? [.. own, "operator", SopPlan.External] : own;
    }

    /// <summary>Whether the officer may do a step of this role, and for whom by which decree where the role is not the own one.</summary>
    public async Task<(bool May, ActingFor? For)> FindAsync(string role, CancellationToken cancellationToken)
    {
        var needed = role is "operator" or SopPlan.External ? Roles.CounterOfficer : role;
        if (user.Is(needed))
        {
            return (true, null);
        }

        var delegation = (await DelegationsAsync(cancellationToken)).FirstOrDefault(d => d.Role == needed);
        return delegation is null ? (false, null) : (true, new ActingFor(needed, $"{RoleWords.Short(delegation.Kind)} {delegation.DecreeNumber}"));
    }

    private async Task<List<Delegation>> DelegationsAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return await db.Delegations.AsNoTracking()
            .Where(d => d.DelegateId == user.Id && d.RevokedAt == null && d.FromOn <= today && d.ToOn >= today)
            .ToListAsync(cancellationToken);
    }
}
