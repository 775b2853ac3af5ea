using System.Globalization;
using System.Text;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// Days, times and lengths of time as the office says them, so that a screen, a printed sheet and the command line
/// use the same words. Needs no culture data of the machine.
/// </summary>
public static class PlainIndonesian
{
    private static readonly string[] Weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>"Jumat, 14 Agustus 2026".</summary>
    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek]}, {day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>"Agustus 2026".</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");

    /// <summary>"09.00", with seconds only where there are any: "09.00.30"; fractions of a second are left out.</summary>
    public static string Time(DateTimeOffset at) =>
        at.ToString(at.Second == 0 ? "HH'.'mm" : "HH'.'mm'.'ss", CultureInfo.InvariantCulture);

    /// <summary>"Jumat, 14 Agustus 2026, 09.00", in the offset the instant carries.</summary>
    public static string Moment(DateTimeOffset at) => $"{Day(DateOnly.FromDateTime(at.DateTime))}, {Time(at)}";

    /// <summary>
    /// "2 jam 30 menit", "45 detik", "0 menit". Fractions of a second are left out, but less than a second
    /// that is more than nothing reads "kurang dari 1 detik". A negative length reads like its opposite.
    /// </summary>
    public static string Span(TimeSpan length)
    {
        length = length.Duration();
        if (length < TimeSpan.FromSeconds(1))
        {
            return length == TimeSpan.Zero ? "0 menit" : "kurang dari 1 detik";
        }

        var words = new StringBuilder();
        Add((long)length.TotalHours, "jam");
        Add(length.Minutes, "menit");
        Add(length.Seconds, "detik");
        return words.ToString();

        void Add(long number, string unit)
        {
            if (number != 0)
            {
                words.Append(words.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{number} {unit}");
            }
        }
    }

    /// <summary>
    /// The zone as people call it: WIB, WITA, WIT for the three Indonesian zones (Keppres 41/1987),
    /// otherwise its offset at the instant, e.g. "UTC+05.30".
    /// </summary>
    public static string Zone(string ianaId, DateTimeOffset at) => ianaId switch
    {
        "Asia/Jakarta" or "Asia/Pontianak" => "WIB",
        "Asia/Makassar" or "Asia/Ujung_Pandang" => "WITA",
        "Asia/Jayapura" => "WIT",
        _ => $"UTC{(at.Offset < TimeSpan.Zero ? '-' : '+')}{at.Offset.Duration().ToString("hh'.'mm", CultureInfo.InvariantCulture)}",
    };

    /// <summary>A stranger's text made fit for one line of a message: control characters gone, at most 60 characters.</summary>
    internal static string Quoted(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var shown = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 60)))
        {
            shown.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return text.Length > 60 ? shown.Append('…').ToString() : shown.ToString();
    }
}
