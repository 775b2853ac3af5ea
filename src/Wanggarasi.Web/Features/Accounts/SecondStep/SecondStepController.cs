using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Accounts.SignIn;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.SecondStep;

/// <summary>The code of the second factor, after the password.</summary>
[AllowAnonymous]
public sealed class SecondStepController(CheckCode check, Sessions sessions, SecondStepCookie second, Landing landing) : Controller
{
    [HttpGet("/akun/kode-masuk")]
    public async Task<IActionResult> Show() =>
        await second.ReadAsync(HttpContext) is null ? Redirect("/akun/masuk") : View("SecondStep", new SecondStepForm());

    [HttpPost("/akun/kode-masuk")]
    public async Task<IActionResult> Show(SecondStepForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await second.ReadAsync(HttpContext) is not { } waiting)
        {
            return Redirect("/akun/masuk");
        }

        var (user, refusal) = await check.RunAsync(form, waiting.UserId, waiting.Stamp, cancellationToken);
        if (user is null)
        {
            ModelState.AddRefusal(refusal!);
            return this.Again("SecondStep", form);
        }

        await second.TakeBackAsync(HttpContext);
        await sessions.OpenAsync(HttpContext, user, cancellationToken);
        return Redirect(await landing.OfAsync(user.Id, waiting.Kembali, cancellationToken));
    }
}
