using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Ticket;

/// <summary>"Nomor Anda": whoever has the code has the ticket.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class TicketController(TicketOffice tickets, LoadTicket load) : Controller
{
    [HttpGet("/antrean/tiket/{kode}")]
    public async Task<IActionResult> ShowAsync(string kode, int? perjalanan, CancellationToken cancellationToken)
    {
        if (await FindAsync(kode, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        TicketCookie.Write(Response, found.Code);
        return View("Ticket", await load.LoadAsync(found.Id, found.Code, perjalanan, cancellationToken));
    }

    [HttpPost("/antrean/tiket/{kode}/batal")]
    public async Task<IActionResult> CancelAsync(string kode, CancellationToken cancellationToken)
    {
        if (await FindAsync(kode, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (await tickets.CancelAsync(found.Id, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, null);
            return this.Again("Ticket", await load.LoadAsync(found.Id, found.Code, null, cancellationToken));
        }

        return Redirect($"/antrean/tiket/{found.Code.Text}");
    }

    private async Task<(Guid Id, TrackingCode Code)?> FindAsync(string text, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(text, out var code, out _) && await tickets.FindAsync(code, cancellationToken) is { } id ? (id, code) : null;
}
