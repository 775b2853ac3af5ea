using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Password;

[WhileOwing]
public sealed class PasswordController(ChangePassword change, CurrentUser user) : Controller
{
    [HttpGet(SetupGate.PasswordAddress)]
    public IActionResult Show() => View(new PasswordForm());

    [HttpPost(SetupGate.PasswordAddress)]
    public async Task<IActionResult> Show(PasswordForm form, CancellationToken cancellationToken)
    {
        new PasswordForm.Validator().Validate(form).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await change.RunAsync(form, user.Id!.Value, Sessions.IdOf(User), cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect("/akun") : this.Again(form);
    }
}
