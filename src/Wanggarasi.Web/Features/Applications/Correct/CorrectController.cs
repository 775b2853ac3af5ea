using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Correct;

/// <summary>"Perbaiki data": what was mistyped, not the papers.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class CorrectController(CaseFiles files, CaseKey key, CorrectReader reader, CorrectCase correct, CurrentUser user) : Controller
{
    [HttpGet("/permohonan/{lacak}/perbaiki-data")]
    public async Task<IActionResult> CorrectAsync(string lacak, CancellationToken cancellationToken) =>
        await files.FindByTrackingCodeAsync(lacak, cancellationToken) is not { } application ? NotFound()
        : (IActionResult?)Closed(application, lacak) ?? View("Correct", await reader.LoadAsync(application, null, cancellationToken));

    [HttpPost("/permohonan/{lacak}/perbaiki-data")]
    public async Task<IActionResult> SaveAsync(string lacak, CancellationToken cancellationToken)
    {
        if (await files.FindByTrackingCodeAsync(lacak, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        if (Closed(application, lacak) is { } closed)
        {
            return closed;
        }

        var refusals = await correct.RunAsync(application.Id, user.Actor, Request.Form, cancellationToken);
        if (refusals.Count > 0)
        {
            refusals.ToList().ForEach(refusal => ModelState.AddRefusal(refusal));
            return this.Again("Correct", await reader.LoadAsync(application, Request.Form, cancellationToken));
        }

        // Where papers still wait the case is returned still: on to them.
        var waits = (await files.FindAsync(application.Id, cancellationToken))!.Status == CaseStatus.Returned;
        return Redirect($"/permohonan/{lacak}{(waits ? "/perbaiki" : "")}");
    }

    private RedirectResult? Closed(DocumentApplication application, string lacak) =>
        !key.Opens(application) ? Redirect($"/permohonan/{lacak}/buka?lalu=perbaiki-data")
        : !application.MayCorrect ? Redirect($"/permohonan/{lacak}")
        : null;
}
