using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.History;

/// <summary>The versions of one standard with what changed, and its pauses.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class HistoryController(OfficeDb db, OfficeClock clock, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/admin/layanan/{kode}")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await HistoryPage.LoadAsync(db, office.CurrentValue.Words, clock.Today, kode, cancellationToken) is { } page ? View(page) : NotFound();
}
