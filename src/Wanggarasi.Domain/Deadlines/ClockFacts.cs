namespace Wanggarasi.Domain.Deadlines;

/// <summary>What can happen to a clock after its start.</summary>
public enum ClockStep
{
    /// <summary>The clock stands still from here, for a cause.</summary>
    Paused = 1,

    /// <summary>It goes on from here, in the hands it was in before.</summary>
    Resumed = 2,

    /// <summary>The case changed hands; the clock runs on.</summary>
    Handed = 3,

    /// <summary>Finished for the clock: Siap diambil, or Ditolak by a final decision.</summary>
    Finished = 4,

    /// <summary>Stopped without a verdict: cancelled, or expired.</summary>
    Withdrawn = 5,
}

/// <summary>One thing that happened to a clock.</summary>
/// <param name="Step">What.</param>
/// <param name="At">When.</param>
/// <param name="Cause">Why, of <see cref="ClockStep.Paused"/> only.</param>
/// <param name="Holder">Into whose hands, of <see cref="ClockStep.Handed"/> only.</param>
public readonly record struct ClockMark(ClockStep Step, DateTimeOffset At, PauseCause? Cause = null, Holder? Holder = null);

/// <summary>
/// Everything a clock is derived from, besides its calendar. Plain data: it can be stored as JSON or folded anew from the
/// events of a case; two clocks of equal facts and equal calendar are equal in every figure.
/// </summary>
/// <param name="Round">1 for the first; a reopened case starts the next.</param>
/// <param name="StartedAt">When the clock started.</param>
/// <param name="Allowed">The time allowed, pinned with the version of the service.</param>
/// <param name="Marks">What happened since, in order.</param>
public sealed record ClockFacts(int Round, DateTimeOffset StartedAt, TimeAllowed Allowed, IReadOnlyList<ClockMark> Marks);

/// <summary>How a round stands.</summary>
public enum ClockVerdict
{
    /// <summary>Open, running, not past its due instant.</summary>
    Running = 1,

    /// <summary>Open and standing still: there is no due instant, only time remaining.</summary>
    Paused = 2,

    /// <summary>Open and past its due instant: late, though not finished.</summary>
    Overdue = 3,

    /// <summary>Finished at or before its due instant.</summary>
    OnTime = 4,

    /// <summary>Finished after its due instant.</summary>
    Late = 5,

    /// <summary>Cancelled or expired: no verdict, shown beside the figures.</summary>
    Withdrawn = 6,
}

/// <summary>An interruption that is not over.</summary>
/// <param name="FromAt">Since when.</param>
/// <param name="Cause">Why.</param>
/// <param name="StopsClock">
/// False when it began at or after the due instant: the case was late already, and stays so; only whose hands it is in changes.
/// </param>
public sealed record OpenPause(DateTimeOffset FromAt, PauseCause Cause, bool StopsClock);
