using System.Globalization;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Tests.Deadlines;

public sealed class IsoInstantTests
{
    [Theory]
    [InlineData("2026-08-14T09:00:00+08:00", "2026-08-14T09:00:00+08:00")]
    [InlineData("2026-08-14T09:00+08:00", "2026-08-14T09:00:00+08:00")]
    [InlineData("2026-08-14T09:00:00Z", "2026-08-14T09:00:00+00:00")]
    [InlineData("2026-08-14T09:00:00-03:30", "2026-08-14T09:00:00-03:30")]
    [InlineData("2026-08-14T09:00:00+0800", "2026-08-14T09:00:00+08:00")]
    [InlineData("2026-08-14T09:00:00+08", "2026-08-14T09:00:00+08:00")]
    [InlineData("2026-08-14T09:00:00.5+08:00", "2026-08-14T09:00:00.5+08:00")]
    [InlineData("2026-08-14T09:00:00.000+08:00", "2026-08-14T09:00:00+08:00")]
    [InlineData("2026-08-14T09:00:00.123456789+08:00", "2026-08-14T09:00:00.1234567+08:00")]
    [InlineData("2024-02-29T09:00:00+08:00", "2024-02-29T09:00:00+08:00")]
    public void An_instant_has_an_offset_and_may_have_a_fraction(string text, string written)
    {
        Assert.True(IsoInstant.TryParse(text, out var at, out _));
        Assert.Equal(written, IsoInstant.Format(at));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-08-14")]
    [InlineData("2026-08-14T09:00:00")]
    [InlineData("2026-08-14 09:00:00+08:00")]
    [InlineData("2026-08-14T09:00:00,5+08:00")]
    [InlineData("2026-08-14T09:00:00.+08:00")]
    [InlineData("2026-08-14T24:00:00+08:00")]
    [InlineData("2026-08-14T09:60:00+08:00")]
    [InlineData("2026-08-14T09:00:60+08:00")]
    [InlineData("2026-02-29T09:00:00+08:00")]
    [InlineData("2026-13-01T09:00:00+08:00")]
    [InlineData("2026-00-01T09:00:00+08:00")]
    [InlineData("2026-08-14T09:00:00+15:00")]
    [InlineData("2026-08-14T09:00:00+08:60")]
    [InlineData("2026-08-14T09:00:00+8")]
    [InlineData("2026-08-14T09:00:00+08:")]
    [InlineData("2026-08-14T09:00:00+08:00 ")]
    [InlineData("2026-08-14T09:00:00+08:00x")]
    [InlineData("20260814T090000+0800")]
    [InlineData("14/08/2026 09:00 +08:00")]
    [InlineData("2026-8-14T09:00:00+08:00")]
    [InlineData("0001-01-01T00:00:00+08:00")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    [InlineData("0000-01-01T00:00:00+08:00")]
    [InlineData("٢٠٢٦-08-14T09:00:00+08:00")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(IsoInstant.TryParse(text, out _, out var refusal));
        Assert.DoesNotContain('\n', refusal!.Message);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("id-ID")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.True(IsoInstant.TryParse("2026-08-14T09:00:00+08:00", out var at, out _));
            Assert.Equal("2026-08-14T09:00:00+08:00", IsoInstant.Format(at));
            Assert.Equal("Jumat, 14 Agustus 2026, 09.00", PlainIndonesian.Moment(at));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
