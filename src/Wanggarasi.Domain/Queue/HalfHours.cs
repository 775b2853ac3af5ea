using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Queue;

/// <summary>The half hours of the working calendar for which a place can be booked. Pure.</summary>
public static class HalfHours
{
    /// <summary>Length of one, in minutes.</summary>
    public const int Minutes = 30;

    /// <summary>How many places of a half hour may be booked: at least half of them stay for who comes without a booking.</summary>
    /// <param name="places">People served in a half hour; at least 2.</param>
    public static int Bookable(int places) => places / 2;

    /// <summary>The next working days that still have a half hour to come.</summary>
    /// <param name="calendar">The calendar in force.</param>
    /// <param name="now">Now.</param>
    /// <param name="count">How many days.</param>
    public static IReadOnlyList<DateOnly> Days(WorkingCalendar calendar, DateTimeOffset now, int count)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var days = new List<DateOnly>(count);
        var day = calendar.LocalDateOf(now);
        for (var step = 0; step < 366 && days.Count < count; step++, day = day.AddDays(1))
        {
            if (Of(calendar, now, day).Count > 0)
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>The half hours of a day that begin later than now and end by closing, in minutes after local midnight.</summary>
    /// <param name="calendar">The calendar in force.</param>
    /// <param name="now">Now.</param>
    /// <param name="day">The office's local day.</param>
    public static IReadOnlyList<int> Of(WorkingCalendar calendar, DateTimeOffset now, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var local = calendar.InOffice(now);
        var today = calendar.LocalDateOf(now);
        if (day < today || !calendar.IsWorkingDay(day))
        {
            return [];
        }

        var passed = day == today ? local.Hour * 60 + local.Minute : -1;
        return
        [
            .. calendar.HoursOn(day)
                .SelectMany(hours => Enumerable.Range(0, (hours.ToMinute - hours.FromMinute) / Minutes).Select(slot => hours.FromMinute + slot * Minutes))
                .Where(minute => minute > passed),
        ];
    }

    /// <summary>"08.30–09.00".</summary>
    /// <param name="minute">Its beginning, in minutes after local midnight.</param>
    public static string Say(int minute) => new OpeningInterval(minute, minute + Minutes).ToString();

    /// <summary>The instant of a minute of a local day.</summary>
    /// <param name="calendar">For the office's zone.</param>
    /// <param name="day">The office's local day.</param>
    /// <param name="minute">Minutes after local midnight by the clock on the wall.</param>
    public static DateTimeOffset InstantOf(WorkingCalendar calendar, DateOnly day, int minute)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        // Over noon of the day, so that a zone that changes its clocks at night does not move the half hours of the day.
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = calendar.InOffice(calendar.FirstInstantOf(day).AddHours(12)).Offset;
        return new DateTimeOffset(midnight.AddMinutes(minute), offset);
    }
}
