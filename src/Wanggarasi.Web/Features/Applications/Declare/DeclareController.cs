using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Declare;

/// <summary>A section head declares a disruption, from now on.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class DeclareController(DeclareDisruption declare, DeclareReader reader) : Controller
{
    [HttpGet("/loket/gangguan/baru")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Declare", await reader.LoadAsync(new DeclareForm(), cancellationToken));

    [HttpPost("/loket/gangguan/baru")]
    public async Task<IActionResult> SendAsync(DeclareForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        (await new DeclareForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await declare.RunAsync(form, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect("/loket/gangguan") : this.Again("Declare", await reader.LoadAsync(form, cancellationToken));
    }
}
