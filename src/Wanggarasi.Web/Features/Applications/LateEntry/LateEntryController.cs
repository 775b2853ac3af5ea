using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Applications.Desk;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>Entries made after an outage, for somebody other than who made them to approve.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class LateEntryController(LateEntryReader reader, ApproveLateEntry approve) : Controller
{
    [HttpGet("/loket/darurat/susulan")]
    public async Task<IActionResult> LateEntryAsync(CancellationToken cancellationToken) => View("LateEntry", await reader.LoadAsync(cancellationToken));

    [HttpPost("/loket/darurat/susulan")]
    public async Task<IActionResult> ApproveAsync(string? number, Guid version, CancellationToken cancellationToken)
    {
        if (await approve.RunAsync(number ?? "", version, cancellationToken) is not { } refusal)
        {
            return Redirect("/loket/darurat/susulan");
        }

        ModelState.Clear();
        ModelState.AddRefusal(refusal with { Field = null });
        var again = this.Again("LateEntry", await reader.LoadAsync(cancellationToken));
        Response.StatusCode = refusal.Code == CaseDesk.Stale ? StatusCodes.Status409Conflict : refusal.Code == "own-entry" ? StatusCodes.Status403Forbidden : Response.StatusCode;
        return again;
    }
}
