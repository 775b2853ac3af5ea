using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Arrive;

/// <summary>"Saya sudah di kantor": behind the QR code that hangs in the waiting room, another one each day.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ArriveController(Arrival arrival) : Controller
{
    [HttpGet("/antrean/hadir/{tanda}")]
    public async Task<IActionResult> ShowAsync(string tanda, CancellationToken cancellationToken)
    {
        var known = TicketCookie.Read(Request);
        return View("Arrive", new ArrivePage(tanda, await arrival.IsTodaysSignAsync(tanda, cancellationToken), known is not null, new ArriveForm { Number = known?.Text }));
    }

    [HttpPost("/antrean/hadir/{tanda}")]
    public async Task<IActionResult> SendAsync(string tanda, [Bind(Prefix = "Form")] ArriveForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await arrival.IsTodaysSignAsync(tanda, cancellationToken))
        {
            return this.Again("Arrive", new ArrivePage(tanda, false, false, form));
        }

        // A number or the code, whatever is at hand.
        var code = TrackingCode.TryParse(form.Number, out var read, out _) ? read : null;
        var (ticket, refusal) = code is not null ? await arrival.ReportAsync(code, cancellationToken)
            : TicketNumber.TryParse(form.Number, out var number, out var no) ? await arrival.ReportAsync(number, cancellationToken)
            : (null, no);
        if (ticket is null)
        {
            ModelState.AddRefusal(refusal!, "Form.Number");
            return this.Again("Arrive", new ArrivePage(tanda, true, false, form));
        }

        return code is not null ? Redirect($"/antrean/tiket/{code.Text}") : View("Arrive", new ArrivePage(tanda, true, false, form) { Arrived = ticket.Number.ToString() });
    }
}
