using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Reports.Compliance;

/// <summary>The report of a month, a quarter or a year; without a period, of the current month.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class ComplianceController(DrawUpReport report, OfficeClock clock) : Controller
{
    [HttpGet("/camat/laporan")]
    public async Task<IActionResult> ShowAsync(string? periode, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(periode))
        {
            return View("Compliance", await report.RunAsync(ReportPeriod.Of(clock.Today, PeriodLength.Month), cancellationToken));
        }

        if (ReportPeriod.TryParse(periode, out var period, out var refusal))
        {
            return View("Compliance", await report.RunAsync(period, cancellationToken));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Period", new PeriodPage(periode, refusal.Message, ReportPeriod.Of(clock.Today, PeriodLength.Month)));
    }
}
