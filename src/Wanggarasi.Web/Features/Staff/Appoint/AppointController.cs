using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Appoint;

/// <summary>A new officer's account.</summary>
[Authorize(Policy = Policies.Administration)]
[SecretAddress]
public sealed class AppointController(AppointOfficer appoint, CurrentUser user) : Controller
{
    [HttpGet("/admin/petugas/baru")]
    public IActionResult Show() => View("Appoint", new OfficerForm());

    [HttpPost("/admin/petugas/baru")]
    public async Task<IActionResult> Show(OfficerForm form, CancellationToken cancellationToken)
    {
        new OfficerForm.Validator(isNew: true).Validate(form).AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return this.Again("Appoint", form);
        }

        var (issued, refusal) = await appoint.RunAsync(form, user.Id!.Value, cancellationToken);
        if (issued is not null)
        {
            return View("_IssuedPassword", issued); // in the answer itself: no address leads to a password
        }

        ModelState.AddRefusal(refusal!);
        return this.Again("Appoint", form);
    }
}
