using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Calendar.Decree;

/// <summary>Reads the days of a decree: columns tanggal, jenis, nama in any order, with ; or , between them, a head row in front.</summary>
public static class DecreeCsv
{
    private const int MostErrors = 10;

    private static readonly string[] s_columns = ["tanggal", "jenis", "nama"];

    /// <summary>Gives the errors, each with its line; none where all was read.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="year">The year the decree is for.</param>
    /// <param name="days">The days read.</param>
    public static IReadOnlyList<string> Read(string csv, int year, out IReadOnlyList<ClosedDay> days)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var (read, errors) = (new List<ClosedDay>(), new List<string>());
        days = read;
        var text = csv.TrimStart('\uFEFF', '\r', '\n', ' ');
        var head = text.Split('\n', 2)[0];
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = head.Contains(';', StringComparison.Ordinal) ? ";" : ",",
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            DetectColumnCountChanges = false,
        });
        if (!parser.Read() || s_columns.Select(c => Array.FindIndex(parser.Record!, h => h.Equals(c, StringComparison.OrdinalIgnoreCase))).ToArray() is not [>= 0 and var dayAt, >= 0 and var kindAt, >= 0 and var nameAt])
        {
            return ["Baris 1 harus memuat judul kolom: tanggal;jenis;nama."];
        }

        while (parser.Read() && errors.Count < MostErrors)
        {
            string Cell(int at) => at < parser.Record!.Length ? parser.Record[at] : "";
            if (parser.Record!.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var line = parser.RawRow.ToString(CultureInfo.InvariantCulture);
            if (!TypedDay.TryParse(Cell(dayAt), out var on, out var refusal))
            {
                errors.Add($"Baris {line}: tanggal \"{Cell(dayAt)}\". {refusal!.Message}");
            }
            else if (on.Year != year)
            {
                errors.Add($"Baris {line}: tanggal {Cell(dayAt)} bukan tahun {year.ToString(CultureInfo.InvariantCulture)}.");
            }
            else if (Kind(Cell(kindAt)) is not { } kind)
            {
                errors.Add($"Baris {line}: jenis \"{Cell(kindAt)}\" tidak dikenal. Tulis libur nasional atau cuti bersama.");
            }
            else if (Cell(nameAt).Length is 0 or > 200)
            {
                errors.Add($"Baris {line}: tulis nama hari libur, paling panjang 200 huruf.");
            }
            else if (read.Any(d => d.On == on))
            {
                errors.Add($"Baris {line}: tanggal {Cell(dayAt)} sudah ada di atas.");
            }
            else
            {
                read.Add(new ClosedDay(on, kind, Cell(nameAt)));
            }
        }

        if (errors.Count == 0 && read.Count == 0)
        {
            errors.Add("Belum ada satu hari pun di bawah judul kolom.");
        }

        return errors;
    }

    private static string? Kind(string typed) => typed.Replace(' ', '_').ToUpperInvariant() switch
    {
        "LIBUR_NASIONAL" or "LIBUR" or "LN" => ClosedDayKinds.NationalHoliday,
        "CUTI_BERSAMA" or "CUTI" or "CB" => ClosedDayKinds.CollectiveLeave,
        _ => null,
    };
}
