using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Outside.Uploads;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Papers;

/// <summary>The papers: upload, or "saya bawa ke loket".</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class PapersController(ReadDraft read, Drafts drafts, StoreUploads store, CaseDocuments documents) : Controller
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

        var brought = Request.Form["bawa"].OfType<string>().Where(code => draft.Service.FindRequirement(code) is not null).ToHashSet(StringComparer.Ordinal);
        await drafts.ChangeAsync(draft.Draft.Id, body => body.AtCounter = brought, cancellationToken);
        foreach (var asked in draft.Form.Requirements)
        {
            var files = Request.Form.Files.GetFiles(ServiceForm.FieldOf(asked.Code)).Where(f => !string.IsNullOrEmpty(f.FileName)).Select(f => new UploadedFile(f.FileName, f.Length, f.OpenReadStream())).ToList();
            foreach (var refusal in await store.RunAsync(draft.Draft.Id, asked.Code, files, cancellationToken))
            {
                ModelState.AddRefusal(refusal);
            }
        }

        if (Guid.TryParse(Request.Form["hapus"], out var gone))
        {
            await documents.DeleteFromDraftAsync(draft.Draft.Id, gone, cancellationToken);
            return Redirect($"{draft.Address}/berkas");
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
