using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Cancel;

/// <summary>"Batalkan permohonan".</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class CancelController(CaseFiles files, CaseKey key, CancelCase cancel, CurrentUser user) : Controller
{
    [HttpGet("/permohonan/{lacak}/batal")]
    public async Task<IActionResult> CancelAsync(string lacak, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(lacak, out var code, out _) && await files.FindByTrackingCodeAsync(code, cancellationToken) is { } application
            ? key.Opens(application) ? View("Cancel", new CancelForm()) : Redirect($"/permohonan/{code.Text}/buka?lalu=batal")
            : NotFound();

    [HttpPost("/permohonan/{lacak}/batal")]
    public async Task<IActionResult> CancelAsync(string lacak, CancelForm form, CancellationToken cancellationToken)
    {
        if (!TrackingCode.TryParse(lacak, out var code, out _) || await files.FindByTrackingCodeAsync(code, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        if (!key.Opens(application))
        {
            return Redirect($"/permohonan/{code.Text}/buka?lalu=batal");
        }

        (await new CancelForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState);
        if (ModelState.IsValid && await cancel.RunAsync(application.Id, user.Actor, form.Reason, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect($"/permohonan/{code.Text}") : this.Again("Cancel", form);
    }
}
