using System.Globalization;
using MiniExcelLibs;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>The camat reads the month and takes it along as a workbook.</summary>
public sealed class ReportTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task The_camat_reads_the_month_and_the_workbook_says_the_same(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        var finished = await office.SubmitLostCardAsync("Siti Contoh");
        var returned = await office.SubmitLostCardAsync("Wati Contoh");
        await office.SubmitLostCardAsync("Adi Contoh");
        await using (var officer = await Somebody.AtDeskAsync(office, javaScript))
        {
            await officer.SignInAsync("loket@contoh.id");
            await officer.OpenAsync("/loket/permohonan/" + returned.RegisterNumber);
            await officer.TypeAsync(("Found[kk]", "Outdated"), ("Found[surat-kehilangan]", "sesuai"));
            await officer.PressAsync("Kembalikan untuk diperbaiki");
            await officer.OpenAsync("/loket/permohonan/" + finished.RegisterNumber);
            await officer.PressAsync("Semua sesuai");
            await officer.PressAsync("Berkas lengkap");
            await officer.TickAllAsync("Checked");
            await officer.PressAsync("Selesaikan langkah");
            await officer.PressAsync("Sudah diterima dari Disdukcapil");
            await officer.ReadsAsync("Siap diambil");
        }

        // Three came in; one is ready in time, one was returned, one nobody has looked at.
        office.Later(TimeSpan.FromDays(2));
        await using var camat = await Somebody.AtPhoneAsync(office, javaScript);
        await camat.SignInAsync("camat@contoh.id");
        await camat.OpenAsync("/camat/laporan?periode=2026-11");
        await camat.ReadsAsync("November 2026", "dari 1 yang jatuh tempo", "Penggantian KTP-el karena Hilang");

        var download = await camat.Page.RunAndWaitForDownloadAsync(() => camat.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Unduh XLSX" }).ClickAsync());
        Assert.Equal("laporan-2026-11.xlsx", download.SuggestedFilename);
        await using var file = File.OpenRead(await download.PathAsync());
        var rows = file.Query(useHeaderRow: true, sheetName: "Laporan").Cast<IDictionary<string, object?>>().ToList();
        var whole = rows.Single(row => (string?)row["Tingkat"] == "semua");
        var service = rows.Single(row => (string?)row["Tingkat"] == "layanan");
        Assert.All(new[] { whole, service }, row =>
        {
            Assert.Equal(3, Figure(row, Measure.Submitted.Label));
            Assert.Equal(1, Figure(row, Measure.Finished.Label));
            Assert.Equal(1, Figure(row, Measure.Returned.Label));
            Assert.Equal(1, Figure(row, Measure.Due.Label));
            Assert.Equal(0, Figure(row, Measure.OpenLate.Label));
            Assert.Equal(100, Figure(row, "Tepat waktu (%)"));
        });

        // Each figure opens the cases behind it.
        await camat.OpenAsync("/camat/laporan?periode=2026-11");
        await camat.LeaveAsync(() => camat.Page.Locator("a.figure", new() { HasTextString = "Masuk" }).ClickAsync());
        await camat.ReadsAsync("KTP-2026-000001", "KTP-2026-000002", "KTP-2026-000003");
    }

    [Fact]
    public async Task A_busy_month_reads_well_at_the_desk_too()
    {
        await using var office = await Office.OpenAsync(busy: true);
        await using var camat = await Somebody.AtDeskAsync(office);
        await camat.SignInAsync("camat@contoh.id");
        await camat.OpenAsync("/camat/laporan?periode=2026-11");
        await camat.ReadsAsync("November 2026", "Dokumen kependudukan");
        await camat.PictureAsync("laporan");
    }

    private static double Figure(IDictionary<string, object?> row, string label) => Convert.ToDouble(row[label], CultureInfo.InvariantCulture);
}
