using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Openness.Performance;

/// <summary>The published performance: how long people wait, and how often we were right about it.</summary>
[AllowAnonymous]
public sealed class PerformanceController(OfficeDb db, OfficeCalendars calendars, OfficeClock clock) : Controller
{
    [HttpGet("/kinerja")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var month = ReportPeriod.Of(clock.Today, PeriodLength.Month);
        return View("Performance", await PerformancePage.LoadAsync(db, (await calendars.CurrentAsync(cancellationToken)).Calendar, [month.Previous, month], cancellationToken));
    }
}
