using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards.Read;

[AllowAnonymous]
public sealed class ReadController(PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/layanan/{kode}")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await ReadPage.LoadAsync(standards, office.CurrentValue.Words, clock.Today, kode, cancellationToken) is { } sheet ? View(sheet) : NotFound();
}
