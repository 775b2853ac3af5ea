using System.Globalization;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// The working calendar as it is written, edited, versioned and sent: the content of <c>calendar.json</c>.
/// <see cref="WorkingCalendar"/> is what counts with it.
/// </summary>
/// <param name="TimeZone">The office's zone as an IANA id, e.g. <c>Asia/Makassar</c>.</param>
/// <param name="Schedules">Weekly hours by date range; a schedule later in the list wins on the days it covers.</param>
/// <param name="Closed">Days on which the office is closed, whatever else is said about them.</param>
/// <param name="SpecialDays">Single days with hours of their own: half days and one-off closures ("tutup 10.00 karena listrik padam").</param>
/// <param name="Decrees">
/// The years whose holidays are decreed (SKB 3 Menteri). Null when the document does not say so: then a year counts as decreed
/// when it has a closed day that comes from the decree.
/// </param>
/// <param name="Note">A remark for the reader.</param>
public sealed record CalendarDocument(
    string TimeZone,
    IReadOnlyList<CalendarSchedule> Schedules,
    IReadOnlyList<ClosedDay> Closed,
    IReadOnlyList<SpecialDay> SpecialDays,
    IReadOnlyList<YearDecree>? Decrees = null,
    string? Note = null)
{
    /// <summary>The earliest first day of a schedule; nothing is counted before it.</summary>
    public DateOnly FirstDay => Schedules.Min(s => s.StartsOn);

    /// <summary>Whether the holidays of a year are known. A due instant in a year where they are not is provisional.</summary>
    public bool IsDecreed(int year) => Decrees is null
        ? Closed.Any(c => c.On.Year == year && ClosedDayKinds.IsDecreed(c.Kind))
        : Decrees.Any(d => d.Year == year);

    /// <summary>Reads the JSON of <c>calendar.json</c>. Strict: whatever is unknown, missing or impossible is refused by name.</summary>
    public static Refusal? TryParse(string json, out CalendarDocument? document) => CalendarJson.Read(json, out document);

    /// <summary>Reads the JSON of <c>calendar.json</c>.</summary>
    /// <exception cref="FormatException">The text is no calendar; the message names what is wrong.</exception>
    public static CalendarDocument Parse(string json) =>
        TryParse(json, out var document) is { } refusal ? throw new FormatException(refusal.Message) : document!;

    /// <summary>The document as JSON, in one canonical form that <see cref="Parse"/> reads back.</summary>
    public string ToJson() => CalendarJson.Write(this);

    /// <summary>What makes this document unfit to count with, or null. Names the place, like <c>schedules[1].to</c>.</summary>
    public Refusal? Check() => CalendarRules.Check(this);
}

/// <summary>Weekly opening hours from a day on, to a day or without end.</summary>
/// <param name="Name">E.g. "Ramadan 1447 H".</param>
/// <param name="StartsOn">The first day covered.</param>
/// <param name="EndsOn">The last day covered, or null without end.</param>
/// <param name="Week">Seven lists of intervals, Monday first; an empty list is a day without opening.</param>
public sealed record CalendarSchedule(string Name, DateOnly StartsOn, DateOnly? EndsOn, IReadOnlyList<IReadOnlyList<OpeningInterval>> Week)
{
    /// <summary>The intervals of a weekday.</summary>
    public IReadOnlyList<OpeningInterval> this[DayOfWeek day] => Week[((int)day + 6) % 7];

    /// <summary>Whether the schedule says something about a day.</summary>
    public bool Covers(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);
}

/// <summary>A stretch of a day in which the office is open, local wall time, half open: open at <c>from</c>, closed at <c>to</c>.</summary>
/// <param name="FromMinute">Minutes after midnight, 0 to 1439.</param>
/// <param name="ToMinute">Minutes after midnight, more than <paramref name="FromMinute"/>, at most 1440 (24:00).</param>
public readonly record struct OpeningInterval(int FromMinute, int ToMinute)
{
    /// <summary>"08.00–12.00".</summary>
    public override string ToString() => $"{Words(FromMinute)}–{Words(ToMinute)}";

    private static string Words(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}.{minute % 60:00}");
}

/// <summary>A day on which the office is closed.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">
/// One of <see cref="ClosedDayKinds"/>, or a word of the office's own; the day is closed whatever the kind.
/// </param>
/// <param name="Name">E.g. "Proklamasi Kemerdekaan".</param>
/// <param name="Decree">The decree that closes this day, where it is not the year's joint decree.</param>
public sealed record ClosedDay(DateOnly On, string Kind, string Name, string? Decree = null);

/// <summary>A single day with hours of its own instead of its schedule's. None: the whole day is closed.</summary>
/// <param name="On">The day.</param>
/// <param name="Hours">The intervals open on it, in order.</param>
/// <param name="Reason">What the citizen reads, e.g. "Tutup 10.00 karena listrik padam".</param>
public sealed record SpecialDay(DateOnly On, IReadOnlyList<OpeningInterval> Hours, string Reason);

/// <summary>The joint decree of three ministers that fixes the holidays and collective leave of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Decree">Its numbers, e.g. "SKB 1497/2025, 2/2025, 5/2025".</param>
public sealed record YearDecree(int Year, string Decree);

/// <summary>The kinds of closed days that the portal knows by name.</summary>
public static class ClosedDayKinds
{
    /// <summary>National holiday, by the joint decree.</summary>
    public const string NationalHoliday = "libur_nasional";

    /// <summary>Collective leave, by the joint decree (no working day for civil servants, Perpres 21/2023 Pasal 6).</summary>
    public const string CollectiveLeave = "cuti_bersama";

    /// <summary>Closed by a decree of its own, e.g. an election day by Keppres.</summary>
    public const string SpecialHoliday = "libur_khusus";

    /// <summary>Closed in this region only.</summary>
    public const string LocalHoliday = "libur_daerah";

    /// <summary>One of the five fixed dates, in a year without a decree.</summary>
    public const string Provisional = "sementara";

    /// <summary>What is shown: "libur nasional", "cuti bersama", …</summary>
    public static string Label(string kind) => kind.Replace('_', ' ');

    /// <summary>Whether days of this kind are the sign of a year's decree; a special or local holiday is known before it.</summary>
    public static bool IsDecreed(string kind) => kind is not (SpecialHoliday or LocalHoliday or Provisional);

    /// <summary>
    /// The five holidays with a fixed date: 1 January, 1 May, 1 June, 17 August, 25 December. They are counted as closed in a
    /// year without a decree. Null for every other day.
    /// </summary>
    public static string? FixedHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "Tahun Baru Masehi",
        (5, 1) => "Hari Buruh Internasional",
        (6, 1) => "Hari Lahir Pancasila",
        (8, 17) => "Proklamasi Kemerdekaan",
        (12, 25) => "Kelahiran Yesus Kristus",
        _ => null,
    };
}
