using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData("1d", "1d", "1 hari kerja")]
    [InlineData("14d", "14d", "14 hari kerja")]
    [InlineData("0.25h", "0.25h", "15 menit pelayanan")]
    [InlineData("1.50h", "1.5h", "1 jam 30 menit pelayanan")]
    [InlineData(" 2h ", "2h", "2 jam pelayanan")]
    public void A_written_time_is_read_and_said_in_words(string text, string canonical, string words)
    {
        var time = WorkingTime.Parse(text);

        Assert.Equal(canonical, time.ToString());
        Assert.Equal(words, time.InWords());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("0d")]
    [InlineData("1.5d")]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("1,5h")]
    [InlineData("1 jam")]
    [InlineData("1e3h")]
    [InlineData("99999999999999999999999999999999h")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(WorkingTime.TryParse(text, out _, out var refusal));
        Assert.Equal("working-time-unreadable", refusal!.Code);
    }
}
