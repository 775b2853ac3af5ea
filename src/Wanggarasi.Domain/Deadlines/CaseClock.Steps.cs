namespace Wanggarasi.Domain.Deadlines;

// What may happen to a clock, and the clock after it.
public sealed partial class CaseClock
{
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

    private CaseClock With(ClockMark mark) => new(Calendar, Facts with { Marks = [.. Facts.Marks, mark] });

    private Refusal? MayAct(DateTimeOffset at) =>
        IsStopped ? No("clock-stopped", "Penghitungan waktu sudah selesai.")
        : at < LastAt ? No("clock-backwards", $"Saat {IsoInstant.Format(Calendar.InOffice(at))} mendahului kejadian sebelumnya, {IsoInstant.Format(Calendar.InOffice(LastAt))}.")
        : null;
}
