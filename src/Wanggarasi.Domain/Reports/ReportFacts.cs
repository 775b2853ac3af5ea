using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Reports;

/// <summary>Something a report counts: a case, a round of a case, or something that happened to a case.</summary>
public interface ICounted
{
    /// <summary>The case.</summary>
    Guid CaseId { get; }

    /// <summary>Code of its service.</summary>
    string ServiceCode { get; }

    /// <summary>The field of the report the service belongs to.</summary>
    ReportField Field { get; }

    /// <summary>True for an entry made after an outage: it is counted apart.</summary>
    bool IsLateEntry { get; }
}

/// <summary>A case with what is counted once for it: its coming in, its first judgement, its forwarding.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ServiceCode">Code of its service.</param>
/// <param name="Field">Field of the report.</param>
/// <param name="IsLateEntry">Entered after an outage.</param>
/// <param name="SubmittedOn">The office's date it was submitted.</param>
/// <param name="FirstJudgementDueAt">Due instant of the first judgement.</param>
/// <param name="FirstJudgedAt">When it was first returned, accepted or rejected.</param>
/// <param name="IsOver">True when it was cancelled or lapsed.</param>
/// <param name="ForwardDueAt">"Diteruskan paling lambat", for what the office forwards to Disdukcapil; of the last round.</param>
/// <param name="ForwardedAt">When it was forwarded, in the last round.</param>
public sealed record IntakeRow(
    Guid CaseId,
    string ServiceCode,
    ReportField Field,
    bool IsLateEntry,
    DateOnly SubmittedOn,
    DateTimeOffset FirstJudgementDueAt,
    DateTimeOffset? FirstJudgedAt,
    bool IsOver,
    DateTimeOffset? ForwardDueAt,
    DateTimeOffset? ForwardedAt) : ICounted;

/// <summary>One round of a case's main clock: a case opened again is counted again, and its first verdict stays.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ServiceCode">Code of its service.</param>
/// <param name="Field">Field of the report.</param>
/// <param name="IsLateEntry">Entered after an outage.</param>
/// <param name="Number">Number of the round, from 1.</param>
/// <param name="DueAt">Due instant; null while a pause is open.</param>
/// <param name="DueOn">The office's date of it.</param>
/// <param name="FinishedOn">The office's date it became Siap diambil or Ditolak.</param>
/// <param name="OnTime">Finished at or before the due instant; null while it is open or ended without a verdict.</param>
/// <param name="IsWithdrawn">True when it ended without a verdict: cancelled or lapsed.</param>
/// <param name="PausedAt">Since when the clock has stood still, where it does now.</param>
/// <param name="OfficeSeconds">Working seconds with the office, of a finished round.</param>
/// <param name="CitizenSeconds">Working seconds it waited for the citizen, of a finished round.</param>
/// <param name="ExternalSeconds">Working seconds with Disdukcapil, of a finished round.</param>
public sealed record RoundRow(
    Guid CaseId,
    string ServiceCode,
    ReportField Field,
    bool IsLateEntry,
    int Number,
    DateTimeOffset? DueAt,
    DateOnly? DueOn,
    DateOnly? FinishedOn,
    bool? OnTime,
    bool IsWithdrawn,
    DateTimeOffset? PausedAt,
    long OfficeSeconds,
    long CitizenSeconds,
    long ExternalSeconds) : ICounted
{
    /// <summary>Net working time: with the office and outside, without the time it waited for the citizen.</summary>
    public TimeSpan Net => TimeSpan.FromSeconds(OfficeSeconds + ExternalSeconds);
}

/// <summary>What a report counts as having happened.</summary>
public enum Happening
{
    /// <summary>Returned to be mended; once for each time.</summary>
    Returned,

    /// <summary>Rejected by a final decision.</summary>
    Rejected,

    /// <summary>Withdrawn by the pemohon.</summary>
    Cancelled,

    /// <summary>Lapsed: returned and not mended in time.</summary>
    Expired,

    /// <summary>Opened again as a new round.</summary>
    Reopened,
}

/// <summary>Something that happened to a case in the period, from the record of its events.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ServiceCode">Code of its service.</param>
/// <param name="Field">Field of the report.</param>
/// <param name="IsLateEntry">Entered after an outage.</param>
/// <param name="What">What happened.</param>
/// <param name="On">The office's date of it.</param>
public sealed record HappeningRow(Guid CaseId, string ServiceCode, ReportField Field, bool IsLateEntry, Happening What, DateOnly On) : ICounted;

/// <summary>
/// Everything a report of one period rests on. It may hold more than the period asks for (neighbouring days, rounds that
/// are still open): each measure takes what it counts.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Now">The instant the report is drawn up.</param>
/// <param name="DayOf">The office's date of an instant.</param>
/// <param name="Intakes">The cases.</param>
/// <param name="Rounds">Their rounds.</param>
/// <param name="Happenings">What happened to them.</param>
public sealed record ReportFacts(
    ReportPeriod Period,
    DateTimeOffset Now,
    Func<DateTimeOffset, DateOnly> DayOf,
    IReadOnlyList<IntakeRow> Intakes,
    IReadOnlyList<RoundRow> Rounds,
    IReadOnlyList<HappeningRow> Happenings);
