using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Applications.Receipt;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Slip;

/// <summary>What the pemohon takes home from the counter, and the sheet for a thumb-print.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class SlipController(SlipReader reader) : Controller
{
    private string Host => $"{Request.Scheme}://{Request.Host}";

    /// <summary>The slip with the tracking code: for an hour, to the officer who made the code. Afterwards there is only a new code.</summary>
    [HttpGet("/loket/permohonan/{nomor}/tanda-terima")]
    public async Task<IActionResult> SlipAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, Host, cancellationToken) is not { } slip ? NotFound()
        : slip.MayShowCode ? View("Slip", slip)
        : Redirect($"/loket/permohonan/{nomor}/kode-baru");

    [HttpGet("/loket/permohonan/{nomor}/cap-jempol")]
    public async Task<IActionResult> ThumbAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, Host, cancellationToken) is { WasReadAloud: true } slip ? View("Thumb", slip) : NotFound();
}

/// <summary>What the slip shows.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="MayShowCode">Whether the officer who asks made the code a short while ago.</param>
/// <param name="IsRenewed">Whether the code took the place of one that was lost.</param>
/// <param name="WasReadAloud">Whether the answers were read aloud, so that a thumb-print belongs to them.</param>
/// <param name="IsLateEntry">Whether it was entered after an outage.</param>
public sealed record SlipPage(ReceiptPage Receipt, bool MayShowCode, bool IsRenewed, bool WasReadAloud, bool IsLateEntry);
