using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Outside.Uploads;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Papers;

/// <summary>The papers: upload, or "saya bawa ke loket".</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class PapersController(ReadDraft read, SavePapers save, CaseDocuments documents) : Controller
{
    /// <summary>A few large photographs at once.</summary>
    private const long MostBytes = 5L * JudgeFile.LongestFile;

    [HttpGet("/permohonan/draf/{token}/berkas")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken) =>
        await read.LoadAsync(token, cancellationToken) is { } draft ? View("Papers", draft) : NotFound();

    [HttpPost("/permohonan/draf/{token}/berkas")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> SaveAsync(string token, CancellationToken cancellationToken)
    {
        if (await read.LoadAsync(token, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        foreach (var refusal in await save.RunAsync(draft, Request.Form, cancellationToken))
        {
            ModelState.AddRefusal(refusal);
        }

        if (Guid.TryParse(Request.Form["hapus"], out var gone))
        {
            await documents.DeleteFromDraftAsync(draft.Draft.Id, gone, cancellationToken);
            return Redirect($"{draft.Address}/berkas");
        }

        // On a slow line people send one paper at a time.
        if (ModelState.IsValid && draft.Form.Requirements.FirstOrDefault(r => r.Code == Request.Form["unggah"]) is { } one)
        {
            return Redirect($"{draft.Address}/berkas#syarat-{one.Code}");
        }

        var after = (await read.LoadAsync(token, cancellationToken))!;
        if (ModelState.IsValid)
        {
            foreach (var refusal in after.Form.CheckRequirements(after.Provided))
            {
                ModelState.AddRefusal(refusal);
            }
        }

        return ModelState.IsValid ? Redirect($"{draft.Address}/periksa") : this.Again("Papers", after);
    }
}
