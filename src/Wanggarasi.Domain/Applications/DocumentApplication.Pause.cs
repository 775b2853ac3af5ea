using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Applications;

public sealed partial class DocumentApplication
{
    /// <summary>
    /// The clock rests for a disruption that a section head declared. Only of a case that is worked on, and not one whose pause for
    /// this disruption, or another of the same time, ended because the office could work on it after all, unless the pemohon has mended
    /// it since. Of a case that is late already only the hands change.
    /// </summary>
    /// <param name="hand">Who declares it, or the system for a case that came under it later.</param>
    /// <param name="calendar">The calendar pinned by the running round.</param>
    /// <param name="disruption">Id of the disruption.</param>
    /// <param name="disruptedAt">Since when it lasts.</param>
    /// <param name="cause">Its cause; never the pemohon, who is waited for by <see cref="Return"/>.</param>
    /// <returns>Null, or <c>not-worked-on</c>, <c>not-a-disruption</c>, <c>paused-already</c>, <c>worked-on-meanwhile</c>, or the clock's own refusal.</returns>
    public Refusal? Pause(Hand hand, PinnedCalendar calendar, Guid disruption, DateTimeOffset disruptedAt, PauseCause cause)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        if (cause == PauseCause.Applicant)
        {
            return new Refusal("not-a-disruption", "Menunggu pemohon bukan gangguan layanan. Kembalikan permohonan untuk diperbaiki.");
        }

        if (!Journey.IsWorking(Status) || CurrentRound is not { } round)
        {
            return new Refusal("not-worked-on", "Permohonan ini tidak sedang dikerjakan, jadi waktunya tidak dapat dihentikan.");
        }

        if (round.OpenPause is not null)
        {
            return new Refusal("paused-already", "Waktu permohonan ini sudah berhenti.");
        }

        var worked = round.Pauses.LastOrDefault(p => p.DisruptionId == disruption || (p.WorkedOn && p.ToAt >= disruptedAt));
        if (worked is not null && !round.Pauses.Any(p => p.Number > worked.Number && p.Cause == PauseCause.Applicant))
        {
            return new Refusal("worked-on-meanwhile", "Permohonan ini sudah dikerjakan selama gangguan, jadi tidak menunggunya lagi.");
        }

        if (FindClock(calendar.Calendar)!.MayPause(hand.At) is { } notNow)
        {
            return notNow;
        }

        Record(hand, new Paused(disruption, cause.Code()));
        return null;
    }

    /// <summary>The clock goes on because the disruption is over.</summary>
    /// <param name="hand">Who ended it.</param>
    /// <param name="calendar">The calendar pinned by the running round.</param>
    /// <param name="disruption">Id of the disruption.</param>
    /// <returns>Null, or <c>not-paused-by-it</c>, or the clock's own refusal.</returns>
    public Refusal? Resume(Hand hand, PinnedCalendar calendar, Guid disruption)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        return CurrentRound?.OpenPause?.DisruptionId != disruption
            ? new Refusal("not-paused-by-it", "Waktu permohonan ini tidak berhenti karena gangguan itu.")
            : Resume(hand, calendar, PauseEnd.DisruptionOver);
    }

    /// <summary>
    /// Whoever can work is not waiting: ends the pause of a disruption before the office acts on the case. Null where none is open.
    /// Asked last, after every other refusal, for it writes.
    /// </summary>
    private Refusal? EndDisruption(Hand hand, PinnedCalendar calendar) =>
        CurrentRound?.OpenPause?.DisruptionId is null ? null : Resume(hand, calendar, PauseEnd.WorkedOn);

    private Refusal? Resume(Hand hand, PinnedCalendar calendar, PauseEnd why)
    {
        var (promise, notNow) = PromiseAfterPause(hand.At, calendar);
        if (notNow is not null)
        {
            return notNow;
        }

        Record(hand, new Resumed(CurrentRound!.OpenPause!.DisruptionId!.Value, why, promise!));
        return null;
    }

    private static PauseCause CauseOf(Paused fact) => PauseCauses.TryParse(fact.Cause, out var cause, out var refusal) ? cause : throw new FormatException(refusal.Message);
}
