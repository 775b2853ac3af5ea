using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Reports.Overview;

/// <summary>A case that needs the camat's eye.</summary>
public sealed record UrgentRow(string Number, string Applicant, string Service, CaseStatus Status, DateTimeOffset DueAt);

/// <summary>A disruption that waits for the camat's decision.</summary>
public sealed record AskedDisruption(string Cause, DateTimeOffset DeclaredAt, int Paused);

/// <summary>What the camat sees first: this month, what is late now, what is due today.</summary>
/// <param name="Month">The running month.</param>
/// <param name="Line">Its figures.</param>
/// <param name="Before">The figures of the month before.</param>
/// <param name="Late">How many open cases are past a due instant, the first judgement's included.</param>
/// <param name="LateRows">The most overdue of them.</param>
/// <param name="DueToday">How many are due today and not late yet.</param>
/// <param name="TodayRows">The first of them.</param>
public sealed record OverviewPage(
    ReportPeriod Month,
    ReportLine Line,
    ReportLine Before,
    int Late,
    IReadOnlyList<UrgentRow> LateRows,
    int DueToday,
    IReadOnlyList<UrgentRow> TodayRows)
{
    /// <summary>Disruptions past their ceiling: the camat decides.</summary>
    public IReadOnlyList<AskedDisruption> Asked { get; init; } = [];

    /// <summary>Rows shown of each list; the rest stands in the work list.</summary>
    public const int Shown = 10;
}
