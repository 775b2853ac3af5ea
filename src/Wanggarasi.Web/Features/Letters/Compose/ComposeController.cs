using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Compose;

/// <summary>The letter of a case: written, checked and signed off along the steps of the SOP.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class ComposeController(ComposeReader reader, SaveLetter save) : Controller
{
    [HttpGet("/loket/surat/{nomor}")]
    public async Task<IActionResult> ShowAsync(string nomor, int? surat, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, surat, cancellationToken) is { } page ? View("Compose", page) : NotFound();

    [HttpPost("/loket/surat/{nomor}/konsep")]
    public async Task<IActionResult> SaveAsync(string nomor, ComposeForm form, CancellationToken cancellationToken)
    {
        var refusals = await save.RunAsync(nomor, form, cancellationToken);
        if (refusals.Count == 0)
        {
            return Redirect($"/loket/surat/{nomor}");
        }

        if (await reader.LoadAsync(nomor, null, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        foreach (var refusal in refusals)
        {
            ModelState.AddRefusal(refusal, refusal.Field is { } field ? ComposeForm.NameOf(field) : null);
        }

        var again = this.Again("Compose", page);
        Response.StatusCode = refusals[0].Code switch
        {
            CaseDesk.Stale => StatusCodes.Status409Conflict,
            "not-your-role" => StatusCodes.Status403Forbidden,
            _ => Response.StatusCode,
        };
        return again;
    }
}
