using System.Text.RegularExpressions;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// A day as people type it: "17-08-1990", "17/8/1990", "17 8 1990", "17081990", "17 Agustus 1990", "17 agt 1990", also "1990-08-17".
/// Day before month, always. A year of two digits is refused: 07 is a birth of 1907 as well as of 2007.
/// </summary>
public static partial class TypedDay
{
    public static bool TryParse(string? text, out DateOnly day, out Refusal? refusal)
    {
        day = default;
        refusal = null;
        var typed = (text ?? "").Trim();
        if (typed.Length == 0)
        {
            refusal = new Refusal("day-missing", "Isi tanggalnya. Contoh: 17-08-1990.");
            return false;
        }

        if (Parts(typed) is not { Day: { } d, Month: { } m, Year: { } y })
        {
            refusal = new Refusal("day-unreadable", "Tulis tanggal, bulan, lalu tahun. Contoh: 17-08-1990.");
            return false;
        }

        if (y.Length != 4)
        {
            refusal = new Refusal("day-short-year", "Tulis tahun dengan empat angka. Contoh: 17-08-1990.");
            return false;
        }

        var (dayNumber, month, year) = (Whole(d), Month(m), Whole(y));
        if (month is < 1 or > 12 || year < 1 || dayNumber < 1 || dayNumber > DateTime.DaysInMonth(year, month))
        {
            refusal = new Refusal("day-nonexistent", "Tanggal itu tidak ada di kalender. Periksa tanggal dan bulannya.");
            return false;
        }

        day = new DateOnly(year, month, dayNumber);
        return true;
    }

    private static (string? Day, string? Month, string? Year) Parts(string typed)
    {
        foreach (var form in new[] { YearFirst(), Run(), Separated(), Named() })
        {
            if (form.Match(typed) is { Success: true } match)
            {
                return (match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value);
            }
        }

        return default;
    }

    private static int Whole(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static int Month(string typed)
    {
        if (char.IsAsciiDigit(typed[0]))
        {
            return Whole(typed);
        }

        // "Agt", "Ags", "Peb", "Nop" stand on old papers.
        var name = typed.ToUpperInvariant() switch
        {
            "AGT" or "AGS" or "AUG" => "AGUSTUS",
            "PEB" or "PEBRUARI" => "FEBRUARI",
            "NOP" or "NOPEMBER" => "NOVEMBER",
            "OCT" => "OKTOBER",
            "DEC" => "DESEMBER",
            var other => other,
        };
        var found = Enumerable.Range(1, 12)
            .Where(month => name.Length >= 3 && Indonesian.MonthName(month).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return found.Length == 1 ? found[0] : 0;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/. ](?<m>[0-9]{1,2})[-/. ](?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4})$")]
    private static partial Regex Run();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*[-/., ]\s*(?<m>[0-9]{1,2})\s*[-/., ]\s*(?<y>[0-9]{2,4})$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[-/. ]+(?<m>[A-Za-z]{3,9})\.?[-/. ]+(?<y>[0-9]{2,4})$")]
    private static partial Regex Named();
}
