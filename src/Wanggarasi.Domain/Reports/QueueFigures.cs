namespace Wanggarasi.Domain.Reports;

/// <summary>A visit as the figures of the queue see it. Times of people, not of the record: no name, no case.</summary>
/// <param name="Letter">The group of services.</param>
/// <param name="Counter">The counter that called it last; null for who was never called.</param>
/// <param name="ArrivedAt">When the wait began: when they were there; for a booking not before its half hour, and never before the day's opening.</param>
/// <param name="Weekday">The day of the week by the office's date.</param>
/// <param name="Hour">The hour of the arrival by the office's clock.</param>
/// <param name="Wait">From the arrival to the first call; null for who was never called.</param>
/// <param name="Visit">From the beginning to the end at the counter; null for who was not served.</param>
/// <param name="IsAbsent">Called and did not come.</param>
/// <param name="WasForetold">Whether the first call fell into the range we had told; null where we told none, or nobody was called.</param>
/// <param name="IsPriority">Which line.</param>
public sealed record VisitFact(
    string Letter, int? Counter, DateTimeOffset ArrivedAt, DayOfWeek Weekday, int Hour, TimeSpan? Wait, TimeSpan? Visit, bool IsAbsent, bool? WasForetold, bool IsPriority);

/// <summary>Waiting and service times of some visits. Percentiles by nearest rank: an observed time, not an interpolated one.</summary>
/// <param name="Arrived">How many were there.</param>
/// <param name="Called">How many of them were called.</param>
/// <param name="Served">How many of those were served.</param>
/// <param name="Absent">How many were called and did not come.</param>
/// <param name="MedianWait">Half waited no longer; null without anybody called.</param>
/// <param name="LongWait">Nine of ten waited no longer.</param>
/// <param name="WithinPromise">Those called within the promised wait, of those called.</param>
/// <param name="MedianVisit">Half of the visits took no longer; null without any.</param>
/// <param name="LongVisit">Nine of ten took no longer.</param>
/// <param name="Foretold">Those called within the range we had told them, of those we had told one.</param>
public sealed record QueueFigures(
    int Arrived, int Called, int Served, int Absent, TimeSpan? MedianWait, TimeSpan? LongWait, Share WithinPromise, TimeSpan? MedianVisit, TimeSpan? LongVisit, Share Foretold)
{
    /// <summary>The promised wait. Source: the table of performance figures in domain.md, "dilayani ≤ 15 menit"; a target until the office decides.</summary>
    public static readonly TimeSpan Promise = TimeSpan.FromMinutes(15);

    /// <summary>The figures of some visits.</summary>
    public static QueueFigures Of(IReadOnlyCollection<VisitFact> visits)
    {
        ArgumentNullException.ThrowIfNull(visits);
        var waits = visits.Select(v => v.Wait).OfType<TimeSpan>().Order().ToArray();
        var times = visits.Select(v => v.Visit).OfType<TimeSpan>().Order().ToArray();
        var told = visits.Select(v => v.WasForetold).OfType<bool>().ToArray();
        return new QueueFigures(
            visits.Count, waits.Length, times.Length, visits.Count(v => v.IsAbsent),
            Rank(waits, 50), Rank(waits, 90),
            new Share(waits.Count(wait => wait <= Promise), waits.Length),
            Rank(times, 50), Rank(times, 90),
            new Share(told.Count(hit => hit), told.Length));
    }

    /// <summary>How many arrived in each hour of each weekday.</summary>
    public static IReadOnlyDictionary<(DayOfWeek Weekday, int Hour), int> Arrivals(IEnumerable<VisitFact> visits)
    {
        ArgumentNullException.ThrowIfNull(visits);
        return visits.GroupBy(v => (v.Weekday, v.Hour)).ToDictionary(g => g.Key, g => g.Count());
    }

    private static TimeSpan? Rank(TimeSpan[] sorted, int percent) => sorted.Length == 0 ? null : sorted[(((percent * sorted.Length) + 99) / 100) - 1];
}
