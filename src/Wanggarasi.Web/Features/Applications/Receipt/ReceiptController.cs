using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Receipt;

/// <summary>The receipt, for whoever sent the draft, for a day; afterwards the tracking code is the way.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ReceiptController(OfficeDb db, Drafts drafts, CaseFiles files, PublishedStandards standards) : Controller
{
    [HttpGet("/permohonan/draf/{token}/tanda-terima")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken)
    {
        var (fingerprint, since) = (drafts.FingerprintOf(token), files.Now.AddDays(-1));
        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.DraftFingerprint == fingerprint && a.SubmittedAt > since, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        var code = files.OpenTracking(application);
        return View("Receipt", new ReceiptPage(
            application.RegisterNumber,
            code,
            files.OpenPin(application)?.Digits,
            await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken),
            application.FirstJudgementDueAt,
            Convert.ToHexStringLower(application.LastHash)[..12],
            $"{Request.Scheme}://{Request.Host}/permohonan/{code.Text}"));
    }
}
