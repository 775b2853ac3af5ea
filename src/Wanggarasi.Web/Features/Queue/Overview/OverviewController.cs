using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;

namespace Wanggarasi.Web.Features.Queue.Overview;

/// <summary>The queue from outside: how long it is now, how to get a number, and the way back to one's own.</summary>
[AllowAnonymous]
public sealed class OverviewController(OfficeDb db, QueueHours hours, TicketOffice tickets) : Controller
{
    [HttpGet("/antrean")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Overview", await OverviewPage.LoadAsync(db, hours, new OverviewForm(), cancellationToken));

    [HttpPost("/antrean")]
    public async Task<IActionResult> FindAsync([Bind(Prefix = "Form")] OverviewForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!TrackingCode.TryParse(form.Code, out var code, out var refusal))
        {
            ModelState.AddRefusal(refusal, "Form.Code");
        }
        else if (await tickets.FindAsync(code, cancellationToken) is null)
        {
            ModelState.AddModelError("Form.Code", "Tidak ada nomor antrean dengan kode ini. Periksa lagi kodenya; kode lacak permohonan dipakai di halaman Lacak.");
        }
        else
        {
            return Redirect($"/antrean/tiket/{code.Text}");
        }

        return this.Again("Overview", await OverviewPage.LoadAsync(db, hours, form, cancellationToken));
    }
}
