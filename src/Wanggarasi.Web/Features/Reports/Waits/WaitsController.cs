using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Reports.Waits;

/// <summary>How long people wait, when they come, and what another counter would change.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class WaitsController(ReadVisits queue, OfficeClock clock) : Controller
{
    [HttpGet("/camat/antrean")]
    public async Task<IActionResult> ShowAsync(string? periode, WhatIfForm andai, CancellationToken cancellationToken) =>
        View("Waits", await queue.LoadAsync(PeriodOf(periode), andai, cancellationToken));

    [HttpGet("/camat/antrean/unduh")]
    public async Task<IActionResult> DownloadAsync(string? periode, CancellationToken cancellationToken)
    {
        var period = PeriodOf(periode);
        return File(await queue.CsvAsync(period, cancellationToken), "text/csv; charset=utf-8", $"antrean-{period.Text}.csv");
    }

    private ReportPeriod PeriodOf(string? text) => ReportPeriod.TryParse(text, out var period, out _) ? period : ReportPeriod.Of(clock.Today, PeriodLength.Month);
}
