using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Guide;

/// <summary>The work guide: greeting, rules of conduct, and the SOP of each service with what is still unread.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class GuideController(OfficeDb db, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office, CurrentUser user) : Controller
{
    [HttpGet("/petugas/panduan")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await GuidePage.LoadAsync(db, standards, office.CurrentValue.Words, clock.Today, user.Id, cancellationToken));
}
