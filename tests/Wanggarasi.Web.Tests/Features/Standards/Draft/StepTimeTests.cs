using Wanggarasi.Web.Features.Standards.Draft;

namespace Wanggarasi.Web.Tests.Features.Standards.Draft;

public sealed class StepTimeTests
{
    [Theory]
    [InlineData("15 menit", "0.25h", "15 menit")]
    [InlineData("10 MENIT", "0.1666667h", "10 menit")]
    [InlineData("1,5 jam", "1.5h", "90 menit")]
    [InlineData("2 jam kerja", "2h", "2 jam")]
    [InlineData("1 hari", "1d", "1 hari")]
    [InlineData("0.25h", "0.25h", "15 menit")]
    public void A_time_is_read_as_people_write_it_and_said_the_same_way(string typed, string means, string said)
    {
        Assert.True(StepTime.TryParse(typed, out var time, out var refusal));
        Assert.Null(refusal);
        Assert.Equal((means, said), (time.ToString(), StepTime.Say(time)));
        Assert.True(StepTime.TryParse(StepTime.Say(time), out var again, out _));
        Assert.Equal(time, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sebentar")]
    [InlineData("0 menit")]
    [InlineData("1,5 hari")]
    [InlineData("-1 jam")]
    public void What_is_no_time_is_refused_with_an_example(string typed)
    {
        Assert.False(StepTime.TryParse(typed, out _, out var refusal));
        Assert.Contains("15 menit", refusal!.Message, StringComparison.Ordinal);
    }
}
