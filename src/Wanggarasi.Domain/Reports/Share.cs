namespace Wanggarasi.Domain.Reports;

/// <summary>A part of a whole; never shown without its whole.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>
    /// Percent with one decimal, half away from zero, null where the whole is nothing. What is not all is never shown as
    /// 100, and what is not none never as 0: 9,999 of 10,000 reads 99.9.
    /// </summary>
    public decimal? Percent => Whole == 0 ? null
        : Part == Whole ? 100m
        : Part == 0 ? 0m
        : Math.Clamp(Math.Round(100m * Part / Whole, 1, MidpointRounding.AwayFromZero), 0.1m, 99.9m);
}

/// <summary>Working times of finished rounds.</summary>
/// <param name="Count">How many rounds.</param>
/// <param name="Median">Half took no longer; of an even number the mean of the two in the middle. Null without any.</param>
/// <param name="NinetiethPercentile">Nine of ten took no longer, by nearest rank: an observed time, not an interpolated one. Null without any.</param>
/// <param name="Office">All working time with the office.</param>
/// <param name="Citizen">All working time it waited for citizens.</param>
/// <param name="External">All working time with Disdukcapil.</param>
public sealed record WorkingTimes(int Count, TimeSpan? Median, TimeSpan? NinetiethPercentile, TimeSpan Office, TimeSpan Citizen, TimeSpan External)
{
    /// <summary>The times of finished rounds; median and percentile of the net working time.</summary>
    public static WorkingTimes Of(IReadOnlyCollection<RoundRow> finished)
    {
        ArgumentNullException.ThrowIfNull(finished);
        var sorted = finished.Select(r => r.Net).Order().ToArray();
        return new WorkingTimes(
            sorted.Length,
            sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2,
            sorted.Length == 0 ? null : sorted[((9 * sorted.Length) + 9) / 10 - 1],
            TimeSpan.FromSeconds(finished.Sum(r => r.OfficeSeconds)),
            TimeSpan.FromSeconds(finished.Sum(r => r.CitizenSeconds)),
            TimeSpan.FromSeconds(finished.Sum(r => r.ExternalSeconds)));
    }
}
