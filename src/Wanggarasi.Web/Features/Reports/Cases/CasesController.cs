using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared.Sheets;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Reports.Cases;

/// <summary>The cases behind a figure of the report: as many rows as the figure says.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class CasesController(ReadCounted counted) : Controller
{
    [HttpGet("/camat/laporan/permohonan")]
    public async Task<IActionResult> ShowAsync(CasesQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Find() is { } asked && await counted.LoadAsync(asked.Period, asked.Measure, asked.Scope, Math.Clamp(query.Halaman, 1, 100_000), cancellationToken) is { } page
            ? View("Cases", page)
            : NotFound();
    }

    [HttpGet("/camat/laporan/permohonan/unduh")]
    public async Task<IActionResult> FileAsync(CasesQuery query, string? format, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Find() is not { } asked || format is not ("csv" or "xlsx") || await counted.LoadAsync(asked.Period, asked.Measure, asked.Scope, 0, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var (sheet, name) = (CasesSheet.Of(page), $"laporan-{page.Period.Text}-{page.Measure.Code}.{format}");
        return format == "csv" ? File(SheetFile.Csv(sheet), SheetFile.CsvType, name) : File(SheetFile.Xlsx(sheet), SheetFile.XlsxType, name);
    }
}
