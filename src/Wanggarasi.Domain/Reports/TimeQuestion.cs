using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Reports;

/// <summary>What may be a sign that times were arranged and not lived. Each is a question to be asked, never a verdict.</summary>
public enum TimeSign
{
    /// <summary>Many cases finished by one officer shortly before closing.</summary>
    ClosingBurst = 1,

    /// <summary>Cases finished by one officer at equal distances.</summary>
    EqualSpacing,

    /// <summary>A pause begun when hardly any time was left.</summary>
    PauseBeforeDue,

    /// <summary>A short pause over a day's end that moved a promise of whole days.</summary>
    PauseOverDayEnd,

    /// <summary>"Berkas lengkap" with none, or less than half, of the uploaded papers opened by the officer who said so.</summary>
    NothingOpened,

    /// <summary>Opened again a short while after it was finished.</summary>
    SoonReopened,

    /// <summary>Many entries made afterwards by one officer.</summary>
    ManyLateEntries,
}

/// <summary>A case that raises a question, with the numbers that led to it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">The instant the question is about: finished, paused, found complete, opened again, entered.</param>
/// <param name="Time">Working time that was left, or that a pause lasted; null for other signs.</param>
/// <param name="Count">Papers opened, or working days until the reopening; null for other signs.</param>
/// <param name="Of">Papers there were; null for other signs.</param>
public sealed record AskedCase(Guid CaseId, DateTimeOffset At, TimeSpan? Time = null, int? Count = null, int? Of = null);

/// <summary>A question with the cases that raise it.</summary>
/// <param name="Sign">Which sign.</param>
/// <param name="OfficerId">Whom to ask; null where it is about no one officer.</param>
/// <param name="On">The day it is about; null where it is about the whole period.</param>
/// <param name="Cases">The cases, in order of time, each once.</param>
/// <param name="Of">Of how many: the officer's finishes of that day, or all late entries of the period; 0 for other signs.</param>
/// <param name="Spacing">The distance that repeats; zero for other signs.</param>
public sealed record TimeQuestion(TimeSign Sign, Guid? OfficerId, DateOnly? On, IReadOnlyList<AskedCase> Cases, int Of = 0, TimeSpan Spacing = default);

/// <summary>A round that became Siap diambil or Ditolak.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OfficerId">Who took the last step; null for none known.</param>
/// <param name="At">When.</param>
public sealed record FinishRow(Guid CaseId, Guid? OfficerId, DateTimeOffset At);

/// <summary>A pause of the main clock.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OfficerId">Who began it.</param>
/// <param name="FromAt">From.</param>
/// <param name="ToAt">To; null while it is open.</param>
/// <param name="Left">What was left when it began; null for one begun after the due instant, which moves nothing.</param>
public sealed record PauseRow(Guid CaseId, Guid? OfficerId, DateTimeOffset FromAt, DateTimeOffset? ToAt, TimeRemaining? Left);

/// <summary>A case found complete.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OfficerId">Who found it so.</param>
/// <param name="At">When.</param>
/// <param name="Papers">How many uploaded papers counted then.</param>
/// <param name="Opened">How many of these that officer had opened by then.</param>
public sealed record AcceptRow(Guid CaseId, Guid? OfficerId, DateTimeOffset At, int Papers, int Opened);

/// <summary>A case opened again.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="FinishedAt">When its round was finished.</param>
/// <param name="ReopenedAt">When it was opened again.</param>
public sealed record ReopenRow(Guid CaseId, DateTimeOffset FinishedAt, DateTimeOffset ReopenedAt);

/// <summary>An entry made after an outage.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OfficerId">Who made it.</param>
/// <param name="At">When it was entered.</param>
public sealed record LateEntryRow(Guid CaseId, Guid? OfficerId, DateTimeOffset At);

/// <summary>What happened in a period, as far as its times can raise a question.</summary>
public sealed record TimeFacts(
    IReadOnlyList<FinishRow> Finishes,
    IReadOnlyList<PauseRow> Pauses,
    IReadOnlyList<AcceptRow> Acceptances,
    IReadOnlyList<ReopenRow> Reopenings,
    IReadOnlyList<LateEntryRow> LateEntries);
