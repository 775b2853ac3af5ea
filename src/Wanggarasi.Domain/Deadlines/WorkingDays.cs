namespace Wanggarasi.Domain.Deadlines;

/// <summary>A calendar document made ready to be asked day by day: which hours, and why closed.</summary>
internal sealed class WorkingDays
{
    private readonly CalendarSchedule[] _schedules;
    private readonly Dictionary<DateOnly, string> _closed;
    private readonly Dictionary<DateOnly, SpecialDay> _special;
    private readonly HashSet<int> _decreed;

    public WorkingDays(CalendarDocument document)
    {
        _schedules = [.. document.Schedules];
        _special = document.SpecialDays.ToDictionary(day => day.On);
        _decreed = [.. document.Decrees?.Select(d => d.Year) ?? document.Closed.Select(c => c.On.Year).Distinct().Where(document.IsDecreed)];
        _closed = document.Closed.GroupBy(day => day.On).ToDictionary(
            days => days.Key,
            days => string.Join(", ", days.Select(Words).Distinct()));

        First = document.FirstDay;
        var dated = document.Schedules.SelectMany(s => new[] { s.StartsOn, s.EndsOn ?? s.StartsOn }).Concat(document.SpecialDays.Select(d => d.On));
        LastDated = dated.Max();
        // Behind every date that is named, the last endless schedule of the list goes on for ever.
        IsEndless = document.Schedules.LastOrDefault(s => s.EndsOn is null)?.Week.Any(day => day.Count > 0) ?? false;
    }

    /// <summary>The first day of the first schedule.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that a schedule or a special day names.</summary>
    public DateOnly LastDated { get; }

    /// <summary>Whether there are openings for ever; otherwise the last one lies at or before <see cref="LastDated"/>.</summary>
    public bool IsEndless { get; }

    public bool IsDecreed(int year) => _decreed.Contains(year);

    /// <summary>The hours open on a day by wall time; none on a closed day.</summary>
    public IReadOnlyList<OpeningInterval> HoursOn(DateOnly day)
    {
        if (day < First || ClosureOn(day) is not null)
        {
            return [];
        }

        if (_special.TryGetValue(day, out var special))
        {
            return special.Hours;
        }

        return UsualHoursOn(day);
    }

    /// <summary>The hours that the schedules alone give a day.</summary>
    public IReadOnlyList<OpeningInterval> UsualHoursOn(DateOnly day)
    {
        for (var i = _schedules.Length - 1; i >= 0; i--)
        {
            if (_schedules[i].Covers(day))
            {
                return _schedules[i][day.DayOfWeek];
            }
        }

        return [];
    }

    /// <summary>Why a day is closed by decree or, in a year without one, by its fixed date; null when it is not.</summary>
    public string? ClosureOn(DateOnly day)
    {
        if (_closed.TryGetValue(day, out var name))
        {
            return name;
        }

        return ClosedDayKinds.FixedHoliday(day) is { } holiday && !IsDecreed(day.Year) ? $"{holiday} ({ClosedDayKinds.Provisional})" : null;
    }

    /// <summary>What is said about a day with hours of its own; null when there is nothing to say.</summary>
    public string? RemarkOn(DateOnly day) => _special.TryGetValue(day, out var special) ? special.Reason : null;

    private static string Words(ClosedDay day)
    {
        var label = ClosedDayKinds.Label(day.Kind);
        return day.Name.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? day.Name : $"{day.Name} ({label})";
    }
}
