using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Procedure;

/// <summary>The SOP in force of one service, and "sudah dibaca".</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ProcedureController(OfficeDb db, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office, CurrentUser user, MarkRead mark) : Controller
{
    [HttpGet("/petugas/panduan/{kode}")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await ProcedurePage.LoadAsync(db, standards, office.CurrentValue.Words, clock.Today, kode, user.Id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/petugas/panduan/{kode}/dibaca")]
    public async Task<IActionResult> ReadAsync(string kode, string? versi, CancellationToken cancellationToken) =>
        Guid.TryParse(versi, out var version) && await mark.RunAsync(kode, version, cancellationToken) ? Redirect($"/petugas/panduan/{kode}") : NotFound();
}
