using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Reports;

/// <summary>
/// Looks for signs of invented times by stated rules. All of them have innocent explanations (a truck with documents came at three; a
/// batch was pressed through), so each is put as a question with its cases, to the camat alone.
/// </summary>
public static class TimeQuestions
{
    /// <summary>How many cases of one officer make a burst, a row, or many.</summary>
    public const int Many = 5;

    /// <summary>What counts as shortly before closing.</summary>
    public static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(30);

    /// <summary>The share of an officer's day that must fall into it.</summary>
    public const double BurstShare = 0.6;

    /// <summary>How much two distances may differ and still be equal.</summary>
    public static readonly TimeSpan EqualWithin = TimeSpan.FromSeconds(5);

    /// <summary>Distances below this are one press after another on a list, and say nothing.</summary>
    public static readonly TimeSpan ShortestSpacing = TimeSpan.FromSeconds(20);

    /// <summary>The time left, in working time, at which a pause is "just before the deadline".</summary>
    public static readonly TimeSpan HardlyAnyLeft = TimeSpan.FromMinutes(30);

    /// <summary>The working time below which a pause over a day's end is short.</summary>
    public static readonly TimeSpan ShortPause = TimeSpan.FromHours(1);

    /// <summary>How many working days after the finish a reopening is "a short while after".</summary>
    public const int SoonDays = 3;

    /// <summary>All questions, by sign, then day.</summary>
    /// <param name="facts">What happened.</param>
    /// <param name="calendar">The office's calendar.</param>
    public static IReadOnlyList<TimeQuestion> Ask(TimeFacts facts, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(calendar);
        return
        [
            .. Bursts(facts, calendar),
            .. Rows(facts, calendar),
            .. Single(TimeSign.PauseBeforeDue, facts.Pauses.Where(p => LeftOf(p, calendar) <= HardlyAnyLeft), p => p.OfficerId, p => new(p.CaseId, p.FromAt, LeftOf(p, calendar)), calendar),
            .. Single(TimeSign.PauseOverDayEnd, facts.Pauses.Where(p => IsOverDayEnd(p, calendar)), p => p.OfficerId, p => new(p.CaseId, p.FromAt, calendar.OpenTimeBetween(p.FromAt, p.ToAt!.Value)), calendar),
            .. Single(TimeSign.NothingOpened, facts.Acceptances.Where(a => a.Opened * 2 < a.Papers), a => a.OfficerId, a => new(a.CaseId, a.At, null, a.Opened, a.Papers), calendar),
            .. Single(
                TimeSign.SoonReopened,
                facts.Reopenings.Where(r => calendar.WorkingDaysBetween(r.FinishedAt, r.ReopenedAt) <= SoonDays),
                _ => null,
                r => new(r.CaseId, r.ReopenedAt, null, calendar.WorkingDaysBetween(r.FinishedAt, r.ReopenedAt)),
                calendar),
            .. facts.LateEntries.GroupBy(e => e.OfficerId).Where(g => g.Count() >= Many)
                .Select(g => new TimeQuestion(TimeSign.ManyLateEntries, g.Key, null, Cases(g.OrderBy(e => e.At).Select(e => new AskedCase(e.CaseId, e.At))), facts.LateEntries.Count)),
        ];
    }

    private static IEnumerable<TimeQuestion> Bursts(TimeFacts facts, WorkingCalendar calendar) =>
        from day in facts.Finishes.GroupBy(f => (On: calendar.LocalDateOf(f.At), f.OfficerId))
        where calendar.ClosingOf(day.Key.On) is not null
        let closing = calendar.ClosingOf(day.Key.On)!.Value
        let late = day.Where(f => f.At > closing - BeforeClosing && f.At <= closing).OrderBy(f => f.At).ToList()
        where late.Count >= Many && late.Count >= BurstShare * day.Count()
        orderby day.Key.On
        select new TimeQuestion(TimeSign.ClosingBurst, day.Key.OfficerId, day.Key.On, Cases(late.Select(f => new AskedCase(f.CaseId, f.At))), day.Count());

    private static IEnumerable<TimeQuestion> Rows(TimeFacts facts, WorkingCalendar calendar)
    {
        foreach (var day in facts.Finishes.GroupBy(f => (On: calendar.LocalDateOf(f.At), f.OfficerId)).OrderBy(g => g.Key.On))
        {
            var ordered = day.OrderBy(f => f.At).ToList();
            var first = 0;
            for (var i = 1; i <= ordered.Count; i++)
            {
                // A row goes on while each distance equals its first one.
                if (i < ordered.Count && (i == first + 1 || AreEqual(ordered[i].At - ordered[i - 1].At, ordered[first + 1].At - ordered[first].At)))
                {
                    continue;
                }

                if (i - first >= Many && ordered[first + 1].At - ordered[first].At >= ShortestSpacing)
                {
                    yield return new TimeQuestion(
                        TimeSign.EqualSpacing, day.Key.OfficerId, day.Key.On, Cases(ordered[first..i].Select(f => new AskedCase(f.CaseId, f.At))), Spacing: ordered[first + 1].At - ordered[first].At);
                }

                first = Math.Max(first + 1, i - 1);
            }
        }
    }

    private static bool AreEqual(TimeSpan one, TimeSpan other) => (one - other).Duration() <= EqualWithin;

    /// <summary>The working time that was left when a pause began, on its last day; null where days were left, or nothing was counted.</summary>
    private static TimeSpan? LeftOf(PauseRow pause, WorkingCalendar calendar) => pause.Left switch
    {
        { Kind: TimeAllowedKind.WorkingHours } left => left.OpenTime,
        { WorkingDays: 0 } when calendar.ClosingOf(calendar.LocalDateOf(pause.FromAt)) is { } closing && closing >= pause.FromAt => calendar.OpenTimeBetween(pause.FromAt, closing),
        _ => null,
    };

    private static bool IsOverDayEnd(PauseRow pause, WorkingCalendar calendar) =>
        pause is { Left.Kind: TimeAllowedKind.WorkingDays, ToAt: { } until }
        && calendar.WorkingDaysBetween(pause.FromAt, until) >= 1
        && calendar.OpenTimeBetween(pause.FromAt, until) < ShortPause;

    /// <summary>One question an officer and sign, however many cases.</summary>
    private static IEnumerable<TimeQuestion> Single<T>(TimeSign sign, IEnumerable<T> rows, Func<T, Guid?> officer, Func<T, AskedCase> of, WorkingCalendar calendar) =>
        from row in rows.Select(r => (OfficerId: officer(r), Case: of(r)))
        orderby row.Case.At
        group row.Case by row.OfficerId into asked
        let days = asked.Select(a => calendar.LocalDateOf(a.At)).Distinct().ToList()
        select new TimeQuestion(sign, asked.Key, days is [var only] ? only : null, Cases(asked));

    private static List<AskedCase> Cases(IEnumerable<AskedCase> cases) => [.. cases.DistinctBy(c => c.CaseId)];
}
