using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.NewCode;

/// <summary>A lost tracking code: whoever shows who they are gets a new one, and the old one is dead.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class NewCodeController(NewCodeReader reader, RenewCode renew) : Controller
{
    [HttpGet("/loket/permohonan/{nomor}/kode-baru")]
    public async Task<IActionResult> NewCodeAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, cancellationToken) is { } page ? View("NewCode", page) : NotFound();

    [HttpPost("/loket/permohonan/{nomor}/kode-baru")]
    public async Task<IActionResult> RenewAsync(string nomor, NewCodeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        new NewCodeForm.Validator().Validate(form).AddToModelState(ModelState);
        if (ModelState.IsValid)
        {
            if (await renew.RunAsync(nomor, form, cancellationToken) is not { } refusal)
            {
                return Redirect($"/loket/permohonan/{nomor}/tanda-terima");
            }

            ModelState.AddRefusal(refusal);
            Response.StatusCode = refusal.Code == CaseDesk.Stale ? StatusCodes.Status409Conflict : Response.StatusCode;
        }

        ModelState.Remove(nameof(form.Version)); // shown anew: what a colleague did meanwhile has been seen now
        return await reader.LoadAsync(nomor, cancellationToken) is { } page ? this.Again("NewCode", page) : NotFound();
    }
}
