using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Reports.Compliance;

/// <summary>What was typed is no period: how to write one.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Message">How it is written.</param>
/// <param name="Current">The running month.</param>
public sealed record PeriodPage(string Typed, string Message, ReportPeriod Current);
