using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Delegations;

/// <summary>Reads the delegations.</summary>
public sealed class DelegationList(OfficeDb db, OfficeClock clock, CurrentUser user)
{
    private const int Shown = 100;

    /// <summary>The page with the form as typed.</summary>
    public async Task<DelegationsPage> LoadAsync(DelegationForm form, CancellationToken cancellationToken)
    {
        var rows = await db.Delegations.AsNoTracking().OrderByDescending(d => d.FromOn).ThenByDescending(d => d.CreatedAt).Take(Shown)
            .Select(d => new DelegationRow(
                d.Id,
                d.Role,
                db.Users.Where(u => u.Id == d.DelegateId).Select(u => u.DisplayName).FirstOrDefault() ?? "",
                d.Kind,
                d.FromOn,
                d.ToOn,
                d.DecreeNumber,
                db.Users.Where(u => u.Id == d.AuthorId).Select(u => u.DisplayName).FirstOrDefault(),
                d.RevokedAt))
            .ToListAsync(cancellationToken);
        var officers = await Candidates(db, null).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName, u.Position }).ToListAsync(cancellationToken);
        return new DelegationsPage(
            form,
            user.Is(Roles.Camat) || user.Is(Roles.Administrator),
            clock.Today,
            rows,
            [.. officers.Select(u => new Choice(u.Id.ToString(), u.Position is null ? u.DisplayName : $"{u.DisplayName} ({u.Position})"))]);
    }

    /// <summary>Officers who handle cases and do not hold the post themselves; all of them where no post is chosen yet.</summary>
    public static IQueryable<OfficeUser> Candidates(OfficeDb db, string? role)
    {
        ArgumentNullException.ThrowIfNull(db);
        var handling = Policies.RolesOf[Policies.Counter].ToArray();
        return db.Users.AsNoTracking().Where(u => u.DismissedAt == null
            && db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && handling.Contains(r.Name!)))
            && !db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == role)));
    }
}
