using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>What a change of the calendar does to one running case.</summary>
/// <param name="Fact">What would be recorded.</param>
/// <param name="BeforeAt">The due instant of the running clock before; null while none runs or it rests.</param>
/// <param name="AfterAt">The same afterwards.</param>
/// <param name="ForwardBeforeAt">"Diteruskan paling lambat" before; null where nothing is to be forwarded any more.</param>
/// <param name="ForwardAfterAt">The same afterwards.</param>
/// <param name="IsKept">True when a clock runs that stays with its calendar: it would move into the past, or cannot be counted by the new one.</param>
public sealed record CalendarMove(
    CalendarChanged Fact, DateTimeOffset? BeforeAt, DateTimeOffset? AfterAt, DateTimeOffset? ForwardBeforeAt, DateTimeOffset? ForwardAfterAt, bool IsKept)
{
    /// <summary>True when a promise is another one afterwards: of the running clock, or "diteruskan paling lambat".</summary>
    public bool IsMoved => BeforeAt != AfterAt || ForwardBeforeAt != ForwardAfterAt;
}

public sealed partial class DocumentApplication
{
    // Known of a case derived from its events only; one taken from the archive is given it (ClockBasis.Of).
    private ClockBasis _basis = ClockBasis.None;

    /// <summary>
    /// What a later version of the calendar does to the running clocks of this case; writes nothing. Clocks that stopped keep theirs. A
    /// running one is counted anew from its start with all its pauses, but never moves into the past: a closure that is taken back after
    /// the fact makes nobody late who was not. Then, and where the new version cannot count it, it stays with the version it has.
    /// </summary>
    /// <param name="at">When the calendar is changed.</param>
    /// <param name="to">The new version.</param>
    /// <param name="basis">What the record says of the running clocks.</param>
    /// <returns>Null when no clock of this case can run any more, or when its record has named this version or a later one.</returns>
    public CalendarMove? FindMove(DateTimeOffset at, PinnedCalendar to, ClockBasis basis)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(basis);
        if (Journey.IsFinished(Status) || to.Version <= basis.CalendarVersion)
        {
            return null;
        }

        var fact = Under(at, to, basis);
        var runs = CurrentRound is not null || basis.JudgementStartedAt is not null;
        var moves = fact.RoundMoved || fact.Judgement is not null;
        var forward = ForwardedAt is null && CurrentRound is not null ? ForwardDueAt : null;
        return new CalendarMove(fact, DueAt, moves ? (fact.Judgement ?? fact.Promise)?.DueAt : DueAt, forward, fact.Forwarding?.DueAt ?? forward, runs && !moves);
    }

    /// <summary>
    /// Records that the calendar was changed, with what it does to the running clocks (<see cref="FindMove"/>). Every running case
    /// records it, moved or not, so that everyone can see that it was looked at.
    /// </summary>
    /// <param name="actor">Who changed the calendar, or the system for a case that came in meanwhile.</param>
    /// <param name="at">When.</param>
    /// <param name="to">The new version.</param>
    /// <param name="basis">What the record says of the running clocks.</param>
    /// <returns>Null, or <c>not-running</c>, <c>calendar-known</c>.</returns>
    public Refusal? MoveToCalendar(Actor actor, DateTimeOffset at, PinnedCalendar to, ClockBasis basis)
    {
        if (FindMove(at, to, basis) is not { } move)
        {
            return Journey.IsFinished(Status)
                ? new Refusal("not-running", "Permohonan ini sudah selesai, jadi tenggatnya tetap.")
                : new Refusal("calendar-known", "Permohonan ini sudah dihitung dengan kalender ini atau yang lebih baru.");
        }

        Record(actor, at, move.Fact);
        return null;
    }

    private CalendarChanged Under(DateTimeOffset at, PinnedCalendar to, ClockBasis basis)
    {
        var fact = new CalendarChanged(basis.CalendarVersion, to.Version, null, false, null, null);
        if (basis is { JudgementStartedAt: { } startedAt, JudgementAllow: { } allow } && Status == CaseStatus.Submitted)
        {
            return fact with { Judgement = Moved(at, to, startedAt, allow, DueAt) };
        }

        if (CurrentRound is not { } round)
        {
            return fact;
        }

        if (ForwardedAt is null && ForwardDueAt is not null && basis.ForwardAllow is { } forward)
        {
            fact = fact with { Forwarding = Moved(at, to, round.StartedAt, forward, ForwardDueAt) };
        }

        if (TryCount(to.Calendar) is not { } clock || IsPast(at, clock.DueAt, round.DueAt))
        {
            return fact;
        }

        int[] counting = [.. round.Pauses.Where(Counts).Select(p => p.Number)];
        return fact with
        {
            RoundMoved = true,
            Promise = clock.DueAt is { } due ? new PromiseFact(round.Allow, to.Version, due, to.Calendar.LocalDateOf(due)) : null,
            Counting = counting.SequenceEqual(round.Pauses.Where(p => p.Counts).Select(p => p.Number)) ? null : counting,
        };

        // A pause that began after the due instant and one that began before it can change places when the due instant moves.
        bool Counts(CasePause pause) => pause.ToAt == pause.FromAt
            ? pause.Counts
            : clock.Pauses.Any(p => p.FromAt == pause.FromAt) || (clock.OpenPause is { StopsClock: true } open && open.FromAt == pause.FromAt);
    }

    private static PromiseFact? Moved(DateTimeOffset at, PinnedCalendar to, DateTimeOffset startedAt, string allow, DateTimeOffset? before) =>
        to.Calendar.FindDue(startedAt, TimeAllowed.Parse(allow), out var deadline) is not null || IsPast(at, deadline.DueAt, before)
            ? null
            : new PromiseFact(allow, to.Version, deadline.DueAt, to.Calendar.LocalDateOf(deadline.DueAt));

    // Contract, "Changes": forward only, never into the past. What is late already may still move forward.
    private static bool IsPast(DateTimeOffset at, DateTimeOffset? after, DateTimeOffset? before) => after < at && !(after >= before);

    private CaseClock? TryCount(WorkingCalendar calendar)
    {
        try
        {
            return FindClock(calendar);
        }
        catch (InvalidOperationException)
        {
            // A start before the first schedule, a horizon too near: one odd case must not keep the office from changing its calendar.
            return null;
        }
    }
}
