using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Unlock;

/// <summary>Asks for the pemohon's NIK or PIN before anything is changed.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class UnlockController(UnlockCase unlock, CaseKey key) : Controller
{
    private static readonly string[] s_actions = ["perbaiki", "perbaiki-data", "batal", "tanda-terima", "lagi", "bukti.json"];

    [HttpGet("/permohonan/{lacak}/buka")]
    public IActionResult Unlock(string lacak, string? lalu) => View(new UnlockForm { Then = lalu });

    [HttpPost("/permohonan/{lacak}/buka")]
    public async Task<IActionResult> UnlockAsync(string lacak, UnlockForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!TrackingCode.TryParse(lacak, out var code, out _))
        {
            return NotFound();
        }

        var (caseId, refusal) = await unlock.RunAsync(code, form.Proof, cancellationToken);
        if (refusal is not null)
        {
            ModelState.AddRefusal(refusal);
            return this.Again("Unlock", form);
        }

        if (caseId is not { } id)
        {
            return NotFound();
        }

        key.Give(id);
        return Redirect(s_actions.Contains(form.Then) ? $"/permohonan/{code.Text}/{form.Then}" : $"/permohonan/{code.Text}");
    }
}
