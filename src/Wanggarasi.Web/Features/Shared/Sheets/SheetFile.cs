using System.Buffers;
using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Sheets;

/// <summary>Sheets as files that open by a double click in an Indonesian Excel.</summary>
public static class SheetFile
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(";\",\r\n\t'");

    public const string CsvType = "text/csv; charset=utf-8";

    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// CSV with semicolons and decimal commas, in UTF-8 with a byte order mark: Excel under Indonesian settings separates
    /// lists by semicolons because the comma is the decimal sign, and reads UTF-8 only where the mark says so.
    /// </summary>
    public static byte[] Csv(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        foreach (var row in sheet.Rows.Prepend(sheet.Head))
        {
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>XLSX with a sheet each; numbers are numbers, texts are texts and never formulas.</summary>
    public static byte[] Xlsx(params IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var file = new MemoryStream();
        var named = sheets.ToDictionary(s => s.Name, s => (object)Rows(s), StringComparer.Ordinal);
        MiniExcel.SaveAs(file, named, configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true });
        return file.ToArray();
    }

    private static List<Dictionary<string, object?>> Rows(Sheet sheet)
    {
        var rows = sheet.Rows.Select(row => sheet.Head.Zip(row).ToDictionary(c => c.First, c => c.Second is string text ? Sheet.SafeText(text) : c.Second, StringComparer.Ordinal)).ToList();
        return rows.Count > 0 ? rows : [sheet.Head.ToDictionary(h => h, _ => (object?)null, StringComparer.Ordinal)];
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        decimal number => number.ToString("0.##", Indonesian.Culture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(Sheet.SafeText(cell.ToString()!)),
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
