using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>The calendars and words that the facts below share.</summary>
internal static class Calendars
{
    /// <summary>The calendar shipped with the portal.</summary>
    public static WorkingCalendar Office { get; } = WorkingCalendar.Parse(Resource("calendar.json"));

    public static string Resource(string name)
    {
        using var stream = typeof(Calendars).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>An instant: "2026-08-14 09:00" is WITA, anything with an offset is what it says.</summary>
    public static DateTimeOffset At(string text)
    {
        var iso = text.Replace(' ', 'T');
        return IsoInstant.TryParse(iso, out var at, out _) || IsoInstant.TryParse(iso + "+08:00", out at, out _)
            ? at
            : throw new FormatException(text);
    }

    public static Pause Pause(string from, string to, PauseCause? cause = null) => new(At(from), At(to), cause);

    public static DateTimeOffset Due(this WorkingCalendar calendar, string start, string allow, params Pause[] pauses) =>
        calendar.FindDue(At(start), TimeAllowed.Parse(allow), pauses, out var deadline) is { } refusal
            ? throw new InvalidOperationException(refusal.Code + ": " + refusal.Message)
            : deadline.DueAt;

    public static string? Refused(this WorkingCalendar calendar, string start, string allow, params Pause[] pauses) =>
        calendar.FindDue(At(start), TimeAllowed.Parse(allow), pauses, out _)?.Code;

    /// <summary>A document with one schedule from 2024 on: the same hours on the named days, e.g. "mon thu", "08:00-12:00 13:00-15:00".</summary>
    public static CalendarDocument Week(string days, string hours, string zone = "Asia/Makassar", params ClosedDay[] closed)
    {
        string[] names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        var open = days.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<OpeningInterval> intervals = [.. hours.Split(' ').Select(Interval)];
        var week = names.Select(name => open.Contains(name) ? intervals : []).ToArray();
        var decrees = Enumerable.Range(2020, 20).Select(year => new YearDecree(year, "SKB")).ToArray();
        return new(zone, [new("Biasa", new(2024, 1, 1), null, week)], closed, [], decrees);
    }

    public static OpeningInterval Interval(string text)
    {
        var parts = text.Split('-', ':').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new((parts[0] * 60) + parts[1], (parts[2] * 60) + parts[3]);
    }
}
