using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Reassign;

/// <summary>Hands all open cases of a colleague who is away to another.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class ReassignController(ReassignReader reader, ReassignCases reassign) : Controller
{
    [HttpGet("/loket/permohonan/alihkan")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Reassign", await reader.LoadAsync(new ReassignForm(), cancellationToken));

    [HttpPost("/loket/permohonan/alihkan")]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] ReassignForm form, CancellationToken cancellationToken)
    {
        (await new ReassignForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid && await reassign.RunAsync(form, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, refusal.Field is { } field ? $"Form.{field}" : null);
        }

        return ModelState.IsValid ? Redirect("/loket/permohonan") : this.Again("Reassign", await reader.LoadAsync(form, cancellationToken));
    }
}
