using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Wanggarasi.Domain.Reports;

/// <summary>How long a period of a report is.</summary>
public enum PeriodLength
{
    /// <summary>A month: <c>2026-10</c>.</summary>
    Month,

    /// <summary>A quarter: <c>2026-Q3</c>.</summary>
    Quarter,

    /// <summary>A year: <c>2026</c>.</summary>
    Year,
}

/// <summary>
/// The month, quarter or year a report is about, in whole days of the office. An instant belongs to the period its local
/// date lies in: 31 October 23.59 WITA is October, 1 November 00.30 WITA is November, whatever the date in UTC.
/// </summary>
public sealed record ReportPeriod
{
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    private ReportPeriod(PeriodLength length, DateOnly firstOn)
    {
        Length = length;
        FirstOn = firstOn;
    }

    /// <summary>Month, quarter or year.</summary>
    public PeriodLength Length { get; }

    /// <summary>The first day.</summary>
    public DateOnly FirstOn { get; }

    /// <summary>The last day, included.</summary>
    public DateOnly LastOn => After.AddDays(-1);

    /// <summary>As it stands in addresses and on the command line: <c>2026-10</c>, <c>2026-Q3</c>, <c>2026</c>.</summary>
    public string Text => Length switch
    {
        PeriodLength.Month => FirstOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{FirstOn.Year}-Q{Quarter}"),
        _ => FirstOn.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>As it is said: "Oktober 2026", "Triwulan III 2026", "Tahun 2026".</summary>
    public string Label => Length switch
    {
        PeriodLength.Month => Deadlines.PlainIndonesian.Month(FirstOn),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"Triwulan {s_roman[Quarter - 1]} {FirstOn.Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Tahun {FirstOn.Year}"),
    };

    /// <summary>The period of the same length before this one.</summary>
    public ReportPeriod Previous => new(Length, FirstOn.AddMonths(-Months));

    /// <summary>The period of the same length after this one.</summary>
    public ReportPeriod Next => new(Length, After);

    private static readonly string[] s_roman = ["I", "II", "III", "IV"];

    private int Quarter => ((FirstOn.Month - 1) / 3) + 1;

    private int Months => Length switch { PeriodLength.Month => 1, PeriodLength.Quarter => 3, _ => 12 };

    private DateOnly After => FirstOn.AddMonths(Months);

    /// <summary>The period of a length that a day lies in.</summary>
    public static ReportPeriod Of(DateOnly day, PeriodLength length) => new(length, length switch
    {
        PeriodLength.Month => new DateOnly(day.Year, day.Month, 1),
        PeriodLength.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    });

    /// <summary>Reads <c>2026-10</c>, <c>2026-Q3</c> or <c>2026</c>; years 2000 to 2999.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReportPeriod? period, [NotNullWhen(false)] out Refusal? refusal)
    {
        (period, refusal) = (Read(text?.Trim() ?? ""), null);
        if (period is null)
        {
            refusal = new Refusal("period", "Tulis periode seperti 2026-10 (bulan), 2026-Q3 (triwulan), atau 2026 (tahun).", "periode");
            return false;
        }

        return true;
    }

    /// <summary>Reads a period.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ReportPeriod Parse(string text) =>
        TryParse(text, out var period, out var refusal) ? period : throw new FormatException(refusal.Message);

    /// <summary>Whether a day lies in the period.</summary>
    public bool Covers(DateOnly day) => day >= FirstOn && day <= LastOn;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static ReportPeriod? Read(string text)
    {
        if (text.Length < 4 || !text[..4].All(char.IsAsciiDigit) || int.Parse(text[..4], CultureInfo.InvariantCulture) is not (>= FirstYear and <= LastYear and var year))
        {
            return null;
        }

        return text[4..] switch
        {
            "" => new(PeriodLength.Year, new DateOnly(year, 1, 1)),
            ['-', 'Q' or 'q', >= '1' and <= '4' and var quarter] => new(PeriodLength.Quarter, new DateOnly(year, ((quarter - '1') * 3) + 1, 1)),
            ['-', '0', >= '1' and <= '9' and var month] => new(PeriodLength.Month, new DateOnly(year, month - '0', 1)),
            ['-', '1', >= '0' and <= '2' and var month] => new(PeriodLength.Month, new DateOnly(year, 10 + month - '0', 1)),
            _ => null,
        };
    }
}
