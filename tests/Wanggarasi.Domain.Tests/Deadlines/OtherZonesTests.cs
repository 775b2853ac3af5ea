using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>Another office may lie where clocks change: an instant is open when its local time is.</summary>
public sealed class OtherZonesTests
{
    private static readonly WorkingCalendar Berlin = new(Week("mon tue wed thu fri sat sun", "01:00-04:00", "Europe/Berlin"));

    [Fact]
    public void An_hour_that_clocks_skip_is_not_open()
    {
        // 29 March 2026: 02:00 becomes 03:00, so 01:00–04:00 lasts two hours.
        Assert.Equal(TimeSpan.FromHours(2), Berlin.OpenTimeBetween(At("2026-03-29T00:00:00+01:00"), At("2026-03-30T00:00:00+02:00")));
        Assert.Equal("2026-03-29T03:30:00+02:00", IsoInstant.Format(Berlin.Due("2026-03-29T01:00:00+01:00", "1.5h")));
    }

    [Fact]
    public void An_hour_that_clocks_repeat_is_open_twice()
    {
        // 25 October 2026: 03:00 becomes 02:00, so 01:00–04:00 lasts four hours.
        Assert.Equal(TimeSpan.FromHours(4), Berlin.OpenTimeBetween(At("2026-10-25T00:00:00+02:00"), At("2026-10-26T00:00:00+01:00")));
        Assert.Equal("2026-10-25T02:30:00+01:00", IsoInstant.Format(Berlin.Due("2026-10-25T01:00:00+02:00", "2.5h")));
    }

    [Fact]
    public void Hours_that_end_within_a_repeated_hour_close_and_open_again()
    {
        var calendar = new WorkingCalendar(Week("sun", "01:00-02:30", "Europe/Berlin"));
        Assert.True(calendar.IsOpen(At("2026-10-25T02:29:00+02:00")));
        Assert.False(calendar.IsOpen(At("2026-10-25T02:45:00+02:00")));
        Assert.True(calendar.IsOpen(At("2026-10-25T02:15:00+01:00")));
        Assert.Equal("2026-10-25T02:30:00+01:00", IsoInstant.Format(calendar.ClosingOf(new DateOnly(2026, 10, 25))!.Value));
        // The second opening belongs to the same day: one ordinal.
        Assert.Equal("2026-11-01T02:30:00+01:00", IsoInstant.Format(calendar.Due("2026-10-25T02:45:00+02:00", "1d")));
    }

    [Fact]
    public void Two_openings_within_a_repeated_hour_come_in_the_order_of_time()
    {
        var calendar = new WorkingCalendar(Week("sun", "02:00-02:20 02:30-03:00", "Europe/Berlin"));
        Assert.Equal("2026-10-25T02:40:00+02:00", IsoInstant.Format(calendar.Due("2026-10-25T02:00:00+02:00", "0.5h")));
        Assert.Equal("2026-10-25T02:10:00+01:00", IsoInstant.Format(calendar.Due("2026-10-25T02:00:00+02:00", "1h")));
        Assert.True(calendar.IsOpen(At("2026-10-25T02:10:00+01:00")));
        Assert.Equal(TimeSpan.FromMinutes(100), calendar.OpenTimeBetween(At("2026-10-25T00:00:00Z"), At("2026-10-25T06:00:00Z")));
    }

    [Fact]
    public void Where_clocks_fall_back_over_midnight_the_hours_of_two_days_interleave()
    {
        // Newfoundland, 2 November 2008: 00:01 became 23:01 of 1 November. Saturday 1 November was open again after Sunday had begun.
        var document = Week("sat sun", "00:00-24:00", "America/St_Johns");
        var calendar = new WorkingCalendar(document with { Schedules = [document.Schedules[0] with { StartsOn = new(2008, 1, 1) }] });
        Assert.Equal(new DateOnly(2008, 11, 2), calendar.DayOf(At("2008-11-02T00:00:30-02:30")));
        Assert.Equal(new DateOnly(2008, 11, 1), calendar.DayOf(At("2008-11-01T23:30:00-03:30")));
        Assert.Equal("2008-11-02T00:00:00-03:30", IsoInstant.Format(calendar.ClosingOf(new DateOnly(2008, 11, 1))!.Value));
        Assert.Equal(TimeSpan.FromHours(49), calendar.OpenTimeBetween(At("2008-11-01T00:00:00-02:30"), At("2008-11-03T00:00:00-03:30")));
    }

    [Fact]
    public void A_day_whose_only_hours_are_skipped_is_no_working_day()
    {
        var calendar = new WorkingCalendar(Week("sun", "02:00-03:00", "Europe/Berlin"));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 3, 29)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 3, 22)));
    }

    [Fact]
    public void The_offset_of_the_answer_is_that_of_its_own_date()
    {
        Assert.Equal("2026-03-30T04:00:00+02:00", IsoInstant.Format(Berlin.Due("2026-03-27T02:00:00+01:00", "3d")));
        Assert.Equal("2026-10-26T04:00:00+01:00", IsoInstant.Format(Berlin.Due("2026-10-23T02:00:00+02:00", "3d")));
    }

    [Fact]
    public void Offices_in_the_other_Indonesian_zones_count_by_their_own_wall()
    {
        Assert.Equal("2026-08-18T09:00:00+07:00", IsoInstant.Format(new WorkingCalendar(Week("mon tue", "08:00-12:00", "Asia/Jakarta")).Due("2026-08-18T08:00:00+08:00", "1h")));
        Assert.Equal("2026-08-18T09:00:00+09:00", IsoInstant.Format(new WorkingCalendar(Week("mon tue", "08:00-12:00", "Asia/Jayapura")).Due("2026-08-18T07:00:00+08:00", "1h")));
    }

    [Fact]
    public void An_office_open_around_the_clock_closes_at_midnight()
    {
        var always = new WorkingCalendar(Week("mon tue wed thu fri sat sun", "00:00-24:00"));
        Assert.Equal(At("2026-08-19 09:00"), always.Due("2026-08-18 09:00", "24h"));
        Assert.Equal(At("2026-08-20 00:00"), always.Due("2026-08-18 09:00", "1d"));
    }
}
