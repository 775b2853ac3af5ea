using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Letters.Compose;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Revoke;

/// <summary>Revoke a letter, or have it replaced.</summary>
[Authorize(Policy = Policies.Signing)]
public sealed class RevokeController(RevokeLetter revoke, ComposeReader reader) : Controller
{
    [HttpPost("/loket/surat/{nomor}/cabut")]
    public async Task<IActionResult> RevokeAsync(string nomor, RevokeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        (await new RevokeForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        var refusal = ModelState.IsValid ? await revoke.RunAsync(nomor, form, cancellationToken) : null;
        if (ModelState.IsValid && refusal is null)
        {
            return Redirect($"/loket/surat/{nomor}{(form.Act == "ganti" ? "" : $"?surat={form.Letter}")}");
        }

        if (await reader.LoadAsync(nomor, form.Letter, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (refusal is not null)
        {
            ModelState.AddRefusal(refusal, refusal.Field == "reason" ? nameof(RevokeForm.Reason) : null);
        }

        var again = this.Again("~/Features/Letters/Compose/Compose.cshtml", page);
        Response.StatusCode = refusal?.Code == CaseDesk.Stale ? StatusCodes.Status409Conflict : Response.StatusCode;
        return again;
    }
}
