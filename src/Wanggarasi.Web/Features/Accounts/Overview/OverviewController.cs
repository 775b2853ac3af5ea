using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Overview;

public sealed class OverviewController(OfficeDb db, Vault vault, CurrentUser user, Sessions sessions, TimeProvider time) : Controller
{
    [HttpGet("/akun")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await OverviewPage.LoadAsync(db, vault, user.Id!.Value, Sessions.IdOf(User), time.GetUtcNow(), cancellationToken));

    [HttpPost("/akun/sesi/akhiri")]
    public async Task<IActionResult> EndOthers(CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async token =>
            {
                await sessions.EndAllAsync(user.Id!.Value, Sessions.IdOf(User), token);
                return true;
            },
            cancellationToken);
        return Redirect("/akun#perangkat");
    }
}
