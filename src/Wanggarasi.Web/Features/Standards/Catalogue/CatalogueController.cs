using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards.Catalogue;

[AllowAnonymous]
public sealed class CatalogueController(PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/layanan")]
    public async Task<IActionResult> Show(string? cari, CancellationToken cancellationToken) =>
        View(await CataloguePage.LoadAsync(standards, office.CurrentValue.Words, clock.Today, cari, cancellationToken));
}
