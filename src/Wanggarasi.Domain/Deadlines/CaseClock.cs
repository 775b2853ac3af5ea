namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// The clock of one round of a case: starts, stands still for a cause, goes on, changes hands, stops. From these facts and one
/// version of the calendar it derives the due instant or the time remaining, the verdict, gross and net working time, and the
/// time in each pair of hands. Immutable and pure: a step returns the next clock; <c>now</c> is an argument.
/// </summary>
/// <remarks>
/// <para>
/// For an aggregate of events: ask <c>May…</c> before recording (a <see cref="Refusal"/> is an expected no), then apply the
/// recorded event with the step of the same name, which throws when the facts do not fit (a mistake). To load, give the stored
/// <see cref="Facts"/> to <see cref="Replay"/>. A case has two clocks, kept apart: first judgement (from submission) and
/// completion (from Berkas lengkap). A reopened case keeps its stopped clock and starts another with the next round; the gap
/// between them belongs to neither.
/// </para>
/// <para>
/// Forwarding to Disdukcapil is <see cref="HandTo"/> <see cref="Holder.External"/>: the time is attributed, the promise runs on.
/// Source: chapters "On time" and "Working time: the rule" of the portal's contract.
/// </para>
/// </remarks>
public sealed partial class CaseClock
{
    private readonly List<Pause> _pauses = [];
    private readonly List<Pause> _interruptions = [];
    private readonly List<(DateTimeOffset At, Holder Holder)> _hands = [];
    private Holder _holder = Deadlines.Holder.Office;
    private Deadline _deadline;

    private CaseClock(WorkingCalendar calendar, ClockFacts facts)
    {
        Calendar = calendar;
        Facts = facts;
        LastAt = facts.StartedAt;
        _hands.Add((facts.StartedAt, _holder));
        Reckon();
        foreach (var mark in facts.Marks)
        {
            Apply(mark);
        }
    }

    /// <summary>The version of the calendar this clock counts with; pinned when it starts.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>What this clock is derived from.</summary>
    public ClockFacts Facts { get; }

    /// <summary>1 for the first round, one more for each reopening.</summary>
    public int Round => Facts.Round;

    /// <summary>When the clock started.</summary>
    public DateTimeOffset StartedAt => Facts.StartedAt;

    /// <summary>The time allowed.</summary>
    public TimeAllowed Allowed => Facts.Allowed;

    /// <summary>The instant of the last thing that happened.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>When the clock stopped, finished or withdrawn; null while it is open.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Whether the case was finished for the clock (Siap diambil, or Ditolak by a final decision).</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Whether the clock has stopped.</summary>
    public bool IsStopped => StoppedAt is not null;

    /// <summary>The interruption that is not over, or null.</summary>
    public OpenPause? OpenPause { get; private set; }

    /// <summary>Whether the clock stands still. Then there is no due instant, only <see cref="Remaining"/>; it never runs out meanwhile.</summary>
    public bool IsPaused => OpenPause is { StopsClock: true };

    /// <summary>In whose hands the case is; the last ones when the clock has stopped.</summary>
    public Holder Holder => OpenPause?.Cause.HolderMeanwhile() ?? _holder;

    /// <summary>The pauses left out of the time allowed, in order; the open one is not among them.</summary>
    public IReadOnlyList<Pause> Pauses => _pauses;

    /// <summary>
    /// Interruptions that began at or after the due instant, in order; they are left out of the net time but move no deadline.
    /// </summary>
    public IReadOnlyList<Pause> LateInterruptions => _interruptions;

    /// <summary>The promise; null while the clock stands still.</summary>
    public Deadline? Deadline => IsPaused ? null : _deadline;

    /// <summary>The due instant in the office's offset; null as for <see cref="Deadline"/>.</summary>
    public DateTimeOffset? DueAt => Deadline?.DueAt;

    /// <summary>What was left when the clock was last stopped by a pause that is still open; null while it runs.</summary>
    public TimeRemaining? Remaining { get; private set; }

    /// <summary>Why a clock may not start, or null.</summary>
    public static Refusal? MayStart(WorkingCalendar calendar, TimeAllowed allowed, DateTimeOffset at) => calendar.FindDue(at, allowed, out _);

    /// <summary>Starts a clock, in the hands of the office.</summary>
    /// <exception cref="InvalidOperationException">It may not start (<see cref="MayStart"/>).</exception>
    public static CaseClock Start(WorkingCalendar calendar, TimeAllowed allowed, DateTimeOffset at, int round = 1) =>
        Replay(calendar, new ClockFacts(round, at, allowed, []));

    /// <summary>Derives a clock from its facts.</summary>
    /// <exception cref="InvalidOperationException">The facts do not fit together.</exception>
    public static CaseClock Replay(WorkingCalendar calendar, ClockFacts facts)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentOutOfRangeException.ThrowIfLessThan(facts.Round, 1, nameof(facts));
        return new CaseClock(calendar, facts);
    }

    /// <summary>"Mengapa tenggat ini?": how the due instant, or what is left while the clock stands still, came about.</summary>
    public DeadlineExplanation Explain() => DeadlineExplanation.Of(this);

    private void Apply(ClockMark mark)
    {
        var refusal = mark.Step switch
        {
            ClockStep.Paused => mark.Cause is null ? No("clock-mark", "Jeda tanpa sebab.") : MayPause(mark.At),
            ClockStep.Resumed => MayResume(mark.At),
            ClockStep.Handed => mark.Holder is null ? No("clock-mark", "Perpindahan berkas tanpa penerima.") : MayHand(mark.At),
            ClockStep.Finished or ClockStep.Withdrawn => MayStop(mark.At),
            _ => No("clock-mark", "Langkah tidak dikenal."),
        };
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
        }

        switch (mark.Step)
        {
            case ClockStep.Paused:
                OpenAt(mark.At, mark.Cause!.Value);
                break;
            case ClockStep.Resumed:
                CloseAt(mark.At);
                break;
            case ClockStep.Handed:
                _holder = mark.Holder!.Value;
                break;
            default:
                // A pause that ends in the instant it began leaves nothing out.
                if (OpenPause is not null)
                {
                    CloseAt(mark.At);
                }

                (StoppedAt, IsFinished) = (mark.At, mark.Step == ClockStep.Finished);
                break;
        }

        LastAt = mark.At;
        _hands.Add((mark.At, Holder));
    }

    private void OpenAt(DateTimeOffset at, PauseCause cause)
    {
        OpenPause = new(at, cause, at < _deadline.DueAt);
        if (OpenPause.StopsClock)
        {
            Demand(Calendar.FindRemaining(StartedAt, Allowed, _pauses.ToArray(), at, out var remaining));
            Remaining = remaining;
        }
    }

    private void CloseAt(DateTimeOffset at)
    {
        var (fromAt, cause, stopsClock) = OpenPause!;
        (OpenPause, Remaining) = (null, null);
        if (at > fromAt)
        {
            (stopsClock ? _pauses : _interruptions).Add(new(fromAt, at, cause));
            Reckon();
        }
    }

    private void Reckon() => Demand(Calendar.FindDue(StartedAt, Allowed, _pauses.ToArray(), out _deadline));

    private static void Demand(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
        }
    }

    private static Refusal No(string code, string message) => new(code, message);
}
