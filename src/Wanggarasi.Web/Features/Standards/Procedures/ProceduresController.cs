using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Procedures;

/// <summary>The procedure of every service: what is in force, what is being written, what waits for the camat.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ProceduresController(ProcedureList list) : Controller
{
    [HttpGet("/petugas/sop")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Procedures", await list.LoadAsync(cancellationToken));
}
