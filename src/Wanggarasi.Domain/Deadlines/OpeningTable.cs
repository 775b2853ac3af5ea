namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// Every opening of a stretch of days as sorted arrays, with the open time before each of them, so that counting is a search
/// and not a walk. Immutable; a longer table is a new one that begins with the same entries.
/// All instants are UTC ticks.
/// </summary>
internal sealed class OpeningTable
{
    private const long DayTicks = TimeSpan.TicksPerDay;

    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _before;
    private readonly int[] _ordinals;
    private readonly int[] _dates;
    private readonly long[] _closings;
    private readonly bool[] _provisional;
    private readonly int[] _firstOfUtcDay;
    private readonly int[] _ordinalOfDate;
    private readonly long[] _offsetsFrom;
    private readonly TimeSpan[] _offsets;
    private readonly TimeZoneInfo _zone;
    private readonly int _originDay;

    private OpeningTable(WorkingDays days, TimeZoneInfo zone, DateOnly first, DateOnly last, bool isComplete)
    {
        _zone = zone;
        First = first;
        Last = last;
        _originDay = first.DayNumber - 1;
        CoveredUntil = isComplete ? long.MaxValue : Midnight(last.DayNumber - 2);
        (_offsetsFrom, _offsets) = OffsetsBetween(zone, first, last);

        var openings = new List<(long Start, long End, int Date)>();
        for (var day = first.DayNumber; day <= last.DayNumber; day++)
        {
            foreach (var hours in days.HoursOn(DateOnly.FromDayNumber(day)))
            {
                AddOpenings(openings, day, hours);
            }
        }

        if (_offsets.Length > 1)
        {
            // Where clocks are set back over midnight, the hours of two days can interleave.
            openings.Sort();
        }

        var count = openings.Count;
        (_starts, _ends, _before, _ordinals) = (new long[count], new long[count], new long[count + 1], new int[count]);
        _ordinalOfDate = new int[last.DayNumber - first.DayNumber + 1];
        Array.Fill(_ordinalOfDate, -1);
        foreach (var date in openings.Select(o => o.Date))
        {
            _ordinalOfDate[date - first.DayNumber] = 0;
        }

        _dates = [.. Enumerable.Range(0, _ordinalOfDate.Length).Where(i => _ordinalOfDate[i] == 0).Select(i => first.DayNumber + i)];
        _closings = new long[_dates.Length];
        _provisional = new bool[_dates.Length];
        for (var ordinal = 0; ordinal < _dates.Length; ordinal++)
        {
            _ordinalOfDate[_dates[ordinal] - first.DayNumber] = ordinal;
            _provisional[ordinal] = !days.IsDecreed(DateOnly.FromDayNumber(_dates[ordinal]).Year);
        }

        for (var i = 0; i < count; i++)
        {
            (_starts[i], _ends[i], var date) = openings[i];
            _before[i + 1] = _before[i] + _ends[i] - _starts[i];
            var ordinal = _ordinalOfDate[date - first.DayNumber];
            _ordinals[i] = ordinal;
            _closings[ordinal] = Math.Max(_closings[ordinal], _ends[i]);
        }

        _firstOfUtcDay = new int[last.DayNumber - _originDay + 3];
        for (int k = 0, i = 0; k < _firstOfUtcDay.Length; k++)
        {
            while (i < count && _ends[i] <= (_originDay + k) * DayTicks)
            {
                i++;
            }

            _firstOfUtcDay[k] = i;
        }
    }

    /// <summary>The first day of the table.</summary>
    public DateOnly First { get; }

    /// <summary>The last day of the table.</summary>
    public DateOnly Last { get; }

    /// <summary>Answers about instants before this one are final; <see cref="long.MaxValue"/> when no later opening will ever be added.</summary>
    public long CoveredUntil { get; }

    /// <summary>How many openings there are.</summary>
    public int Count => _starts.Length;

    /// <summary>How many working days there are.</summary>
    public int DayCount => _dates.Length;

    /// <summary>All open time of the table.</summary>
    public long Total => _before[^1];

    public static OpeningTable Build(WorkingDays days, TimeZoneInfo zone, DateOnly first, DateOnly last, bool isComplete) =>
        new(days, zone, first, last, isComplete);

    public long StartOf(int opening) => _starts[opening];

    public long EndOf(int opening) => _ends[opening];

    /// <summary>The ordinal of the working day an opening belongs to.</summary>
    public int OrdinalOf(int opening) => _ordinals[opening];

    /// <summary>The ordinal of a date, or -1 when it is no working day of this table.</summary>
    public int OrdinalOfDate(DateOnly date) => date < First || date > Last ? -1 : _ordinalOfDate[date.DayNumber - First.DayNumber];

    public DateOnly DateOf(int ordinal) => DateOnly.FromDayNumber(_dates[ordinal]);

    /// <summary>The end of the last opening of a working day.</summary>
    public long ClosingOf(int ordinal) => _closings[ordinal];

    public bool IsProvisional(int ordinal) => _provisional[ordinal];

    /// <summary>The first opening that ends after an instant: the one it lies in, or the next; <see cref="Count"/> when there is none.</summary>
    public int OpeningAt(long at)
    {
        var day = (at / DayTicks) - _originDay;
        if (day < 0)
        {
            return 0;
        }

        if (day >= _firstOfUtcDay.Length)
        {
            return Count;
        }

        var opening = _firstOfUtcDay[day];
        while (opening < _ends.Length && _ends[opening] <= at)
        {
            opening++;
        }

        return opening;
    }

    /// <summary>The open time before an instant; <paramref name="opening"/> is what <see cref="OpeningAt"/> says of it.</summary>
    public long OpenTimeBefore(long at, int opening) =>
        opening == Count ? Total : _before[opening] + Math.Max(0, at - _starts[opening]);

    /// <summary>
    /// The opening in which the open time reaches a total: the first whose end has it, so that a total reached exactly at a
    /// closing belongs to that closing. Gallops from a hint at or before the answer: O(log n) in the span.
    /// </summary>
    public int OpeningReaching(long total, int hint)
    {
        // Invariant: the answer lies in (low, high], in openings counted by _before[i + 1] >= total.
        var low = hint - 1;
        var step = 1;
        var high = hint;
        while (high < Count && _before[high + 1] < total)
        {
            low = high;
            high = Math.Min(Count, high + step);
            step <<= 1;
        }

        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (_before[middle + 1] < total)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    /// <summary>The instant in an opening at which the open time reaches a total.</summary>
    public long InstantReaching(long total, int opening) => _starts[opening] + total - _before[opening];

    /// <summary>An instant in the offset the office has then.</summary>
    public DateTimeOffset InOffice(long at)
    {
        var offset = _offsets.Length == 1 ? _offsets[0] : OffsetAt(at);
        return new DateTimeOffset(at + offset.Ticks, offset);
    }

    /// <summary>The first instant of a local day.</summary>
    public long FirstInstantOf(DateOnly date)
    {
        var midnight = date.DayNumber * DayTicks;
        for (var s = 0; s < _offsets.Length; s++)
        {
            var instant = Math.Max(_offsetsFrom[s], midnight - _offsets[s].Ticks);
            if (s == _offsets.Length - 1 || instant < _offsetsFrom[s + 1])
            {
                return instant;
            }
        }

        return midnight;
    }

    private static long Midnight(int dayNumber) => dayNumber * DayTicks;

    private TimeSpan OffsetAt(long at)
    {
        if (at >= CoveredUntil)
        {
            return _zone.GetUtcOffset(new DateTime(at, DateTimeKind.Utc));
        }

        var found = Array.BinarySearch(_offsetsFrom, at);
        return _offsets[Math.Max(0, found >= 0 ? found : ~found - 1)];
    }

    /// <summary>
    /// An instant is open when its local time lies in the hours. So an hour that clocks skip gives nothing, an hour that they
    /// repeat is open twice: the hours are laid into every stretch of constant offset and cut to it.
    /// </summary>
    private void AddOpenings(List<(long Start, long End, int Date)> openings, int day, OpeningInterval hours)
    {
        var from = Midnight(day) + (hours.FromMinute * TimeSpan.TicksPerMinute);
        var to = Midnight(day) + (hours.ToMinute * TimeSpan.TicksPerMinute);
        if (_offsets.Length == 1)
        {
            openings.Add((from - _offsets[0].Ticks, to - _offsets[0].Ticks, day));
            return;
        }

        // No offset is larger than 14 hours, so the stretches that can meet this day are few.
        var s = Array.BinarySearch(_offsetsFrom, from - (14 * TimeSpan.TicksPerHour));
        for (s = Math.Max(0, s >= 0 ? s : ~s - 1); s < _offsets.Length && _offsetsFrom[s] < to + (14 * TimeSpan.TicksPerHour); s++)
        {
            var start = Math.Max(from - _offsets[s].Ticks, _offsetsFrom[s]);
            var end = Math.Min(to - _offsets[s].Ticks, s + 1 < _offsets.Length ? _offsetsFrom[s + 1] : long.MaxValue);
            if (start < end)
            {
                openings.Add((start, end, day));
            }
        }
    }

    /// <summary>The stretches of constant offset around a span of days.</summary>
    private static (long[] From, TimeSpan[] Offsets) OffsetsBetween(TimeZoneInfo zone, DateOnly first, DateOnly last)
    {
        var start = Midnight(first.DayNumber - 2);
        var end = Midnight(last.DayNumber + 3);
        List<long> from = [start];
        List<TimeSpan> offsets = [Offset(start)];
        if (zone.GetAdjustmentRules().Any(rule => rule.DateEnd >= first.ToDateTime(TimeOnly.MinValue).AddDays(-2)))
        {
            // Two changes within six hours are known of no zone.
            for (var at = start; at < end; at += 6 * TimeSpan.TicksPerHour)
            {
                var next = at + (6 * TimeSpan.TicksPerHour);
                if (Offset(next) != offsets[^1])
                {
                    from.Add(ChangeBetween(at, next));
                    offsets.Add(Offset(next));
                }
            }
        }

        return ([.. from], [.. offsets]);

        TimeSpan Offset(long at) => zone.GetUtcOffset(new DateTime(at, DateTimeKind.Utc));

        long ChangeBetween(long before, long after)
        {
            var old = Offset(before);
            while (after - before > 1)
            {
                var middle = before + ((after - before) / 2);
                (before, after) = Offset(middle) == old ? (middle, after) : (before, middle);
            }

            return after;
        }
    }
}
