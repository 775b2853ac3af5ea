using Wanggarasi.Data;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Openness.Performance;

/// <summary>The published performance.</summary>
/// <param name="Months">Figures of the queue by month; null where fewer than <see cref="Fewest"/> people came.</param>
public sealed record PerformancePage(IReadOnlyList<(ReportPeriod Period, QueueFigures? Figures)> Months)
{
    /// <summary>Below this many nothing is shown: a figure about four people is a figure about each of them.</summary>
    public const int Fewest = 5;

    public static async Task<PerformancePage> LoadAsync(OfficeDb db, WorkingCalendar calendar, IEnumerable<ReportPeriod> periods, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var months = new List<(ReportPeriod, QueueFigures?)>();
        foreach (var period in periods)
        {
            var figures = QueueFigures.Of(await QueueArchive.VisitsAsync(db, calendar, period.FirstOn, period.LastOn, cancellationToken));
            months.Add((period, figures.Called < Fewest ? null : figures));
        }

        return new PerformancePage(months);
    }
}
