using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Papers;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Outside.Uploads;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Mend;

/// <summary>"Perbaiki": each defect beside its requirement, and only that.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class MendController(CaseFiles files, CaseKey key, MendReader reader, MendCase mend, CurrentUser user) : Controller
{
    /// <summary>A few large photographs at once.</summary>
    private const long MostBytes = 5L * JudgeFile.LongestFile;

    [HttpGet("/permohonan/{lacak}/perbaiki")]
    public async Task<IActionResult> MendAsync(string lacak, CancellationToken cancellationToken) =>
        await files.FindByTrackingCodeAsync(lacak, cancellationToken) is not { } application ? NotFound()
        : (IActionResult?)Closed(application, lacak) ?? View("Mend", await reader.LoadAsync(application, [], cancellationToken));

    [HttpPost("/permohonan/{lacak}/perbaiki")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> MendAsync(string lacak, MendForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await files.FindByTrackingCodeAsync(lacak, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        if (Closed(application, lacak) is { } closed)
        {
            return closed;
        }

        var uploads = application.Requirements.Where(r => r.Judgement == Judgement.Defect)
            .ToDictionary(r => r.Code, r => SentFiles.Of(Request.Form.Files, r.Code), StringComparer.Ordinal);
        var refusals = await mend.RunAsync(application.Id, user.Actor, uploads, form.AtCounter, cancellationToken);
        foreach (var refusal in refusals)
        {
            ModelState.AddRefusal(refusal);
        }

        return refusals.Count == 0
            ? Redirect($"/permohonan/{lacak}")
            : this.Again("Mend", await reader.LoadAsync(application, form.AtCounter, cancellationToken));
    }

    private RedirectResult? Closed(DocumentApplication application, string lacak) =>
        !key.Opens(application) ? Redirect($"/permohonan/{lacak}/buka?lalu=perbaiki")
        : application.Status != CaseStatus.Returned ? Redirect($"/permohonan/{lacak}")
        : null;
}
