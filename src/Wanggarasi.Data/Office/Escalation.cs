namespace Wanggarasi.Data.Office;

/// <summary>Which promise of a case somebody was reminded of.</summary>
public enum EscalatedClock
{
    /// <summary>"Diperiksa paling lambat".</summary>
    Judgement,

    /// <summary>"Selesai paling lambat".</summary>
    Completion,
}

/// <summary>How far a clock has run.</summary>
public enum EscalationLevel
{
    /// <summary>Half of the time allowed is gone: the officer.</summary>
    Half = 1,

    /// <summary>The last quarter has begun: officer and kasi.</summary>
    LastQuarter = 2,

    /// <summary>Late: kasi and camat.</summary>
    Late = 3,
}

/// <summary>
/// That somebody was reminded of a case, written in the transaction of the message: its key lets nobody be reminded twice, whatever is
/// started again and on however many nodes.
/// </summary>
public sealed class Escalation
{
    public required Guid CaseId { get; init; }

    /// <summary>The round; of the first judgement how often the case was returned before.</summary>
    public required int Round { get; init; }

    public required EscalatedClock Clock { get; init; }

    public required EscalationLevel Level { get; init; }

    public required DateTimeOffset At { get; init; }
}
