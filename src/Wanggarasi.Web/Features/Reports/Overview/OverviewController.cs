using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Reports.Overview;

/// <summary>The camat's first screen; the secretary and the section heads see the same.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class OverviewController(ReadOverview overview) : Controller
{
    [HttpGet("/camat")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Overview", await overview.LoadAsync(cancellationToken));
}
