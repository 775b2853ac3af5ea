using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.SignIn;

[AllowAnonymous]
public sealed class SignInController(CheckPassword check, Sessions sessions, SecondStepCookie second, Landing landing) : Controller
{
    [HttpGet("/akun/masuk")]
    public IActionResult Show(string? kembali) =>
        User.Identity?.IsAuthenticated == true ? Redirect(landing.Of(User, kembali)) : View(new SignInForm { Kembali = kembali });

    [HttpPost("/akun/masuk")]
    public async Task<IActionResult> Show(SignInForm form, CancellationToken cancellationToken)
    {
        var validation = new SignInForm.Validator().Validate(form);
        validation.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return this.Again(form);
        }

        var (outcome, refusal) = await check.RunAsync(form, cancellationToken);
        if (outcome is null)
        {
            ModelState.AddRefusal(refusal!);
            return this.Again(form);
        }

        if (outcome.CodeOwed)
        {
            await second.GiveAsync(HttpContext, outcome.User, form.Kembali);
            return Redirect("/akun/kode-masuk");
        }

        await sessions.OpenAsync(HttpContext, outcome.User, cancellationToken);
        return Redirect(await landing.OfAsync(outcome.User.Id, form.Kembali, cancellationToken));
    }
}
