using System.Globalization;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>
/// Days, times, numbers and money as Indonesians read them. Written out here rather than taken from the culture data of the machine:
/// a container without ICU, or with another version of it, says the same.
/// </summary>
public static class Indonesian
{
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>The culture of every request: decimal comma, points for thousands, Indonesian names of days and months.</summary>
    public static CultureInfo Culture { get; } = MakeCulture();

    /// <summary>"26 November 2026".</summary>
    public static string Day(DateOnly day) => $"{Digits(day.Day)} {Months[day.Month - 1]} {Digits(day.Year)}";

    /// <summary>"Kamis, 26 November 2026".</summary>
    public static string LongDay(DateOnly day) => $"{DayName(day)}, {Day(day)}";

    /// <summary>"Kamis".</summary>
    public static string DayName(DateOnly day) => Days[(int)day.DayOfWeek];

    /// <summary>"26 Nov", for tight tables; the year is clear from elsewhere.</summary>
    public static string ShortDay(DateOnly day) => $"{Digits(day.Day)} {MonthName(day.Month)[..3]}";

    /// <summary>"November", 1 to 12.</summary>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary>"November 2026".</summary>
    public static string Month(int year, int month) => $"{Months[month - 1]} {Digits(year)}";

    /// <summary>"15.00".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>"1.000" or, with decimals, "1.000,50".</summary>
    public static string Number(decimal number, int decimals = 0) =>
        number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>"Rp10.000"; nothing is "Rp0".</summary>
    public static string Money(decimal rupiah) => (rupiah < 0 ? "−Rp" : "Rp") + Number(Math.Abs(rupiah));

    /// <summary>"97,5%", from a share between 0 and 1.</summary>
    public static string Percent(decimal share, int decimals = 1) => Number(share * 100, decimals) + "%";

    /// <summary>"7,2 MB", "480 kB"; in thousands, as phones show it.</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1000 => $"{Digits((int)bytes)} B",
        < 1_000_000 => $"{Number(Math.Max(1, bytes / 1000m))} kB",
        _ => $"{Number(bytes / 1_000_000m, 1)} MB",
    };

    /// <summary>"3 jam 20 menit", "2 hari 4 jam", "kurang dari 1 menit". A length of time, not an instant.</summary>
    public static string Length(TimeSpan length)
    {
        var (first, second) = length switch
        {
            { Days: > 0 } => (length.Days + " hari", length.Hours > 0 ? length.Hours + " jam" : null),
            { Hours: > 0 } => (length.Hours + " jam", length.Minutes > 0 ? length.Minutes + " menit" : null),
            { Minutes: > 0 } => (length.Minutes + " menit", null),
            _ => ("kurang dari 1 menit", null),
        };
        return second is null ? first : first + " " + second;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = numbers.CurrencyDecimalSeparator = numbers.PercentDecimalSeparator = ",";
        numbers.NumberGroupSeparator = numbers.CurrencyGroupSeparator = numbers.PercentGroupSeparator = ".";
        numbers.CurrencySymbol = "Rp";
        numbers.CurrencyDecimalDigits = 0;
        var dates = culture.DateTimeFormat;
        dates.DayNames = Days;
        dates.MonthNames = dates.MonthGenitiveNames = [.. Months, ""];
        dates.FirstDayOfWeek = DayOfWeek.Monday;
        dates.LongDatePattern = "dddd, d MMMM yyyy";
        dates.ShortDatePattern = "dd-MM-yyyy";
        dates.ShortTimePattern = "HH'.'mm";
        dates.LongTimePattern = "HH'.'mm'.'ss";
        return CultureInfo.ReadOnly(culture);
    }
}
