using System.Globalization;
using System.Text.Json;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Tests.Deadlines;

public sealed class TimeAllowedTests
{
    [Theory]
    [InlineData("24h", 86_400)]
    [InlineData("2.5h", 9_000)]
    [InlineData("0.25h", 900)]
    [InlineData("007.50h", 27_000)]
    [InlineData("0.00015h", 1)] // 0.54 s
    [InlineData("0.000138888888888888888888888888888888888889h", 1)] // a hair above half a second
    [InlineData("0.00125h", 5)] // 4.5 s: half away from zero, not to even
    [InlineData("0.000416666666666666666666666666666h", 1)] // a hair below 1.5 s
    public void Hours_are_rounded_to_whole_seconds_half_away_from_zero(string text, long seconds)
    {
        var allowed = TimeAllowed.Parse(text);
        Assert.Equal(TimeSpan.FromSeconds(seconds), allowed.OpenTime);
        Assert.Equal(allowed, TimeAllowed.Parse(allowed.ToString()));
    }

    [Theory]
    [InlineData("1d", 1)]
    [InlineData("60d", 60)]
    [InlineData("03d", 3)]
    public void Days_are_whole(string text, int days) => Assert.Equal(days, TimeAllowed.Parse(text).WorkingDays);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("24")]
    [InlineData("24H")]
    [InlineData("0h")]
    [InlineData("0.0001h")] // 0.36 s is nothing
    [InlineData("0.000138888888888888888888888888888888888888h")] // a hair below half a second
    [InlineData("-1h")]
    [InlineData("+1h")]
    [InlineData("2,5h")]
    [InlineData(".5h")]
    [InlineData("5.h")]
    [InlineData("1e3h")]
    [InlineData("1.2.3h")]
    [InlineData(" 1h")]
    [InlineData("1h ")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("1.5d")]
    [InlineData("1.0d")]
    [InlineData("2w")]
    [InlineData("٣d")]
    [InlineData("999999999999999999999999d")]
    [InlineData("999999999999999999999999h")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(TimeAllowed.TryParse(text, out _, out var refusal));
        Assert.EndsWith(".", refusal!.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => TimeAllowed.Parse(text));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("id-ID");
            Assert.Equal(TimeSpan.FromHours(2.5), TimeAllowed.Parse("2.5h").OpenTime);
            Assert.Equal("2.5h", TimeAllowed.Parse("2.5h").ToString());
            Assert.False(TimeAllowed.TryParse("2,5h", out _, out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_number_of_seconds_survives_being_written()
    {
        for (var seconds = 1; seconds < 20_000; seconds++)
        {
            var allowed = TimeAllowed.Hours(seconds / 3600m);
            Assert.Equal(TimeSpan.FromSeconds(seconds), allowed.OpenTime);
            Assert.Equal(allowed, TimeAllowed.Parse(allowed.ToString()));
        }
    }

    [Fact]
    public void It_is_said_in_plain_words_and_kept_as_text()
    {
        Assert.Equal("24 jam kerja", TimeAllowed.Parse("24h").InWords());
        Assert.Equal("2 jam 30 menit kerja", TimeAllowed.Parse("2.5h").InWords());
        Assert.Equal("3 hari kerja", TimeAllowed.Parse("3d").InWords());
        Assert.Equal("\"2.5h\"", JsonSerializer.Serialize(TimeAllowed.Parse("2.5h")));
        Assert.Equal(TimeAllowed.Days(3), JsonSerializer.Deserialize<TimeAllowed>("\"3d\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TimeAllowed>("3"));
    }
}
