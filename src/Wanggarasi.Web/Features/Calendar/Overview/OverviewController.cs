using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Overview;

/// <summary>The working calendar as it counts.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class OverviewController(OverviewReader reader) : Controller
{
    [HttpGet("/admin/kalender")]
    public async Task<IActionResult> ShowAsync(string? bulan, int? diterapkan, CancellationToken cancellationToken) =>
        View("Overview", await reader.LoadAsync(bulan, diterapkan, cancellationToken));
}
