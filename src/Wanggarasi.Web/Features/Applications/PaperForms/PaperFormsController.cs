using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.PaperForms;

/// <summary>The answers as official forms, printed for wet signatures.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class PaperFormsController(PaperFormsReader reader) : Controller
{
    [HttpGet("/loket/permohonan/{nomor}/formulir")]
    public async Task<IActionResult> PaperFormsAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, cancellationToken) is { } filler ? View("PaperForms", filler) : NotFound();

    [HttpGet("/loket/permohonan/{nomor}/formulir/{kode}")]
    public async Task<IActionResult> PaperFormAsync(string nomor, string kode, CancellationToken cancellationToken) =>
        (await reader.LoadAsync(nomor, cancellationToken))?.Fill(kode) is { } page ? View("PaperForm", page) : NotFound();
}
