using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Reports.Times;

/// <summary>Questions about times that look arranged, for the camat alone: a question is no verdict, and should be asked by one person.</summary>
[Authorize(Policy = Policies.Camat)]
public sealed class TimesController(ReadTimes times, OfficeClock clock) : Controller
{
    [HttpGet("/camat/waktu")]
    public async Task<IActionResult> ShowAsync(string? periode, CancellationToken cancellationToken) =>
        View("Times", await times.LoadAsync(ReportPeriod.TryParse(periode, out var period, out _) ? period : ReportPeriod.Of(clock.Today, PeriodLength.Month), cancellationToken));
}
