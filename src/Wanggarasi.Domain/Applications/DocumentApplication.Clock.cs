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
            if (pause.ToAt is { } to && to != (round.FinishedAt ?? round.EndedAt))
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
}
