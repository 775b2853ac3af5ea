using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Template;

/// <summary>One template: as it is now, and every version before.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class TemplateController(TemplateReader reader) : Controller
{
    [HttpGet("/admin/surat/{kode}")]
    public async Task<IActionResult> ShowAsync(string kode, CancellationToken cancellationToken) =>
        await reader.LoadAsync(kode, cancellationToken) is { } page ? View("Template", page) : NotFound();
}
