using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards.Board;

/// <summary>The sheet for the notice board: one A4, readable from a step away.</summary>
[AllowAnonymous]
public sealed class BoardController(PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/layanan/{kode}/papan")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken)
    {
        var address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/layanan/{kode}";
        return await BoardPage.LoadAsync(standards, office.CurrentValue.Words, clock.Today, kode, address, cancellationToken) is { } page ? View(page) : NotFound();
    }
}
