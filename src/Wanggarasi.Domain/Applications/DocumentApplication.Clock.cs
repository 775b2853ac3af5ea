using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Applications;

public sealed partial class DocumentApplication
{
    /// <summary>
    /// The main clock of the running or last round, folded from its pauses and from the times the case was with
    /// Disdukcapil; null before Berkas lengkap.
    /// </summary>
    /// <param name="calendar">The calendar in the version the round has pinned.</param>
    public CaseClock? FindClock(WorkingCalendar calendar) => FindClock(calendar, Round);

    /// <summary>The main clock of a round; null when there is no such round.</summary>
    /// <param name="calendar">The calendar in the version the round has pinned.</param>
    /// <param name="number">Number of the round.</param>
    public CaseClock? FindClock(WorkingCalendar calendar, int number)
    {
        if (_rounds.Find(r => r.Number == number) is not { } round)
        {
            return null;
        }

        var marks = new List<ClockMark>();
        foreach (var pause in round.Pauses)
        {
            marks.Add(new ClockMark(ClockStep.Paused, pause.FromAt, Cause: pause.Cause));
            // One that began in the instant of the end leaves nothing out; the end closes it.
            if (pause.ToAt is { } to && to > pause.FromAt)
            {
                marks.Add(new ClockMark(ClockStep.Resumed, to));
            }
        }

        // With Disdukcapil is who works there, not what the status says: a document that arrived and waits at the counter is the office's.
        foreach (var visit in _steps.Where(s => s.Round == number && s.Role == SopPlan.External))
        {
            marks.Add(new ClockMark(ClockStep.Handed, visit.StartedAt, Holder: Holder.External));
            if (visit.FinishedAt is { } back && back != (round.FinishedAt ?? round.EndedAt))
            {
                marks.Add(new ClockMark(ClockStep.Handed, back, Holder: Holder.Office));
            }
        }

        // Within one instant a pause ends first and begins last.
        marks = [.. marks.OrderBy(m => m.At).ThenBy(m => m.Step switch { ClockStep.Resumed => 0, ClockStep.Handed => 1, _ => 2 })];
        if (round.FinishedAt is { } finished)
        {
            marks.Add(new ClockMark(ClockStep.Finished, finished));
        }
        else if (round.EndedAt is { } ended)
        {
            marks.Add(new ClockMark(ClockStep.Withdrawn, ended));
        }

        return CaseClock.Replay(calendar, new ClockFacts(number, round.StartedAt, TimeAllowed.Parse(round.Allow), marks));
    }

    /// <summary>What the promise is once the open pause ends now; null when no round runs.</summary>
    private (PromiseFact? Promise, Refusal? Refusal) PromiseAfterPause(DateTimeOffset at, PinnedCalendar pinned)
    {
        if (FindClock(pinned.Calendar) is not { OpenPause: not null } clock)
        {
            return (null, null);
        }

        if (clock.MayResume(at) is { } refusal)
        {
            return (null, refusal);
        }

        var due = clock.Resume(at).DueAt!.Value;
        return (new PromiseFact(clock.Allowed.ToString(), pinned.Version, due, pinned.Calendar.LocalDateOf(due)), null);
    }

    /// <summary>How the round ends at this instant; refused when the server's clock stands before what has happened already.</summary>
    private (VerdictFact? Verdict, Refusal? Refusal) VerdictAt(DateTimeOffset at, PinnedCalendar pinned)
    {
        var running = FindClock(pinned.Calendar)!;
        if (running.MayStop(at) is { } refusal)
        {
            return (null, refusal);
        }

        var clock = running.Finish(at);
        var times = clock.WorkingTimes(at);
        return (new VerdictFact(
            clock.Verdict(at) != ClockVerdict.Late,
            clock.DueAt,
            pinned.Calendar.LocalDateOf(at),
            (long)times.Office.TotalSeconds,
            (long)times.Citizen.TotalSeconds,
            (long)times.External.TotalSeconds), null);
    }
}
