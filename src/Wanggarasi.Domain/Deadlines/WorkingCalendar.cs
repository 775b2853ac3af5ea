namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// Counts working time by a calendar: which instants are open, and when a time allowed that starts at an instant is used up.
/// Immutable and safe to share between threads; the same question always gets the same answer, whatever the machine's own
/// zone, culture or clock.
/// </summary>
/// <remarks>
/// Source of every rule: chapter "Working time: the rule" of the portal's contract. Working days of the civil service:
/// Perpres 21/2023; service hours are the office's own (Pasal 7).
/// Counting is a search in tables that grow with what is asked, up to <see cref="HorizonYears"/> years behind the last date
/// that the document names: O(log n) in the span, no allocation per call (docs/decisions/0003).
/// </remarks>
public sealed class WorkingCalendar
{
    /// <summary>How far behind the last date in its document a calendar counts, in years. A due instant later than that is refused.</summary>
    public const int HorizonYears = 400;

    private readonly WorkingDays _days;
    private readonly TimeZoneInfo _zone;
    private readonly DateOnly _lastDay;
    private readonly long _firstInstant;
    private readonly Lock _growing = new();
    private volatile OpeningTable _table;

    /// <summary>A calendar of a document.</summary>
    /// <exception cref="ArgumentException">The document cannot be used; the message names what is wrong (see <see cref="CalendarDocument.Check"/>).</exception>
    public WorkingCalendar(CalendarDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Check() is { } refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(document));
        }

        if (!CalendarRules.TryZone(document.TimeZone, out var zone))
        {
            throw new ArgumentException(document.TimeZone, nameof(document));
        }

        Document = document;
        _zone = zone;
        _days = new WorkingDays(document);
        _lastDay = _days.IsEndless ? _days.LastDated.AddYears(HorizonYears) : _days.LastDated.AddDays(1);
        var firstEnd = _days.LastDated.AddYears(1);
        _table = OpeningTable.Build(_days, _zone, _days.First, firstEnd < _lastDay ? firstEnd : _lastDay, firstEnd >= _lastDay);
        _firstInstant = _table.FirstInstantOf(_days.First);
    }

    /// <summary>What this calendar was made of.</summary>
    public CalendarDocument Document { get; }

    /// <summary>The office's zone as an IANA id.</summary>
    public string TimeZone => Document.TimeZone;

    /// <summary>A calendar from the JSON of <c>calendar.json</c>, or why not.</summary>
    public static Refusal? TryParse(string json, out WorkingCalendar? calendar)
    {
        var refusal = CalendarDocument.TryParse(json, out var document);
        calendar = refusal is null ? new WorkingCalendar(document!) : null;
        return refusal;
    }

    /// <summary>A calendar from the JSON of <c>calendar.json</c>.</summary>
    /// <exception cref="FormatException">The text is no calendar; the message names what is wrong.</exception>
    public static WorkingCalendar Parse(string json) => new(CalendarDocument.Parse(json));

    /// <summary>Whether the office is open at an instant: its local time lies in an interval of a day that is not closed.</summary>
    public bool IsOpen(DateTimeOffset at)
    {
        var table = TableAt(at.UtcTicks);
        var opening = table.OpeningAt(at.UtcTicks);
        return opening < table.Count && table.StartOf(opening) <= at.UtcTicks;
    }

    /// <summary>The instant itself where the office is open, else the next opening; null when it never opens again.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset at)
    {
        var table = TableOpenAfter(at.UtcTicks, out var opening);
        return opening < table.Count ? table.InOffice(Math.Max(at.UtcTicks, table.StartOf(opening))) : null;
    }

    /// <summary>
    /// The working day an instant counts for: the local date of <see cref="NextOpening"/>. At closing time it is already the
    /// next working day. Null when the office never opens again.
    /// </summary>
    public DateOnly? DayOf(DateTimeOffset at)
    {
        var table = TableOpenAfter(at.UtcTicks, out var opening);
        return opening < table.Count ? table.DateOf(table.OrdinalOf(opening)) : null;
    }

    /// <summary>The date on the office's wall at an instant, open or not. Reports count an instant in the month of this date.</summary>
    public DateOnly LocalDateOf(DateTimeOffset at) => DateOnly.FromDateTime(InOffice(at).DateTime);

    /// <summary>The same instant in the office's offset.</summary>
    public DateTimeOffset InOffice(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone);

    /// <summary>Whether a day has any open interval.</summary>
    public bool IsWorkingDay(DateOnly day) => TableOn(day).OrdinalOfDate(day) >= 0;

    /// <summary>The end of the last interval of a day; null when it is no working day.</summary>
    public DateTimeOffset? ClosingOf(DateOnly day)
    {
        var table = TableOn(day);
        var ordinal = table.OrdinalOfDate(day);
        return ordinal < 0 ? null : table.InOffice(table.ClosingOf(ordinal));
    }

    /// <summary>The hours of a day by wall time; none on a closed day.</summary>
    public IReadOnlyList<OpeningInterval> HoursOn(DateOnly day) => _days.HoursOn(day);

    /// <summary>
    /// The first day before <paramref name="today"/> on which another calendar has other hours; null where what has been stays as it
    /// was. A change of such a day is one of the past: it needs a decree, and moves promises that were broken already.
    /// </summary>
    /// <param name="other">The other calendar.</param>
    /// <param name="today">The office's day; not looked at itself.</param>
    public DateOnly? FirstPastDayUnlike(WorkingCalendar other, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var day = Document.FirstDay < other.Document.FirstDay ? Document.FirstDay : other.Document.FirstDay; day < today; day = day.AddDays(1))
        {
            if (!HoursOn(day).SequenceEqual(other.HoursOn(day)))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The hours that the schedules alone give a day, whether or not it is closed.</summary>
    public IReadOnlyList<OpeningInterval> UsualHoursOn(DateOnly day) => _days.UsualHoursOn(day);

    /// <summary>The first instant of a local day, in the office's offset; midnight unless clocks skip it.</summary>
    public DateTimeOffset FirstInstantOf(DateOnly day)
    {
        var table = TableOn(day);
        return table.InOffice(table.FirstInstantOf(day));
    }

    /// <summary>Why a day is closed though its weekday might be open, e.g. "Proklamasi Kemerdekaan (libur nasional)"; null when it is not.</summary>
    public string? ClosureOn(DateOnly day) => _days.ClosureOn(day);

    /// <summary>What is said about a half day or a one-off closure; null when there is nothing to say.</summary>
    public string? RemarkOn(DateOnly day) => _days.RemarkOn(day);

    /// <summary>Whether the holidays of a year are not decreed yet; five fixed dates are then counted as closed.</summary>
    public bool IsProvisional(int year) => !_days.IsDecreed(year);

    /// <summary>The open time in <c>[fromAt, toAt)</c>; zero when <paramref name="toAt"/> is not later.</summary>
    public TimeSpan OpenTimeBetween(DateTimeOffset fromAt, DateTimeOffset toAt)
    {
        var (from, to) = (fromAt.UtcTicks, toAt.UtcTicks);
        if (to <= from)
        {
            return TimeSpan.Zero;
        }

        var table = TableAt(to);
        return TimeSpan.FromTicks(table.OpenTimeBefore(to, table.OpeningAt(to)) - table.OpenTimeBefore(from, table.OpeningAt(from)));
    }

    /// <summary>
    /// The working days from the day an instant counts for to the day another counts for: <c>i(day(b)) − i(day(a))</c>.
    /// Null when the office never opens again after one of them.
    /// </summary>
    public int? WorkingDaysBetween(DateTimeOffset fromAt, DateTimeOffset toAt)
    {
        var from = OrdinalAt(fromAt.UtcTicks);
        var to = OrdinalAt(toAt.UtcTicks);
        return from < 0 || to < 0 ? null : to - from;
    }

    /// <summary>
    /// The due instant of a time allowed that starts at an instant, leaving out the pauses, or why there is none.
    /// Hours: the earliest instant at which the open time since the start, without the pauses, equals the time allowed.
    /// Days: the closing time of the working day so many working days after the day of the start.
    /// </summary>
    /// <param name="startAt">When the clock starts, not before the first schedule. Outside the hours it behaves like the next opening.</param>
    /// <param name="allowed">The time allowed.</param>
    /// <param name="pauses">
    /// In the order of time, apart from each other; each after the start and before the due instant that the earlier ones give.
    /// </param>
    /// <param name="deadline">The due instant, when nothing is refused.</param>
    /// <exception cref="ArgumentException">The allowance is the default value.</exception>
    public Refusal? FindDue(DateTimeOffset startAt, TimeAllowed allowed, ReadOnlySpan<Pause> pauses, out Deadline deadline)
    {
        var reckoning = new Reckoning(this, startAt.UtcTicks, allowed);
        foreach (ref readonly var pause in pauses)
        {
            reckoning.LeaveOut(in pause);
        }

        deadline = reckoning.Deadline();
        return reckoning.Refusal;
    }

    /// <summary>The due instant without pauses, or why there is none.</summary>
    public Refusal? FindDue(DateTimeOffset startAt, TimeAllowed allowed, out Deadline deadline) => FindDue(startAt, allowed, [], out deadline);

    /// <summary>
    /// What is left of a time allowed while a pause is open: the same at its beginning and for as long as it lasts.
    /// </summary>
    /// <param name="startAt">When the clock started.</param>
    /// <param name="allowed">The time allowed.</param>
    /// <param name="pauses">The pauses that are over, as for the due instant.</param>
    /// <param name="pausedAt">When the open pause began: after the start and before the due instant that the earlier pauses give.</param>
    /// <param name="remaining">What is left, when nothing is refused.</param>
    public Refusal? FindRemaining(DateTimeOffset startAt, TimeAllowed allowed, ReadOnlySpan<Pause> pauses, DateTimeOffset pausedAt, out TimeRemaining remaining)
    {
        var reckoning = new Reckoning(this, startAt.UtcTicks, allowed);
        foreach (ref readonly var pause in pauses)
        {
            reckoning.LeaveOut(in pause);
        }

        remaining = reckoning.RemainingAt(pausedAt.UtcTicks);
        return reckoning.Refusal;
    }

    /// <summary>The first instant of the first schedule.</summary>
    internal DateTimeOffset FirstInstant => _table.InOffice(_firstInstant);

    /// <summary>The first instant of the first schedule, in UTC ticks.</summary>
    internal long FirstTick => _firstInstant;

    /// <summary>The last day on which something can be due.</summary>
    internal DateOnly LastDay => _lastDay;

    /// <summary>Whether there are openings for ever.</summary>
    internal bool IsEndless => _days.IsEndless;

    /// <summary>A table whose answers about an instant are final.</summary>
    internal OpeningTable TableAt(long at)
    {
        var table = _table;
        while (at >= table.CoveredUntil)
        {
            table = Grown(table);
        }

        return table;
    }

    /// <summary>A table that holds the first opening that ends after an instant, if there is one at all.</summary>
    internal OpeningTable TableOpenAfter(long at, out int opening)
    {
        var table = TableAt(at);
        opening = table.OpeningAt(at);
        while (IsOpenEnded(table, opening))
        {
            table = Grown(table);
            opening = table.OpeningAt(at);
        }

        return table;
    }

    /// <summary>A longer table than one that proved too short.</summary>
    internal OpeningTable Grown(OpeningTable tooShort)
    {
        lock (_growing)
        {
            if (_table.Last <= tooShort.Last)
            {
                var length = _table.Last.DayNumber - _table.First.DayNumber + 1;
                var last = Math.Min(_table.Last.DayNumber + Math.Max(length, 3 * 366), _lastDay.DayNumber);
                _table = OpeningTable.Build(_days, _zone, _days.First, DateOnly.FromDayNumber(last), last == _lastDay.DayNumber);
            }

            return _table;
        }
    }

    /// <summary>Whether a later table could still say something else than "opening": its answer lies behind what is final.</summary>
    internal static bool IsOpenEnded(OpeningTable table, int opening) =>
        table.CoveredUntil != long.MaxValue && (opening >= table.Count || table.EndOf(opening) > table.CoveredUntil);

    /// <summary>The ordinal of the working day an instant counts for, or -1.</summary>
    internal int OrdinalAt(long at)
    {
        var table = TableOpenAfter(at, out var opening);
        return opening < table.Count ? table.OrdinalOf(opening) : -1;
    }

    private OpeningTable TableOn(DateOnly day)
    {
        // A day is final one day before the end of what is covered, whatever the zone.
        var after = (day.DayNumber + 2) * TimeSpan.TicksPerDay;
        return TableAt(Math.Min(after, DateTime.MaxValue.Ticks));
    }
}
