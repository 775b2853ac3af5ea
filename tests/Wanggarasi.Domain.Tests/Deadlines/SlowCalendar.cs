using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>
/// The rule of the contract once more, as naively as it can be written: a walk in steps of five minutes, each judged by its
/// wall time. Shares no code with the calendar it is compared to. Only for documents and instants on whole five minutes.
/// </summary>
internal sealed class SlowCalendar
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(5);
    private readonly CalendarDocument _document;
    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _originAt;
    private readonly bool[] _isOpen;
    private readonly DateOnly[] _dates;
    private readonly List<DateOnly> _workingDays;

    public SlowCalendar(CalendarDocument document, DateTimeOffset originAt, int days)
    {
        _document = document;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(document.TimeZone);
        _originAt = originAt.ToUniversalTime();
        var steps = days * 24 * 12;
        (_isOpen, _dates) = (new bool[steps], new DateOnly[steps]);
        var hours = new Dictionary<DateOnly, IReadOnlyList<OpeningInterval>>();
        for (var i = 0; i < steps; i++)
        {
            var wall = TimeZoneInfo.ConvertTime(_originAt + (i * Step), _zone).DateTime;
            _dates[i] = DateOnly.FromDateTime(wall);
            var minute = (wall.Hour * 60) + wall.Minute;
            if (!hours.TryGetValue(_dates[i], out var today))
            {
                hours.Add(_dates[i], today = HoursOn(_dates[i]));
            }

            foreach (var (from, to) in today)
            {
                _isOpen[i] |= from <= minute && minute < to;
            }
        }

        _workingDays = [.. Enumerable.Range(0, steps).Where(i => _isOpen[i]).Select(i => _dates[i]).Distinct().Order()];
    }

    /// <summary>The due instant; null when refused, and when it lies outside the walk.</summary>
    public DateTimeOffset? Due(DateTimeOffset startAt, TimeAllowed allowed, IReadOnlyList<Pause> pauses)
    {
        for (var known = 0; known <= pauses.Count; known++)
        {
            var due = allowed.IsDays ? DueByDays(startAt, allowed.WorkingDays, pauses.Take(known)) : DueByHours(startAt, allowed.OpenTime, [.. pauses.Take(known)]);
            if (due is null || known == pauses.Count)
            {
                return due;
            }

            var next = pauses[known];
            if (next.FromAt <= startAt || next.FromAt >= due || next.ToAt <= next.FromAt || (known > 0 && next.FromAt < pauses[known - 1].ToAt))
            {
                return null;
            }
        }

        return null;
    }

    public TimeSpan OpenTimeBetween(DateTimeOffset fromAt, DateTimeOffset toAt)
    {
        var steps = 0;
        for (var i = IndexOf(fromAt); i < IndexOf(toAt); i++)
        {
            steps += _isOpen[i] ? 1 : 0;
        }

        return steps * Step;
    }

    private DateTimeOffset? DueByHours(DateTimeOffset startAt, TimeSpan allowed, Pause[] pauses)
    {
        var counted = TimeSpan.Zero;
        for (var i = IndexOf(startAt); i < _isOpen.Length; i++)
        {
            var at = _originAt + (i * Step);
            if (_isOpen[i] && !pauses.Any(p => p.FromAt <= at && at < p.ToAt))
            {
                counted += Step;
            }

            if (counted >= allowed)
            {
                return at + Step;
            }
        }

        return null;
    }

    private DateTimeOffset? DueByDays(DateTimeOffset startAt, int days, IEnumerable<Pause> pauses)
    {
        var ordinal = Ordinal(startAt) + days + pauses.Sum(p => Ordinal(p.ToAt) - Ordinal(p.FromAt));
        if (ordinal is not { } due || due >= _workingDays.Count - 1)
        {
            return null;
        }

        var last = Enumerable.Range(0, _isOpen.Length).Last(i => _isOpen[i] && _dates[i] == _workingDays[due]);
        return _originAt + ((last + 1) * Step);
    }

    private int? Ordinal(DateTimeOffset at)
    {
        for (var i = IndexOf(at); i < _isOpen.Length; i++)
        {
            if (_isOpen[i])
            {
                return _workingDays.IndexOf(_dates[i]);
            }
        }

        return null;
    }

    private int IndexOf(DateTimeOffset at) => (int)((at - _originAt) / Step);

    private IReadOnlyList<OpeningInterval> HoursOn(DateOnly date)
    {
        if (_document.Closed.Any(c => c.On == date))
        {
            return [];
        }

        var isDecreed = _document.Decrees!.Any(d => d.Year == date.Year);
        string[] fixedDays = ["01-01", "05-01", "06-01", "08-17", "12-25"];
        if (!isDecreed && fixedDays.Contains(date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
        {
            return [];
        }

        return [.. _document.SpecialDays.FirstOrDefault(s => s.On == date)?.Hours
            ?? _document.Schedules.LastOrDefault(s => s.StartsOn <= date && (s.EndsOn is null || s.EndsOn >= date))?.Week[date.DayOfWeek == DayOfWeek.Sunday ? 6 : (int)date.DayOfWeek - 1]
            ?? []];
    }
}
