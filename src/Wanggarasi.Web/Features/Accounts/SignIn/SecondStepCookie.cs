using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Features.Accounts.SignIn;

/// <summary>Remembers for ten minutes, on this browser alone, whose password was right and where they wanted to go; a new password in between ends it.</summary>
public sealed class SecondStepCookie
{
    private const string Return = "kembali";
    private const string StampClaim = "cap";

    public Task GiveAsync(HttpContext http, OfficeUser user, string? kembali)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? "")], IdentityConstants.TwoFactorUserIdScheme);
        var properties = new AuthenticationProperties();
        properties.Items[Return] = kembali;
        return http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), properties);
    }

    public async Task<(Guid UserId, string? Stamp, string? Kembali)?> ReadAsync(HttpContext http)
    {
        var read = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return Guid.TryParse(read.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? (id, read.Principal!.FindFirstValue(StampClaim), read.Properties!.Items.TryGetValue(Return, out var kembali) ? kembali : null)
            : null;
    }

    public Task TakeBackAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
