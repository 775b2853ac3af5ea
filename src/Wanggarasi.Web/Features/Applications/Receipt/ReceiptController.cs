using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Receipt;

/// <summary>
/// The receipt with the answers: for a day to whoever sent the draft, afterwards by the tracking code to whoever proved
/// to be the pemohon.
/// </summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ReceiptController(OfficeDb db, Drafts drafts, CaseFiles files, CaseKey key, ReceiptReader reader) : Controller
{
    private string Host => $"{Request.Scheme}://{Request.Host}";

    [HttpGet("/permohonan/draf/{token}/tanda-terima")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken)
    {
        var (fingerprint, since) = (drafts.FingerprintOf(token), files.Now.AddDays(-1));
        return await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.DraftFingerprint == fingerprint && a.SubmittedAt > since, cancellationToken) is { } application
            ? View("Receipt", await reader.LoadAsync(application, Host, cancellationToken))
            : NotFound();
    }

    [HttpGet("/permohonan/{lacak}/tanda-terima")]
    public async Task<IActionResult> ShowAgainAsync(string lacak, CancellationToken cancellationToken) =>
        !TrackingCode.TryParse(lacak, out var code, out _) || await files.FindByTrackingCodeAsync(code, cancellationToken) is not { } application ? NotFound()
        : !key.Opens(application) ? Redirect($"/permohonan/{code.Text}/buka?lalu=tanda-terima")
        : View("Receipt", await reader.LoadAsync(application, Host, cancellationToken));
}
