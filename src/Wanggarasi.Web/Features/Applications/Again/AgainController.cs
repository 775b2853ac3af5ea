using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Again;

/// <summary>"Ajukan lagi": a case that ended without a decision becomes a new draft, answers and files included.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class AgainController(CaseFiles files, CaseKey key, ApplyAgain again, AgainReader reader) : Controller
{
    [HttpGet("/permohonan/{lacak}/lagi")]
    public async Task<IActionResult> ShowAsync(string lacak, CancellationToken cancellationToken) =>
        await files.FindByTrackingCodeAsync(lacak, cancellationToken) is not { } application ? NotFound()
        : (IActionResult?)Closed(application, lacak) ?? View("Again", await reader.LoadAsync(application, cancellationToken));

    [HttpPost("/permohonan/{lacak}/lagi")]
    public async Task<IActionResult> StartAsync(string lacak, CancellationToken cancellationToken)
    {
        if (await files.FindByTrackingCodeAsync(lacak, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        if (Closed(application, lacak) is { } closed)
        {
            return closed;
        }

        var (token, refusal) = await again.RunAsync(application.Id, cancellationToken);
        if (refusal is not null)
        {
            ModelState.AddRefusal(refusal);
            return this.Again("Again", await reader.LoadAsync(application, cancellationToken));
        }

        return Redirect($"/permohonan/draf/{token}/pemohon");
    }

    private RedirectResult? Closed(DocumentApplication application, string lacak) =>
        !key.Opens(application) ? Redirect($"/permohonan/{lacak}/buka?lalu=lagi")
        : application.Status is CaseStatus.Expired or CaseStatus.Cancelled ? null
        : Redirect($"/permohonan/{lacak}");
}
