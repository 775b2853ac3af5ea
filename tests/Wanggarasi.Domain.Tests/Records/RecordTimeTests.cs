using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class RecordTimeTests
{
    [Fact]
    public void An_instant_is_cut_to_milliseconds_of_utc()
    {
        var at = new DateTimeOffset(2026, 11, 24, 8, 15, 30, 999, TimeSpan.FromHours(8)).AddTicks(9_999);

        Assert.Equal("2026-11-24T00:15:30.999Z", RecordTime.ToText(at));
        Assert.Equal(TimeSpan.Zero, RecordTime.Of(at).Offset);
    }

    [Fact]
    public void What_was_cut_reads_back_and_is_not_cut_again() =>
        Gen.DateTimeOffset.Sample(at =>
        {
            var kept = RecordTime.Of(at);

            Assert.Equal(kept, RecordTime.Of(kept));
            Assert.Equal(kept, RecordTime.Parse(RecordTime.ToText(at)));
            Assert.InRange(at - kept, TimeSpan.Zero, TimeSpan.FromMilliseconds(1) - TimeSpan.FromTicks(1));
        });

    [Theory]
    [InlineData("2026-11-24T00:15:30Z")]
    [InlineData("2026-11-24T08:15:30.999+08:00")]
    [InlineData("2026-11-24 00:15:30.999Z")]
    [InlineData("")]
    public void Other_forms_are_refused(string text) => Assert.Throws<FormatException>(() => RecordTime.Parse(text));
}
