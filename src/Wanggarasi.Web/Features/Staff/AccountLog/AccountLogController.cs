using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.AccountLog;

/// <summary>Who changed whose account, and what.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class AccountLogController(OfficeDb db) : Controller
{
    [HttpGet("/admin/petugas/riwayat")]
    public async Task<IActionResult> Show(int halaman, CancellationToken cancellationToken) =>
        View("AccountLog", await AccountLogPage.LoadAsync(db, halaman, cancellationToken));
}
