using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Overview;

/// <summary>The letters that wait for the officer, and all others.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class OverviewController(OverviewReader reader) : Controller
{
    [HttpGet("/loket/surat")]
    public async Task<IActionResult> ShowAsync(OverviewFilter filter, CancellationToken cancellationToken) =>
        View("Overview", await reader.LoadAsync(filter, cancellationToken));
}
