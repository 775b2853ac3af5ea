using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Letters;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Features.Shared.Sheets;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Ledger;

/// <summary>The register of letters, by year and classification: to read, to print, to take along.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class LedgerController(OfficeDb db, LetterTemplates templates, OfficeClock clock) : Controller
{
    [HttpGet("/loket/surat/register")]
    public async Task<IActionResult> ShowAsync(int? tahun, string? klasifikasi, CancellationToken cancellationToken)
    {
        ViewData["Titles"] = await TitlesAsync(cancellationToken);
        return View("Ledger", await LedgerPage.LoadAsync(db, tahun ?? clock.Today.Year, klasifikasi, LedgerPage.Most, cancellationToken));
    }

    [HttpGet("/loket/surat/register/unduh")]
    public async Task<IActionResult> DownloadAsync(int? tahun, string? klasifikasi, CancellationToken cancellationToken)
    {
        var (page, titles) = (await LedgerPage.LoadAsync(db, tahun ?? clock.Today.Year, klasifikasi, int.MaxValue, cancellationToken), await TitlesAsync(cancellationToken));
        var sheet = new Sheet(
            $"Register {page.Year}",
            ["Klasifikasi", "Urut", "Nomor surat", "Tanggal", "Surat", "Untuk", "Permohonan", "Keadaan"],
            [.. page.Rows.Select(r => (IReadOnlyList<object?>)[r.Classification, (int)r.Sequence, r.Number, Indonesian.Day(clock.DayOf(r.At)), titles.GetValueOrDefault(r.Service, r.Service), r.Subject, r.Case, LetterWords.State(r.State)])]);
        return File(SheetFile.Csv(sheet), SheetFile.CsvType, $"register-surat-{page.Year}.csv");
    }

    private async Task<IReadOnlyDictionary<string, string>> TitlesAsync(CancellationToken cancellationToken) =>
        (await templates.AllAsync(cancellationToken)).ToDictionary(t => t.Key, t => t.Value.Template.Title, StringComparer.Ordinal);
}
