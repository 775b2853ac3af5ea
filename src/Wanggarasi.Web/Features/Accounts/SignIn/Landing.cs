using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared.Navigation;

namespace Wanggarasi.Web.Features.Accounts.SignIn;

/// <summary>Where somebody stands after signing in: where they wanted to go, if that is within the portal; else their own room.</summary>
public sealed class Landing(OfficeDb db, SiteMap map)
{
    public async Task<string> OfAsync(Guid userId, string? kembali, CancellationToken cancellationToken)
    {
        var roles = await db.UserRoles.Where(r => r.UserId == userId).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).ToListAsync(cancellationToken);
        return Of(new ClaimsPrincipal(new ClaimsIdentity(roles.Select(r => new Claim(ClaimTypes.Role, r!)))), kembali);
    }

    public string Of(ClaimsPrincipal person, string? kembali)
    {
        if (!string.IsNullOrEmpty(kembali))
        {
            return RedirectHttpResult.IsLocalUrl(kembali) ? kembali : "/";
        }

        return map.RoomOf(person) ?? (map.Has("/akun") ? "/akun" : "/");
    }
}
