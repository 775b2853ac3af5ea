using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Claim;

/// <summary>Takes a case that was sent without an account into the account.</summary>
public sealed class ClaimController(ClaimCase claim, CurrentUser user) : Controller
{
    [HttpGet("/akun/permohonan/ambil")]
    public IActionResult Claim() => View("Claim", new ClaimForm());

    [HttpPost("/akun/permohonan/ambil")]
    public async Task<IActionResult> ClaimAsync(ClaimForm form, CancellationToken cancellationToken)
    {
        new ClaimForm.Validator().Validate(form).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await claim.RunAsync(form, user.Actor, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect("/akun/permohonan?diambil=ya") : this.Again("Claim", form);
    }
}
