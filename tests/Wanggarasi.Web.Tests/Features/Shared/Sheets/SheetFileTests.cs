using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using Wanggarasi.Web.Features.Shared.Sheets;

namespace Wanggarasi.Web.Tests.Features.Shared.Sheets;

public sealed partial class SheetFileTests
{
    [Fact]
    public void A_csv_opens_in_an_Indonesian_Excel_semicolons_decimal_commas_and_a_mark()
    {
        var file = SheetFile.Csv(new Sheet("A", ["Nama", "Jumlah", "Persen"], [["Siti; \"Ani\"", 12, 97.5m], ["Budi", null, 100m]]));

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("Nama;Jumlah;Persen\r\n\"Siti; \"\"Ani\"\"\";12;97,5\r\nBudi;;100\r\n", Encoding.UTF8.GetString(file[3..]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+62812")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("＝1")]
    public void What_a_spreadsheet_could_run_is_a_text_in_both_files(string name)
    {
        var sheet = new Sheet("A", ["Nama"], [[name]]);

        var csv = Encoding.UTF8.GetString(SheetFile.Csv(sheet)[3..]);
        Assert.StartsWith("\"'" + name[0], csv["Nama\r\n".Length..], StringComparison.Ordinal);
        Assert.DoesNotMatch(Formula(), Xml(SheetFile.Xlsx(sheet)));
        Assert.StartsWith("'", (string)ReadRows(SheetFile.Xlsx(sheet))[0]["Nama"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_like_any_other_stays_as_it_is()
    {
        Assert.Equal("Siti = Ani", Sheet.SafeText("Siti = Ani"));
        Assert.Equal("", Sheet.SafeText(""));
    }

    [Fact]
    public void An_xlsx_holds_numbers_as_numbers_and_each_sheet_under_its_name()
    {
        var file = SheetFile.Xlsx(new Sheet("Laporan", ["Jumlah", "Persen"], [[12, 97.5m]]), new Sheet("Penjelasan", ["Angka"], []));

        using var stream = new MemoryStream(file);
        Assert.Equal(["Laporan", "Penjelasan"], MiniExcel.GetSheetNames(stream));
        var row = ReadRows(file)[0];
        Assert.Equal((12d, 97.5d), ((double)row["Jumlah"], (double)row["Persen"]));
    }

    internal static List<IDictionary<string, object>> ReadRows(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. MiniExcel.Query(stream, useHeaderRow: true).Cast<IDictionary<string, object>>()];
    }

    private static string Xml(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<(x:)?f[ />]")]
    private static partial Regex Formula();
}
