using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>What may be booked (section <c>Booking</c>).</summary>
/// <param name="PlacesPerSlot">People served in half an hour; half of them, rounded up, stay for who comes without a booking.</param>
/// <param name="WorkingDaysAhead">How many working days are open for booking, today included.</param>
public sealed record BookingRules(int PlacesPerSlot, int WorkingDaysAhead)
{
    public int Bookable => Math.Max(1, PlacesPerSlot / 2);

    public static BookingRules Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new BookingRules(
            Math.Clamp(configuration.GetValue("Booking:PlacesPerSlot", 2), 1, 50),
            Math.Clamp(configuration.GetValue("Booking:WorkingDaysAhead", 10), 1, 60));
    }
}

/// <summary>The half hours of the working calendar. Pure.</summary>
public static class BookingSlots
{
    public const int Minutes = 30;

    /// <summary>The next working days that still have a half hour to come.</summary>
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

    /// <summary>The half hours of a day that begin later than now and end by closing, in minutes after midnight.</summary>
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
    public static string Say(int minute) => new OpeningInterval(minute, minute + Minutes).ToString();
}
