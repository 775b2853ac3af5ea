using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Tests.Features.Shared.Fields;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("17-08-1990")]
    [InlineData("17/8/1990")]
    [InlineData(" 17 8 1990 ")]
    [InlineData("17.08.1990")]
    [InlineData("17081990")]
    [InlineData("17 Agustus 1990")]
    [InlineData("17 agt 1990")]
    [InlineData("17-ags-1990")]
    [InlineData("1990-08-17")]
    public void A_day_is_read_however_it_is_typed(string typed)
    {
        Assert.True(TypedDay.TryParse(typed, out var day, out _));
        Assert.Equal(new DateOnly(1990, 8, 17), day);
    }

    [Theory]
    [InlineData(null, "day-missing")]
    [InlineData("  ", "day-missing")]
    [InlineData("kemarin", "day-unreadable")]
    [InlineData("17-08", "day-unreadable")]
    [InlineData("17-08-90", "day-short-year")]
    [InlineData("31-02-1990", "day-nonexistent")]
    [InlineData("08-17-1990", "day-nonexistent")]
    [InlineData("17 xyz 1990", "day-nonexistent")]
    [InlineData("00-01-1990", "day-nonexistent")]
    [InlineData("17-08-0000", "day-nonexistent")]
    [InlineData("١٧-٠٨-١٩٩٠", "day-unreadable")]
    public void What_is_no_day_is_refused_with_a_reason(string? typed, string code)
    {
        Assert.False(TypedDay.TryParse(typed, out _, out var refusal));
        Assert.Equal(code, refusal!.Code);
    }
}
