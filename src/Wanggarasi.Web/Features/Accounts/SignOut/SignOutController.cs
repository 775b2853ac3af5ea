using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.SignOut;

[AllowAnonymous]
public sealed class SignOutController(Sessions sessions) : Controller
{
    /// <summary>A link alone signs nobody out (ASVS 3.5.3): it shows the button.</summary>
    [HttpGet("/akun/keluar")]
    public IActionResult Show() => View(User.Identity?.IsAuthenticated == true);

    [HttpPost("/akun/keluar")]
    public async Task<IActionResult> Leave(CancellationToken cancellationToken)
    {
        await sessions.EndAsync(Sessions.IdOf(User), cancellationToken);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/akun/keluar");
    }
}
