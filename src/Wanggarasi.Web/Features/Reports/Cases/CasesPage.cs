using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Reports.Cases;

/// <summary>One unit of a figure: a case, one of its rounds, or something that happened to it.</summary>
/// <param name="Number">Register number.</param>
/// <param name="Applicant">Name of the pemohon.</param>
/// <param name="Service">Name of the service.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="Round">Number of the round, where a round is counted.</param>
/// <param name="DueAt">The due instant it is held against.</param>
/// <param name="What">What became of it, in words.</param>
/// <param name="Net">Net working time of a finished round.</param>
public sealed record CountedRow(string Number, string Applicant, string Service, DateTimeOffset SubmittedAt, int? Round, DateTimeOffset? DueAt, string What, TimeSpan? Net);

/// <summary>The cases behind a figure.</summary>
/// <param name="Period">The period.</param>
/// <param name="Measure">The figure.</param>
/// <param name="Scope">The part of the report.</param>
/// <param name="ScopeName">Its name.</param>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Page">Number of the page.</param>
/// <param name="Total">The figure.</param>
public sealed record CasesPage(ReportPeriod Period, Measure Measure, ReportScope Scope, string ScopeName, IReadOnlyList<CountedRow> Rows, int Page, int Total)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>The address of the list as a file.</summary>
    public string File(string format) => Scope.Cases(Period, Measure, "/camat/laporan/permohonan/unduh") + "&format=" + format;
}
