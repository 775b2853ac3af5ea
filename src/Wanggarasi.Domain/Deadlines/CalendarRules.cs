using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>What a calendar document must fulfil before anything is counted with it.</summary>
internal static class CalendarRules
{
    /// <summary>The earliest first day of a schedule; offsets of zones were not whole minutes long before.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The latest day a document may name, so that the horizon behind it stays within the calendar of the machine.</summary>
    public static readonly DateOnly Latest = new(2999, 12, 31);

    public static Refusal? Check(CalendarDocument document)
    {
        if (!TryZone(document.TimeZone, out _))
        {
            return No("timeZone", $"zona waktu \"{PlainIndonesian.Quoted(document.TimeZone)}\" tidak dikenal; tulis nama IANA seperti Asia/Makassar");
        }

        if (document.Schedules.Count == 0)
        {
            return No("schedules", "paling sedikit satu jadwal harus ada");
        }

        for (var i = 0; i < document.Schedules.Count; i++)
        {
            if (CheckSchedule(document.Schedules[i], $"schedules[{i}]") is { } refusal)
            {
                return refusal;
            }
        }

        for (var i = 0; i < document.Closed.Count; i++)
        {
            var day = document.Closed[i];
            if ((CheckDay(day.On, $"closed[{i}].date") ?? CheckText(day.Kind, $"closed[{i}].kind") ?? CheckText(day.Name, $"closed[{i}].name")) is { } refusal)
            {
                return refusal;
            }
        }

        return CheckSpecialDays(document) ?? CheckDecrees(document);
    }

    /// <summary>Finds a zone by its IANA id only; the names of another system are refused.</summary>
    public static bool TryZone(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return !string.IsNullOrWhiteSpace(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.HasIanaId;
    }

    private static Refusal? CheckSchedule(CalendarSchedule schedule, string at)
    {
        if ((CheckText(schedule.Name, $"{at}.name") ?? CheckDay(schedule.StartsOn, $"{at}.from")) is { } refusal)
        {
            return refusal;
        }

        if (schedule.EndsOn is { } end && (CheckDay(end, $"{at}.to") ?? (end < schedule.StartsOn ? No($"{at}.to", "hari terakhir mendahului hari pertama") : null)) is { } wrongEnd)
        {
            return wrongEnd;
        }

        if (schedule.Week.Count != 7)
        {
            return No($"{at}.week", "harus tujuh hari");
        }

        for (var day = 0; day < 7; day++)
        {
            if (CheckHours(schedule.Week[day], $"{at}.week.{CalendarJson.Weekdays[day]}") is { } wrongHours)
            {
                return wrongHours;
            }
        }

        return null;
    }

    private static Refusal? CheckSpecialDays(CalendarDocument document)
    {
        var days = new HashSet<DateOnly>();
        for (var i = 0; i < document.SpecialDays.Count; i++)
        {
            var day = document.SpecialDays[i];
            var at = $"specialDays[{i}]";
            if ((CheckDay(day.On, $"{at}.date") ?? CheckHours(day.Hours, $"{at}.hours") ?? CheckText(day.Reason, $"{at}.reason")
                ?? (days.Add(day.On) ? null : No($"{at}.date", $"tanggal {Iso(day.On)} sudah ada"))) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? CheckDecrees(CalendarDocument document)
    {
        var years = new HashSet<int>();
        for (var i = 0; i < (document.Decrees?.Count ?? 0); i++)
        {
            var decree = document.Decrees![i];
            var at = $"decrees[{i}]";
            if (decree.Year < Earliest.Year || decree.Year > Latest.Year || !years.Add(decree.Year))
            {
                return No($"{at}.year", $"tahun {decree.Year} tidak mungkin atau sudah ada");
            }

            if (CheckText(decree.Decree, $"{at}.decree") is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? CheckHours(IReadOnlyList<OpeningInterval> hours, string at)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            var (from, to) = hours[i];
            if (from < 0 || to > 24 * 60 || from >= to)
            {
                return No($"{at}[{i}]", $"jam {hours[i]} tidak mungkin; jam tutup harus sesudah jam buka pada hari yang sama");
            }

            if (i > 0 && from < hours[i - 1].ToMinute)
            {
                return No($"{at}[{i}]", $"jam {hours[i]} bertumpukan dengan {hours[i - 1]} atau mendahuluinya");
            }
        }

        return null;
    }

    private static Refusal? CheckDay(DateOnly day, string at) =>
        day < Earliest || day > Latest ? No(at, $"tanggal harus antara {Iso(Earliest)} dan {Iso(Latest)}") : null;

    private static Refusal? CheckText(string? text, string at) => string.IsNullOrWhiteSpace(text) ? No(at, "harus diisi") : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Refusal No(string at, string what) => new("calendar-document", $"Kalender tidak dapat dipakai: {at}: {what}.", at);
}
