using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Reports.Compliance;
using Wanggarasi.Web.Features.Shared.Sheets;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Reports.Download;

/// <summary>The report as a file: CSV with the figures, XLSX with the figures and what they mean.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class DownloadController(DrawUpReport report) : Controller
{
    [HttpGet("/camat/laporan/unduh")]
    public async Task<IActionResult> FileAsync(string? periode, string? format, CancellationToken cancellationToken)
    {
        if (!ReportPeriod.TryParse(periode, out var period, out _))
        {
            return Redirect("/camat/laporan?periode=" + Uri.EscapeDataString(periode ?? "")); // which says how a period is written
        }

        if (format is not ("csv" or "xlsx"))
        {
            return NotFound();
        }

        var page = await report.RunAsync(period, cancellationToken);
        var (figures, name) = (ReportSheets.Figures(page), $"laporan-{period.Text}.{format}");
        return format == "csv"
            ? File(SheetFile.Csv(figures), SheetFile.CsvType, name)
            : File(SheetFile.Xlsx(figures, ReportSheets.Meanings(page)), SheetFile.XlsxType, name);
    }
}
