namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// One count of a due instant: start, then pause after pause. Lives on the stack. After a refusal everything else is
/// skipped and the first refusal stays.
/// </summary>
internal ref struct Reckoning
{
    private readonly WorkingCalendar _calendar;
    private readonly bool _isDays;
    private OpeningTable _table;
    private long _pausedUntil;
    private bool _hasPause;

    // Hours: the open time, counted from the first schedule, at which the clock runs out; the opening where that is.
    private long _total;
    private int _opening;

    // Days: the ordinal of the day at whose closing the clock runs out.
    private int _ordinal;
    private long _due;

    public Reckoning(WorkingCalendar calendar, long start, TimeAllowed allowed)
    {
        if (allowed.Kind is not (TimeAllowedKind.WorkingHours or TimeAllowedKind.WorkingDays))
        {
            throw new ArgumentException("The default value is no time allowed.", nameof(allowed));
        }

        _calendar = calendar;
        _isDays = allowed.IsDays;
        _pausedUntil = start;
        _table = calendar.TableAt(start);
        if (start < calendar.FirstTick)
        {
            Refusal = BeforeFirstSchedule();
        }
        else if (_isDays)
        {
            _ordinal = calendar.OrdinalAt(start);
            MoveDays(_ordinal < 0 ? -1 : allowed.WorkingDays);
        }
        else
        {
            _opening = _table.OpeningAt(start);
            _total = _table.OpenTimeBefore(start, _opening);
            MoveHours(allowed.OpenTime.Ticks);
        }
    }

    /// <summary>The first thing that was refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The due instant as far as it is counted, in UTC ticks; meaningless after a refusal.</summary>
    public readonly long Due => _due;

    public void LeaveOut(ref readonly Pause pause)
    {
        var (from, to) = (pause.FromAt.UtcTicks, pause.ToAt.UtcTicks);
        if (Refusal is not null || !MayPauseAt(from))
        {
            return;
        }

        if (to <= from)
        {
            Refusal = No("pause-empty", $"Jeda mulai {At(from)} harus berakhir sesudah mulai, bukan {At(to)}.");
            return;
        }

        (_pausedUntil, _hasPause) = (to, true);
        if (_isDays)
        {
            var last = _calendar.OrdinalAt(to);
            MoveDays(last < 0 ? -1 : last - _calendar.OrdinalAt(from));
        }
        else
        {
            _table = _calendar.TableAt(to);
            MoveHours(_table.OpenTimeBefore(to, _table.OpeningAt(to)) - _table.OpenTimeBefore(from, _table.OpeningAt(from)));
        }
    }

    public readonly Deadline Deadline() =>
        Refusal is null ? new(_table.InOffice(_due), _table.IsProvisional(_ordinal)) : default;

    public TimeRemaining RemainingAt(long at)
    {
        if (Refusal is not null || !MayPauseAt(at))
        {
            return default;
        }

        return _isDays
            ? new(TimeAllowedKind.WorkingDays, TimeSpan.Zero, _ordinal - _calendar.OrdinalAt(at))
            : new(TimeAllowedKind.WorkingHours, TimeSpan.FromTicks(_total - _table.OpenTimeBefore(at, _table.OpeningAt(at))), 0);
    }

    private bool MayPauseAt(long from)
    {
        if (_hasPause ? from < _pausedUntil : from <= _pausedUntil)
        {
            Refusal = _hasPause
                ? No("pause-overlap", $"Jeda mulai {At(from)} bertumpukan dengan jeda sebelumnya yang berakhir {At(_pausedUntil)}, atau mendahuluinya.")
                : No("pause-before-start", $"Jeda mulai {At(from)} harus sesudah jam mulai berjalan {At(_pausedUntil)}.");
            return false;
        }

        if (from >= _due)
        {
            Refusal = No("pause-after-due", $"Jeda mulai {At(from)} harus sebelum tenggat {At(_due)}.");
            return false;
        }

        return true;
    }

    private void MoveHours(long openTime)
    {
        _total += openTime;
        _opening = _table.OpeningReaching(_total, _opening);
        while (WorkingCalendar.IsOpenEnded(_table, _opening))
        {
            _table = _calendar.Grown(_table);
            _opening = _table.OpeningReaching(_total, Math.Min(_opening, _table.Count));
        }

        if (_opening == _table.Count)
        {
            Refusal = BeyondHorizon();
            return;
        }

        _ordinal = _table.OrdinalOf(_opening);
        _due = _table.InstantReaching(_total, _opening);
    }

    private void MoveDays(int days)
    {
        _ordinal += days;
        while (days >= 0 && _table.CoveredUntil != long.MaxValue && (_ordinal >= _table.DayCount || _table.ClosingOf(_ordinal) > _table.CoveredUntil))
        {
            _table = _calendar.Grown(_table);
        }

        if (days < 0 || _ordinal >= _table.DayCount)
        {
            Refusal = BeyondHorizon();
            return;
        }

        _due = _table.ClosingOf(_ordinal);
    }

    private readonly Refusal BeforeFirstSchedule() => new(
        "start-before-first-schedule",
        $"Saat mulai {At(_pausedUntil)} mendahului jadwal pertama kalender, {PlainIndonesian.Day(_calendar.Document.FirstDay)}.",
        "start");

    private readonly Refusal BeyondHorizon() => _calendar.IsEndless
        ? new("deadline-beyond-horizon", $"Tenggat jatuh sesudah {PlainIndonesian.Day(_calendar.LastDay)}, batas hitungan kalender.")
        : new("calendar-without-opening", "Kalender tidak punya jam buka yang cukup sesudah saat mulai, jadi tidak ada tenggat.");

    private readonly string At(long ticks) => IsoInstant.Format(_calendar.InOffice(new DateTimeOffset(ticks, TimeSpan.Zero)));

    private static Refusal No(string code, string message) => new(code, message, "pauses");
}
