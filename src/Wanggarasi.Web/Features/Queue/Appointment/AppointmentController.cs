using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Appointment;

/// <summary>The confirmation of a booking, to print, and to cancel it; whoever has the code has the booking.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class AppointmentController(OfficeDb db, Vault vault, PublishedStandards standards, OfficeCalendars calendars, IOptionsMonitor<OfficeProfile> office, TimeProvider clock, CancelBooking cancel) : Controller
{
    [HttpGet("/layanan/{kode}/janji/{janji}")]
    public async Task<IActionResult> Show(string kode, string janji, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(janji, out var code, out _)
        && await AppointmentPage.LoadAsync(db, vault, standards, calendars, office.CurrentValue.Words, clock.GetUtcNow(), kode, code, cancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpPost("/layanan/{kode}/janji/{janji}/batal")]
    public async Task<IActionResult> CancelAsync(string kode, string janji, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(janji, out var code, out _) && await cancel.RunAsync(kode, code, cancellationToken)
            ? Redirect($"/layanan/{kode}/janji/{code.Text}")
            : NotFound();
}
