using System.Globalization;
using System.Text.Json;
using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>The chapter "Working time: the rule", clause by clause, on the calendar shipped with the portal (Mon–Thu 8–12, 13–15; Fri 8–11, 13.30–15).</summary>
public sealed class WorkingCalendarTests
{
    public static TheoryData<string, int, string> WorkingDayTests()
    {
        var data = new TheoryData<string, int, string>();
        using var json = JsonDocument.Parse(Resource("working-day-tests.json"));
        foreach (var test in json.RootElement.GetProperty("working_day_tests").EnumerateArray())
        {
            data.Add(test.GetProperty("start").GetString()!, test.GetProperty("add_working_days").GetInt32(), test.GetProperty("expected").GetString()!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(WorkingDayTests))]
    public void The_working_day_tests_of_the_decrees_hold(string start, int days, string expected)
    {
        var due = Office.Due($"{start} 09:00", $"{days}d");
        Assert.Equal(expected, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(Office.ClosingOf(DateOnly.FromDateTime(due.DateTime)), due);
    }

    [Theory]
    [InlineData("2026-08-14 09:00", "24h", "2026-08-21 10:30")] // over lunch, Friday prayer, a weekend and a holiday
    [InlineData("2026-08-18 08:00", "4h", "2026-08-18 12:00")] // runs out at closing: due at closing
    [InlineData("2026-08-18 08:00", "6h", "2026-08-18 15:00")] // at the last closing of the day
    [InlineData("2026-08-18 12:00", "1h", "2026-08-18 14:00")] // a start at closing is the next opening
    [InlineData("2026-08-18 15:00", "1h", "2026-08-19 09:00")] // also over the night
    [InlineData("2026-08-16 02:00", "1h", "2026-08-18 09:00")] // Sunday night before a holiday
    [InlineData("2026-02-18 14:30", "6h", "2026-02-19 14:00")] // the schedule of Ramadan wins from 19 February on
    [InlineData("2026-08-18 09:00:00.2500001", "1h", "2026-08-18 10:00:00.2500001")] // fractions of a second stay
    [InlineData("2026-08-18 11:59:59.9999999", "0.5h", "2026-08-18 13:29:59.9999999")]
    public void Hours_are_due_when_the_open_time_since_the_start_is_the_time_allowed(string start, string allow, string due) =>
        Assert.Equal(At(due), Office.Due(start, allow));

    [Theory]
    [InlineData("2026-08-18 09:00", "1d", "2026-08-19 15:00")]
    [InlineData("2026-08-18 14:59:59", "1d", "2026-08-19 15:00")]
    [InlineData("2026-08-18 15:00", "1d", "2026-08-20 15:00")] // at closing the day is the next one
    [InlineData("2026-08-16 02:00", "1d", "2026-08-19 15:00")]
    [InlineData("2026-02-18 09:00", "1d", "2026-02-19 14:00")] // closing of Ramadan
    public void Days_are_due_at_the_closing_of_the_working_day(string start, string allow, string due) => Assert.Equal(At(due), Office.Due(start, allow));

    [Theory]
    [InlineData("2026-08-18 09:30", "2026-08-18 10:00", "2h", "2026-08-18 11:30")]
    [InlineData("2026-08-18 11:00", "2026-08-18 14:00", "3h", "2026-08-18 15:00")] // over lunch only open time
    [InlineData("2026-08-18 11:59", "2026-08-19 08:00", "4h", "2026-08-19 09:01")]
    [InlineData("2026-08-18 12:15", "2026-08-18 12:45", "4h", "2026-08-18 14:00")] // outside the hours nothing
    public void Pauses_are_left_out_of_hours(string from, string to, string allow, string due) =>
        Assert.Equal(At(due), Office.Due("2026-08-18 09:00", allow, Pause(from, to)));

    [Fact]
    public void A_pause_is_half_open()
    {
        // Counted: 9–10 and, from the end of the pause on, 11–12; nothing twice, nothing lost.
        Assert.Equal(At("2026-08-18 12:00"), Office.Due("2026-08-18 09:00", "2h", Pause("2026-08-18 10:00", "2026-08-18 11:00")));
        // Two pauses that touch are one.
        Assert.Equal(
            Office.Due("2026-08-18 09:00", "2h", Pause("2026-08-18 10:00", "2026-08-18 11:00")),
            Office.Due("2026-08-18 09:00", "2h", Pause("2026-08-18 10:00", "2026-08-18 10:20"), Pause("2026-08-18 10:20", "2026-08-18 11:00")));
    }

    [Fact]
    public void Days_are_whole_so_a_short_pause_over_a_days_end_moves_a_day_and_a_long_one_within_a_day_nothing()
    {
        Assert.Equal(At("2026-08-20 15:00"), Office.Due("2026-08-18 09:00", "1d", Pause("2026-08-18 14:59", "2026-08-18 15:00")));
        Assert.Equal(At("2026-08-19 15:00"), Office.Due("2026-08-18 09:00", "1d", Pause("2026-08-18 09:01", "2026-08-18 14:59")));
        // From Friday to Monday three working days lie between Tuesday and Friday, one between Friday and Monday.
        Assert.Equal(At("2026-08-24 15:00"), Office.Due("2026-08-18 09:00", "3d", Pause("2026-08-21 09:00", "2026-08-24 09:00")));
    }

    [Fact]
    public void The_pauses_of_days_add_up()
    {
        // 19 → 20: one day, 20 → 24: two days; 18 + 1 + 3 working days, and the 25th is a holiday.
        Assert.Equal(
            At("2026-08-24 15:00"),
            Office.Due("2026-08-18 09:00", "1d", Pause("2026-08-19 09:00", "2026-08-20 09:00"), Pause("2026-08-20 09:00", "2026-08-24 09:00")));
    }

    [Theory]
    [InlineData("2026-08-18 09:00", "2026-08-18 10:00", null, null, "pause-before-start")] // at the start
    [InlineData("2026-08-18 08:00", "2026-08-18 10:00", null, null, "pause-before-start")]
    [InlineData("2026-08-18 10:00", "2026-08-18 10:00", null, null, "pause-empty")]
    [InlineData("2026-08-18 10:00", "2026-08-18 09:30", null, null, "pause-empty")]
    [InlineData("2026-08-18 10:00", "2026-08-18 11:00", "2026-08-18 10:59:59", "2026-08-18 11:30", "pause-overlap")]
    [InlineData("2026-08-18 10:00", "2026-08-18 11:00", "2026-08-18 09:10", "2026-08-18 09:20", "pause-overlap")] // out of order
    [InlineData("2026-08-18 12:00", "2026-08-18 13:00", null, null, "pause-after-due")] // at the due instant
    [InlineData("2026-08-18 14:00", "2026-08-18 15:00", null, null, "pause-after-due")]
    public void Anything_else_is_refused(string from, string to, string? from2, string? to2, string code)
    {
        Pause[] pauses = from2 is null ? [Pause(from, to)] : [Pause(from, to), Pause(from2, to2!)];
        Assert.Equal(code, Office.Refused("2026-08-18 09:00", "3h", pauses));
        if (code != "pause-after-due")
        {
            Assert.Equal(code, Office.Refused("2026-08-18 09:00", "3d", pauses));
        }
    }

    [Fact]
    public void A_pause_may_begin_only_after_the_due_instant_of_no_pause_when_an_earlier_one_moved_it()
    {
        Assert.Equal("pause-after-due", Office.Refused("2026-08-18 09:00", "1h", Pause("2026-08-18 10:30", "2026-08-18 11:00")));
        Assert.Equal(
            At("2026-08-18 11:30"),
            Office.Due("2026-08-18 09:00", "1h", Pause("2026-08-18 09:30", "2026-08-18 10:30"), Pause("2026-08-18 10:45", "2026-08-18 11:15")));
        Assert.Equal(
            "pause-after-due",
            Office.Refused("2026-08-18 09:00", "1h", Pause("2026-08-18 09:30", "2026-08-18 10:30"), Pause("2026-08-18 11:00", "2026-08-18 11:15")));
    }

    [Fact]
    public void A_pause_of_days_may_begin_until_closing_of_the_due_day()
    {
        Assert.Null(Office.Refused("2026-08-18 09:00", "1d", Pause("2026-08-19 14:59:59", "2026-08-20 09:00")));
        Assert.Equal("pause-after-due", Office.Refused("2026-08-18 09:00", "1d", Pause("2026-08-19 15:00", "2026-08-20 09:00")));
    }

    [Fact]
    public void While_a_pause_is_open_there_is_only_time_remaining()
    {
        Assert.Null(Office.FindRemaining(At("2026-08-18 09:00"), TimeAllowed.Parse("24h"), [Pause("2026-08-18 10:00", "2026-08-18 11:00")], At("2026-08-18 14:00"), out var hours));
        Assert.Equal(TimeSpan.FromHours(21), hours.OpenTime);
        Assert.Null(Office.FindRemaining(At("2026-08-18 09:00"), TimeAllowed.Parse("3d"), [], At("2026-08-19 09:00"), out var days));
        Assert.Equal(2, days.WorkingDays);
        Assert.Null(Office.FindRemaining(At("2026-08-18 09:00"), TimeAllowed.Parse("1d"), [], At("2026-08-19 14:00"), out var last));
        Assert.Equal((0, "sampai tutup pada hari dilanjutkan"), (last.WorkingDays, last.InWords()));
        Assert.Equal("pause-after-due", Office.FindRemaining(At("2026-08-18 09:00"), TimeAllowed.Parse("1h"), [], At("2026-08-18 10:00"), out _)!.Code);
    }

    [Fact]
    public void A_start_before_the_first_schedule_is_refused()
    {
        Assert.Equal("start-before-first-schedule", Office.Refused("2023-12-31 23:59:59.9999999", "1h"));
        Assert.Equal(At("2024-01-02 09:00"), Office.Due("2024-01-01 00:00", "1h"));
        Assert.Equal("start-before-first-schedule", Office.Refused("2023-12-31 23:00", "1d"));
        // Midnight is the office's, not UTC's.
        Assert.Null(Office.Refused("2023-12-31T16:00:00Z", "1h"));
        Assert.Equal("start-before-first-schedule", Office.Refused("2023-12-31T15:59:59Z", "1h"));
    }

    [Theory]
    [InlineData("2026-12-30 09:00", "24h", true)]
    [InlineData("2026-12-30 09:00", "11h", false)] // at closing on 31 December
    [InlineData("2026-12-30 09:00", "1d", false)]
    [InlineData("2026-12-30 09:00", "2d", true)]
    public void A_due_instant_in_a_year_without_a_decree_is_provisional(string start, string allow, bool isProvisional)
    {
        Assert.Null(Office.FindDue(At(start), TimeAllowed.Parse(allow), out var deadline));
        Assert.Equal(isProvisional, deadline.IsProvisional);
        Assert.Equal(isProvisional, Office.IsProvisional(deadline.DueAt.Year));
    }

    [Fact]
    public void Five_fixed_dates_are_closed_in_a_year_without_a_decree_and_no_others()
    {
        var closed = Enumerable.Range(0, 365).Select(new DateOnly(2027, 1, 1).AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Office.IsWorkingDay(day));
        Assert.Equal([new(2027, 1, 1), new(2027, 6, 1), new(2027, 8, 17)], closed); // 1 May and 25 December 2027 are Saturdays
        Assert.False(Office.IsWorkingDay(new DateOnly(2028, 5, 1)));
        Assert.False(Office.IsWorkingDay(new DateOnly(2028, 12, 25)));
        Assert.Equal("Hari Lahir Pancasila (sementara)", Office.ClosureOn(new DateOnly(2027, 6, 1)));
    }

    [Fact]
    public void A_fixed_date_that_a_decree_leaves_out_is_open()
    {
        var document = Office.Document with { Closed = [.. Office.Document.Closed.Where(c => c.On != new DateOnly(2026, 8, 17))] };
        Assert.True(new WorkingCalendar(document).IsWorkingDay(new DateOnly(2026, 8, 17)));
    }

    [Fact]
    public void Without_a_list_of_decrees_a_year_is_decreed_when_it_has_a_day_of_the_decree()
    {
        var document = Office.Document with { Decrees = null };
        Assert.True(document.IsDecreed(2026));
        Assert.False(document.IsDecreed(2027));
        // An election day is known before the decree of its year.
        var election = document with { Closed = [.. document.Closed, new(new(2027, 6, 9), ClosedDayKinds.SpecialHoliday, "Pilkada")] };
        Assert.False(election.IsDecreed(2027));
        Assert.True((document with { Closed = [.. document.Closed, new(new(2027, 3, 9), ClosedDayKinds.NationalHoliday, "Nyepi")] }).IsDecreed(2027));
        Assert.Equal(Office.Due("2026-12-30 09:00", "20d"), new WorkingCalendar(document).Due("2026-12-30 09:00", "20d"));
    }

    [Fact]
    public void An_instant_is_open_from_opening_up_to_closing()
    {
        Assert.False(Office.IsOpen(At("2026-08-18 07:59:59.9999999")));
        Assert.True(Office.IsOpen(At("2026-08-18 08:00")));
        Assert.True(Office.IsOpen(At("2026-08-18 11:59:59.9999999")));
        Assert.False(Office.IsOpen(At("2026-08-18 12:00")));
        Assert.False(Office.IsOpen(At("2026-08-17 09:00")));
        Assert.False(Office.IsOpen(At("2020-01-02 09:00")));
        Assert.True(Office.IsOpen(At("2026-08-18T00:00:00Z")));
        Assert.Equal(At("2026-08-18 13:00"), Office.NextOpening(At("2026-08-18 12:00")));
        Assert.Equal(At("2026-08-18 13:30"), Office.NextOpening(At("2026-08-18 13:30")));
        Assert.Equal(new DateOnly(2026, 8, 18), Office.DayOf(At("2026-08-14 15:00")));
        Assert.Equal(new DateOnly(2026, 8, 14), Office.DayOf(At("2026-08-14 14:59")));
    }

    [Fact]
    public void Open_time_between_counts_only_what_is_open()
    {
        Assert.Equal(TimeSpan.FromHours(3.5), Office.OpenTimeBetween(At("2026-08-14 09:00"), At("2026-08-18 08:00")));
        Assert.Equal(TimeSpan.Zero, Office.OpenTimeBetween(At("2026-08-18 10:00"), At("2026-08-18 09:00")));
        Assert.Equal(TimeSpan.FromHours(4), Office.OpenTimeBetween(At("2000-01-01 00:00"), At("2024-01-02 12:00")));
    }

    [Fact]
    public void The_answer_is_in_the_offices_offset_whatever_the_questions()
    {
        var due = Office.Due("2026-08-18T02:00:00+01:00", "1h");
        Assert.Equal("2026-08-18T10:00:00+08:00", IsoInstant.Format(due));
        Assert.Equal(due, Office.Due("2026-08-17T20:00:00-05:00", "1h"));
    }

    [Fact]
    public void A_half_day_takes_the_place_of_the_schedule_and_a_closed_day_stays_closed()
    {
        SpecialDay[] special =
        [
            new(new(2026, 8, 18), [Interval("08:00-10:00")], "Tutup 10.00 karena listrik padam"),
            new(new(2026, 8, 19), [], "Tutup karena banjir"),
            new(new(2026, 8, 17), [Interval("08:00-10:00")], "Tidak berlaku: hari itu libur"),
            new(new(2026, 8, 22), [Interval("08:00-12:00")], "Buka Sabtu untuk perekaman"),
        ];
        var calendar = new WorkingCalendar(Office.Document with { SpecialDays = special });
        Assert.Equal(At("2026-08-20 09:00"), calendar.Due("2026-08-18 09:00", "2h"));
        Assert.Equal(At("2026-08-18 10:00"), calendar.ClosingOf(new DateOnly(2026, 8, 18)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 8, 17)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 8, 19)));
        Assert.Null(calendar.ClosingOf(new DateOnly(2026, 8, 19)));
        Assert.Equal(At("2026-08-22 12:00"), calendar.Due("2026-08-21 09:00", "1d"));
        Assert.Equal("Tutup karena banjir", calendar.RemarkOn(new DateOnly(2026, 8, 19)));
    }

    [Fact]
    public void A_calendar_that_never_opens_refuses_instead_of_searching_for_ever()
    {
        var never = new WorkingCalendar(Week("", "08:00-12:00"));
        Assert.Equal("calendar-without-opening", never.Refused("2026-08-18 09:00", "1h"));
        Assert.Equal("calendar-without-opening", never.Refused("2026-08-18 09:00", "1d"));
        Assert.Null(never.NextOpening(At("2026-08-18 09:00")));
        Assert.Null(never.DayOf(At("9999-12-31T23:59:59Z")));
        Assert.False(never.IsOpen(At("9999-12-31T23:59:59Z")));
    }

    [Fact]
    public void A_schedule_that_ends_gives_its_last_day_and_then_nothing()
    {
        var document = Week("mon tue", "08:00-12:00");
        var calendar = new WorkingCalendar(document with { Schedules = [document.Schedules[0] with { EndsOn = new(2026, 8, 18) }] });
        Assert.Equal(At("2026-08-18 12:00"), calendar.Due("2026-08-17 08:00", "8h"));
        Assert.Equal(At("2026-08-18 12:00"), calendar.Due("2026-08-17 08:00", "1d"));
        Assert.Equal("calendar-without-opening", calendar.Refused("2026-08-17 08:00", "8.001h"));
        Assert.Equal("calendar-without-opening", calendar.Refused("2026-08-17 08:00", "2d"));
        Assert.Equal("calendar-without-opening", calendar.Refused("2026-08-17 08:00", "1d", Pause("2026-08-17 09:00", "2026-09-01 09:00")));
    }

    [Fact]
    public void Far_ahead_is_counted_up_to_a_horizon_and_then_refused()
    {
        Assert.Equal(2415, Office.Due("2026-08-18 09:00", "100000d").Year);
        Assert.Equal("deadline-beyond-horizon", Office.Refused("2400-08-18 09:00", "100000d"));
        Assert.Equal("deadline-beyond-horizon", Office.Refused("9999-12-31T23:59:59Z", "1h"));
        Assert.Equal("deadline-beyond-horizon", Office.Refused("9999-12-31T23:59:59Z", "1d"));
    }

    [Fact]
    public void A_first_question_about_a_far_day_is_answered_like_a_later_one()
    {
        var start = At("2026-08-18 09:00");
        foreach (var text in new[] { "20000h", "100000h", "3000d", "20000d" })
        {
            var fresh = new WorkingCalendar(Office.Document);
            Assert.Null(fresh.FindDue(start, TimeAllowed.Parse(text), out var deadline));
            Assert.Null(fresh.FindDue(start, TimeAllowed.Parse(text), out var again));
            Assert.Equal(again, deadline);
            var known = new WorkingCalendar(Office.Document);
            Assert.NotNull(known.NextOpening(start.AddYears(200)));
            Assert.Null(known.FindDue(start, TimeAllowed.Parse(text), out var later));
            Assert.Equal(later, deadline);
        }
    }

    [Fact]
    public void A_calendar_gives_the_same_answers_in_any_order_and_on_many_threads()
    {
        var starts = Enumerable.Range(0, 40).Select(n => At("2026-08-18 09:00").AddDays(n * 400)).ToArray();
        var expected = starts.Select(start => Office.FindDue(start, TimeAllowed.Days(30), out var deadline) is null ? deadline.DueAt : default).ToArray();
        for (var round = 0; round < 3; round++)
        {
            var fresh = new WorkingCalendar(Office.Document);
            Parallel.For(0, starts.Length, i =>
            {
                var k = (i * 37) % starts.Length;
                Assert.Null(fresh.FindDue(starts[k], TimeAllowed.Days(30), out var deadline));
                Assert.Equal(expected[k], deadline.DueAt);
            });
        }
    }

    [Fact]
    public void A_call_allocates_nothing()
    {
        var (start, hours, days) = (At("2026-08-14 09:00"), TimeAllowed.Parse("24h"), TimeAllowed.Parse("10d"));
        Pause[] pauses = [Pause("2026-08-14 10:00", "2026-08-18 09:00")];
        for (var i = 0; i < 2; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Office.FindDue(start, hours, pauses, out _);
            Office.FindDue(start, days, pauses, out _);
            Office.OpenTimeBetween(start, start.AddDays(9));
            Office.IsOpen(start);
            Office.DayOf(start);
            if (i == 1)
            {
                Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }
    }

    [Fact]
    public void The_default_allowance_is_a_mistake() => Assert.Throws<ArgumentException>(() => Office.FindDue(At("2026-08-18 09:00"), default, out _));
}
