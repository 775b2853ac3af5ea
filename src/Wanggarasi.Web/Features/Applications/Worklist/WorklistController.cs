using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared.Navigation;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Worklist;

/// <summary>All cases of the office, the most urgent first.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class WorklistController(WorklistReader reader, NewCases news) : Controller
{
    [HttpGet("/loket/permohonan")]
    public async Task<IActionResult> WorklistAsync(WorklistFilter filter, CancellationToken cancellationToken)
    {
        news.Look();
        return View("Worklist", await reader.LoadAsync(filter, cancellationToken));
    }
}
