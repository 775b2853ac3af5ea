using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Reports.Compliance;

/// <summary>A line of the report under its name.</summary>
/// <param name="Name">Field or service.</param>
/// <param name="Scope">What its figures lead to.</param>
/// <param name="Line">The figures.</param>
/// <param name="Target">Time allowed in words, for a service.</param>
/// <param name="IsConfirmed">False for "target sementara (menunggu SK)".</param>
/// <param name="IsForwarded">True where the office forwards and Disdukcapil decides.</param>
/// <param name="Field">The field it belongs to.</param>
public sealed record NamedLine(string Name, ReportScope Scope, ReportLine Line, string? Target = null, bool IsConfirmed = true, bool IsForwarded = false, ReportField? Field = null);

/// <summary>The camat's report of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="NowAt">When it was drawn up.</param>
/// <param name="Today">The office's date then.</param>
/// <param name="Whole">Everything.</param>
/// <param name="Fields">Each field.</param>
/// <param name="Services">Each service that had anything to count.</param>
/// <param name="Idle">Names of the services without a case.</param>
/// <param name="LongestPause">How long the longest of the open pauses has lasted.</param>
public sealed record CompliancePage(
    ReportPeriod Period,
    DateTimeOffset NowAt,
    DateOnly Today,
    NamedLine Whole,
    IReadOnlyList<NamedLine> Fields,
    IReadOnlyList<NamedLine> Services,
    IReadOnlyList<string> Idle,
    TimeSpan? LongestPause)
{
    /// <summary>The figures that stand beside the percentage.</summary>
    public static IReadOnlyList<Measure> Beside { get; } =
    [
        Measure.FinishedOnTime, Measure.JudgementDue, Measure.JudgedOnTime, Measure.Paused, Measure.Cancelled, Measure.Expired,
        Measure.Reopened, Measure.LateEntries, Measure.LateEntriesDue, Measure.LateEntriesOnTime,
    ];

    /// <summary>True while the period is not over, so that its figures still move.</summary>
    public bool IsRunning => Period.LastOn >= Today;

    /// <summary>The same day's month, quarter and year.</summary>
    public IEnumerable<(string Label, ReportPeriod Period)> Lengths =>
        [("Bulan", ReportPeriod.Of(Period.FirstOn, PeriodLength.Month)), ("Triwulan", ReportPeriod.Of(Period.FirstOn, PeriodLength.Quarter)), ("Tahun", ReportPeriod.Of(Period.FirstOn, PeriodLength.Year))];

    /// <summary>The address of the cases behind a figure.</summary>
    public string Cases(Measure measure, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Cases(Period, measure);
    }
}
