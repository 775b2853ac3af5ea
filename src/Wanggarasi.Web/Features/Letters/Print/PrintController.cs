using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Print;

/// <summary>The letter, the register slip or the stamp of a certified copy on A4.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class PrintController(PrintReader reader) : Controller
{
    [HttpGet("/loket/surat/{nomor}/cetak")]
    public async Task<IActionResult> ShowAsync(string nomor, int? surat, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, surat, cancellationToken) is { } page ? View("Print", page) : NotFound();
}
