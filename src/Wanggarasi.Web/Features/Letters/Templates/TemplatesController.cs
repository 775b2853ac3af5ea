using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Templates;

/// <summary>What the office issues, as the administrator keeps it.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class TemplatesController(OfficeDb db) : Controller
{
    [HttpGet("/admin/surat")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Templates", await TemplatesPage.LoadAsync(db, cancellationToken));
}
