using System.Text.Json;
using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>The chapter "Working time: the rule", clause by clause, on the calendar shipped with the portal.</summary>
public sealed class WorkingCalendarFacts
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
        Assert.Equal(expected, due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Office.ClosingOf(DateOnly.FromDateTime(due.DateTime)), due);
    }

    [Fact]
    public void Hours_are_open_time_only() => Assert.Equal(At("2026-08-21 10:30"), Office.Due("2026-08-14 09:00", "24h"));
}
