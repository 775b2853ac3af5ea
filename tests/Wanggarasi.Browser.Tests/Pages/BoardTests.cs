using Microsoft.Playwright;
using UglyToad.PdfPig;
using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Browser.Tests.Pages;

/// <summary>The sheets for the notice board, printed.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task Every_service_prints_on_one_sheet_of_A4()
    {
        await using var office = await Office.OpenAsync();
        await using var somebody = await Somebody.AtDeskAsync(office);
        var services = await office.InArchiveAsync(db => db.ServiceVersions.Select(v => v.Code).Distinct().ToListAsync());
        Assert.Equal(26, services.Count);
        var wrong = new List<string>();
        foreach (var service in services)
        {
            await somebody.Page.GotoAsync($"{office.Address}/layanan/{service}/papan");
            var sheet = await somebody.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
            using var document = PdfDocument.Open(sheet);
            var page = document.GetPage(1);
            if (document.NumberOfPages != 1 || Math.Abs(page.Width - 595) > 2 || Math.Abs(page.Height - 842) > 2)
            {
                wrong.Add($"{service}: {document.NumberOfPages} pages of {page.Width} × {page.Height}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
