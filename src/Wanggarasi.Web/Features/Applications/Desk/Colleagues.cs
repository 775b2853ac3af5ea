using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Desk;

/// <summary>The officers a case can be handed to.</summary>
public sealed class Colleagues(OfficeDb db)
{
    /// <summary>Those who handle cases, by name.</summary>
    /// <param name="except">Who has the case already.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Choice>> LoadAsync(Guid? except, CancellationToken cancellationToken)
    {
        var handling = Policies.RolesOf[Policies.Counter].ToArray();
        var rows = await db.Users.AsNoTracking()
            .Where(u => u.DismissedAt == null && u.Id != except && db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && handling.Contains(r.Name!))))
            .OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName, u.Position })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(u => new Choice(u.Id.ToString(), u.Position is null ? u.DisplayName : $"{u.DisplayName} ({u.Position})"))];
    }
}
