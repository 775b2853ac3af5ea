using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.People;

/// <summary>An officer's account in the list.</summary>
public sealed record OfficerLine(Guid Id, string Name, string? Position, string SignInName, IReadOnlyList<string> Roles, bool IsDismissed, bool HasFactor, bool MustChangePassword);

/// <summary>All officers, those at work first.</summary>
public sealed record PeoplePage(IReadOnlyList<OfficerLine> AtWork, IReadOnlyList<OfficerLine> Dismissed)
{
    public static async Task<PeoplePage> LoadAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var users = await db.Users.AsNoTracking()
            .Where(u => db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name != Roles.Citizen)))
            .OrderBy(u => u.DisplayName)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                u.Position,
                Name = u.Email ?? u.UserName ?? "",
                Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
                IsDismissed = u.DismissedAt != null,
                HasFactor = u.SealedTotpSecret != null,
                u.MustChangePassword,
            })
            .ToListAsync(cancellationToken);
        var lines = users.Select(u => new OfficerLine(u.Id, u.DisplayName, u.Position, u.Name, [.. Roles.Staff.Where(u.Roles.Contains)], u.IsDismissed, u.HasFactor, u.MustChangePassword)).ToList();
        return new PeoplePage([.. lines.Where(l => !l.IsDismissed)], [.. lines.Where(l => l.IsDismissed)]);
    }
}
