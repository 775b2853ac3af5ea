using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Delegations;

/// <summary>Who stands in for whom (a.n., Plh., Plt.), from when to when, by which decree.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class DelegationsController(DelegationList list, DelegateRole delegateTo, EndDelegation end) : Controller
{
    [HttpGet("/petugas/pendelegasian")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Delegations", await list.LoadAsync(new DelegationForm(), cancellationToken));

    [HttpPost("/petugas/pendelegasian"), Authorize(Policy = Policies.Delegation)]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] DelegationForm form, CancellationToken cancellationToken)
    {
        (await new DelegationForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid && await delegateTo.RunAsync(form, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, refusal.Field is { } field ? $"Form.{field}" : null);
        }

        return ModelState.IsValid ? Redirect("/petugas/pendelegasian") : this.Again("Delegations", await list.LoadAsync(form, cancellationToken));
    }

    [HttpPost("/petugas/pendelegasian/{id:guid}/akhiri"), Authorize(Policy = Policies.Delegation)]
    public async Task<IActionResult> EndAsync(Guid id, CancellationToken cancellationToken) =>
        await end.RunAsync(id, cancellationToken) ? Redirect("/petugas/pendelegasian") : NotFound();
}
