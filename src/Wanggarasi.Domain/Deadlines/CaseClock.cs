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
public sealed class CaseClock
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

    /// <summary>
    /// Why the clock may not stand still from an instant, or null. Not before or at its start, not before what has happened
    /// already, not twice. At or after the due instant it may: the case stays late, only the hands change.
    /// </summary>
    public Refusal? MayPause(DateTimeOffset at) =>
        MayAct(at)
        ?? (OpenPause is not null ? No("clock-paused", "Penghitungan waktu sudah berhenti sementara.") : null)
        ?? (at <= StartedAt ? No("pause-before-start", "Penghitungan waktu baru dapat berhenti sesudah mulai berjalan.") : null);

    /// <summary>Stands still for a cause. The hands are the cause's: the citizen's, or somebody's outside.</summary>
    /// <exception cref="InvalidOperationException">It may not (<see cref="MayPause"/>).</exception>
    public CaseClock Pause(DateTimeOffset at, PauseCause cause) => With(new ClockMark(ClockStep.Paused, at, Cause: cause));

    /// <summary>Why the clock may not go on from an instant, or null: it stands still no longer than nothing.</summary>
    public Refusal? MayResume(DateTimeOffset at) =>
        MayAct(at)
        ?? (OpenPause is null ? No("clock-running", "Penghitungan waktu tidak sedang berhenti.") : null)
        ?? (at <= OpenPause!.FromAt ? No("pause-empty", "Jeda harus berakhir sesudah mulai.") : null);

    /// <summary>Goes on, in the hands it was in before.</summary>
    /// <exception cref="InvalidOperationException">It may not (<see cref="MayResume"/>).</exception>
    public CaseClock Resume(DateTimeOffset at) => With(new ClockMark(ClockStep.Resumed, at));

    /// <summary>Why the case may not change hands at an instant, or null. While it stands still the cause says whose hands it is in.</summary>
    public Refusal? MayHand(DateTimeOffset at) =>
        MayAct(at) ?? (OpenPause is not null ? No("clock-paused", "Berkas tidak dapat berpindah selagi penghitungan waktu berhenti.") : null);

    /// <summary>Changes hands, e.g. to <see cref="Holder.External"/> when forwarded, back to <see cref="Holder.Office"/> when it returns. The clock runs on.</summary>
    /// <exception cref="InvalidOperationException">It may not (<see cref="MayHand"/>).</exception>
    public CaseClock HandTo(Holder holder, DateTimeOffset at) => With(new ClockMark(ClockStep.Handed, at, Holder: holder));

    /// <summary>Why the clock may not stop at an instant, or null. It may straight from a pause, which then ends with it.</summary>
    public Refusal? MayStop(DateTimeOffset at) => MayAct(at);

    /// <summary>Stops with a verdict: Siap diambil, or Ditolak by a final decision.</summary>
    /// <exception cref="InvalidOperationException">It may not (<see cref="MayStop"/>).</exception>
    public CaseClock Finish(DateTimeOffset at) => With(new ClockMark(ClockStep.Finished, at));

    /// <summary>Stops without a verdict: cancelled or expired.</summary>
    /// <exception cref="InvalidOperationException">It may not (<see cref="MayStop"/>).</exception>
    public CaseClock Withdraw(DateTimeOffset at) => With(new ClockMark(ClockStep.Withdrawn, at));

    /// <summary>
    /// The clock under a later version of the calendar. A stopped clock keeps its own. A running one moves, but its due instant
    /// never moves into the past: then, and when the facts cannot be counted with the new version, this clock is returned unchanged.
    /// </summary>
    /// <param name="calendar">The new version.</param>
    /// <param name="at">When the change is made.</param>
    public CaseClock Under(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (IsStopped || MayStart(calendar, Allowed, StartedAt) is not null)
        {
            return this;
        }

        var moved = Replay(calendar, Facts);
        return moved.DueAt is { } due && due < at && !(due >= DueAt) ? this : moved;
    }

    /// <summary>How the round stands. Finished at or before the due instant is on time; open and after it is late.</summary>
    public ClockVerdict Verdict(DateTimeOffset now)
    {
        if (IsPaused)
        {
            return ClockVerdict.Paused;
        }

        return StoppedAt is { } stoppedAt
            ? !IsFinished ? ClockVerdict.Withdrawn : stoppedAt <= _deadline.DueAt ? ClockVerdict.OnTime : ClockVerdict.Late
            : now <= _deadline.DueAt ? ClockVerdict.Running : ClockVerdict.Overdue;
    }

    /// <summary>
    /// The open time left until the due instant, negative by the open time since it when it has passed. While the clock stands
    /// still: what was left then. Null for days while the clock stands still (see <see cref="Remaining"/>), and when it has stopped.
    /// </summary>
    public TimeSpan? WorkingTimeLeft(DateTimeOffset now)
    {
        if (IsStopped)
        {
            return null;
        }

        if (IsPaused)
        {
            return Remaining is { Kind: TimeAllowedKind.WorkingHours } left ? left.OpenTime : null;
        }

        return now <= _deadline.DueAt ? Calendar.OpenTimeBetween(now, _deadline.DueAt) : -Calendar.OpenTimeBetween(_deadline.DueAt, now);
    }

    /// <summary>Gross working time: the open time of the round, pauses included.</summary>
    public TimeSpan GrossTime(DateTimeOffset now) => Calendar.OpenTimeBetween(StartedAt, EndAt(now));

    /// <summary>Net working time: the open time of the round without any pause, those begun after the due instant included.</summary>
    public TimeSpan NetTime(DateTimeOffset now)
    {
        var net = GrossTime(now);
        foreach (var pause in _pauses.Concat(_interruptions))
        {
            net -= Calendar.OpenTimeBetween(pause.FromAt, pause.ToAt);
        }

        return OpenPause is { } open ? net - Calendar.OpenTimeBetween(open.FromAt, EndAt(now)) : net;
    }

    /// <summary>The round cut into stretches of one pair of hands each, without gaps from its start to its end or now.</summary>
    public IReadOnlyList<HolderSpan> Spans(DateTimeOffset now)
    {
        var spans = new List<HolderSpan>();
        for (var i = 0; i < _hands.Count; i++)
        {
            var (fromAt, holder) = _hands[i];
            var toAt = i + 1 < _hands.Count ? _hands[i + 1].At : EndAt(now);
            if (fromAt == toAt)
            {
                continue;
            }

            if (spans.Count > 0 && spans[^1].Holder == holder)
            {
                spans[^1] = spans[^1] with { ToAt = toAt };
            }
            else
            {
                spans.Add(new(holder, fromAt, toAt));
            }
        }

        return spans;
    }

    /// <summary>The gross working time shared out among the holders; adds up to <see cref="GrossTime"/>.</summary>
    public HolderTimes WorkingTimes(DateTimeOffset now) => Shared(now, span => Calendar.OpenTimeBetween(span.FromAt, span.ToAt));

    /// <summary>The whole time that passed, nights and holidays too, shared out among the holders.</summary>
    public HolderTimes ElapsedTimes(DateTimeOffset now) => Shared(now, span => span.ToAt - span.FromAt);

    /// <summary>"Mengapa tenggat ini?": how the due instant, or what is left while the clock stands still, came about.</summary>
    public DeadlineExplanation Explain() => DeadlineExplanation.Of(this);

    private HolderTimes Shared(DateTimeOffset now, Func<HolderSpan, TimeSpan> measure)
    {
        var times = new TimeSpan[4];
        foreach (var span in Spans(now))
        {
            times[(int)span.Holder] += measure(span);
        }

        return new(times[(int)Deadlines.Holder.Office], times[(int)Deadlines.Holder.Citizen], times[(int)Deadlines.Holder.External]);
    }

    private DateTimeOffset EndAt(DateTimeOffset now) => StoppedAt ?? (now > LastAt ? now : LastAt);

    private CaseClock With(ClockMark mark) => new(Calendar, Facts with { Marks = [.. Facts.Marks, mark] });

    private Refusal? MayAct(DateTimeOffset at) =>
        IsStopped ? No("clock-stopped", "Penghitungan waktu sudah selesai.")
        : at < LastAt ? No("clock-backwards", $"Saat {IsoInstant.Format(Calendar.InOffice(at))} mendahului kejadian sebelumnya, {IsoInstant.Format(Calendar.InOffice(LastAt))}.")
        : null;

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
