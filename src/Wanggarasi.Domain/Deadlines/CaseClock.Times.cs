namespace Wanggarasi.Domain.Deadlines;

// How a clock stands: verdict, times, hands.
public sealed partial class CaseClock
{
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
}
