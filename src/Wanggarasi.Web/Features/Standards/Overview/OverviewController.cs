using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Overview;

[Authorize(Policy = Policies.Administration)]
public sealed class OverviewController(OfficeDb db, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/admin/layanan")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await OverviewPage.LoadAsync(db, standards, office.CurrentValue.Words, clock.Today, cancellationToken));
}
