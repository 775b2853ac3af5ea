using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.People;

/// <summary>Who works with the portal, and as what.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class PeopleController(OfficeDb db) : Controller
{
    [HttpGet("/admin/petugas")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("People", await PeoplePage.LoadAsync(db, cancellationToken));
}
