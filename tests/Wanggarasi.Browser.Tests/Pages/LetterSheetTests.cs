using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Wanggarasi.Browser.Tests.Pages;

/// <summary>What the office issues, printed.</summary>
public sealed class LetterSheetTests
{
    [Fact]
    public async Task Every_shipped_letter_prints_on_one_sheet_of_A4()
    {
        await using var office = await Office.OpenAsync();
        await using var officer = await Somebody.AtDeskAsync(office);
        await officer.SignInAsync("loket@contoh.id");
        var wrong = new List<string>();
        var letters = await Letters.NumberAllAsync(office);
        Assert.Equal(8, letters.Count);
        foreach (var (service, number) in letters)
        {
            await officer.OpenAsync($"/loket/surat/{number}/cetak");
            var sheet = await officer.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
            if (Environment.GetEnvironmentVariable("KEEP_SHEETS") is { Length: > 0 } keep)
            {
                await File.WriteAllBytesAsync(Path.Combine(keep, service + ".pdf"), sheet);
            }

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
