using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Kiosk;

/// <summary>The kiosk in the waiting room: a number by two touches, or reporting with the one from home.</summary>
[AllowAnonymous]
public sealed class KioskController(OfficeDb db, QueueHours hours, TicketOffice tickets, Arrival arrival) : Controller
{
    private const string Address = "/antrean/kios";

    [HttpGet(Address)]
    public async Task<IActionResult> ShowAsync(string? huruf, bool bantuan, CancellationToken cancellationToken) =>
        View("Kiosk", await LoadAsync(huruf, bantuan, null, cancellationToken));

    [HttpPost(Address)]
    public async Task<IActionResult> TakeAsync(string? huruf, bool prioritas, CancellationToken cancellationToken)
    {
        var (ticket, refusal) = await tickets.TakeAsync(new TicketRequest(TicketChannel.Kiosk, huruf ?? "", IsPriority: prioritas), cancellationToken);
        if (ticket is not null)
        {
            return Redirect($"/antrean/kios/nomor/{ticket.Code.Text}");
        }

        ModelState.AddRefusal(refusal!, "");
        return this.Again("Kiosk", await LoadAsync(null, false, null, cancellationToken));
    }

    [HttpPost("/antrean/kios/hadir")]
    public async Task<IActionResult> ArriveAsync(string? nomor, CancellationToken cancellationToken)
    {
        var (ticket, refusal) = TicketNumber.TryParse(nomor, out var number, out var no) ? await arrival.ReportAsync(number, cancellationToken) : (null, no);
        if (ticket is null)
        {
            ModelState.AddRefusal(refusal!, "nomor");
            return this.Again("Kiosk", await LoadAsync(null, false, nomor, cancellationToken));
        }

        return View("Kiosk", (await LoadAsync(null, false, null, cancellationToken)) with { Arrived = ticket.Number.ToString() });
    }

    [SecretAddress]
    [HttpGet("/antrean/kios/nomor/{kode}")]
    public async Task<IActionResult> PrintAsync(string kode, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(kode, out var code, out _) && await KioskSlip.FindAsync(db, tickets, code, cancellationToken) is { } slip ? View("Slip", slip) : NotFound();

    private Task<KioskPage> LoadAsync(string? letter, bool isHelp, string? number, CancellationToken cancellationToken) =>
        KioskPage.LoadAsync(db, hours, arrival, letter, isHelp, number, cancellationToken);
}
