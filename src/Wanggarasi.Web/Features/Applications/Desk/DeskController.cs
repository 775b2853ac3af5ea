using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Desk;

/// <summary>One case on one screen, and its papers.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class DeskController(DeskReader reader, OpenPaper open) : Controller
{
    [HttpGet("/loket/permohonan/{nomor}")]
    public async Task<IActionResult> DeskAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, 0, cancellationToken) is { } page ? View("Desk", page) : NotFound();

    /// <summary>A paper, shown in the browser: its type is the one found by content, never a name's.</summary>
    [HttpGet("/loket/permohonan/{nomor}/berkas/{id:guid}")]
    public async Task<IActionResult> PaperAsync(string nomor, Guid id, CancellationToken cancellationToken)
    {
        if (await open.RunAsync(nomor, id, cancellationToken) is not { } paper)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = "inline";
        return File(paper.Content, paper.Document.MediaType);
    }
}
