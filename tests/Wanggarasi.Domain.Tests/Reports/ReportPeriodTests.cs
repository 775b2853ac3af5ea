using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Domain.Tests.Reports;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2026-10", "2026-10-01", "2026-10-31", "Oktober 2026", "2026-09", "2026-11")]
    [InlineData("2026-12", "2026-12-01", "2026-12-31", "Desember 2026", "2026-11", "2027-01")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "Februari 2024", "2024-01", "2024-03")]
    [InlineData("2026-Q3", "2026-07-01", "2026-09-30", "Triwulan III 2026", "2026-Q2", "2026-Q4")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31", "Triwulan I 2026", "2025-Q4", "2026-Q2")]
    [InlineData("2026", "2026-01-01", "2026-12-31", "Tahun 2026", "2025", "2027")]
    public void A_month_a_quarter_and_a_year_are_whole_days(string text, string first, string last, string label, string previous, string next)
    {
        var period = ReportPeriod.Parse(text);
        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), period.FirstOn);
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), period.LastOn);
        Assert.Equal((label, previous, next, text), (period.Label, period.Previous.Text, period.Next.Text, period.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q0")]
    [InlineData("1999")]
    [InlineData("3000")]
    [InlineData("Oktober 2026")]
    [InlineData("2026-10-01")]
    [InlineData("٢٠٢٦")]
    public void Anything_else_is_refused_with_an_example(string? text)
    {
        Assert.False(ReportPeriod.TryParse(text, out _, out var refusal));
        Assert.Contains("2026-10", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => ReportPeriod.Parse(text!));
    }

    [Theory]
    [InlineData("2026-10-31", true)]
    [InlineData("2026-11-01", false)]
    public void The_last_day_is_in_the_next_is_not(string day, bool inside) =>
        Assert.Equal(inside, ReportPeriod.Parse("2026-10").Covers(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_day_lies_in_its_month_quarter_and_year()
    {
        var day = new DateOnly(2026, 11, 24);
        Assert.Equal(["2026-11", "2026-Q4", "2026"], Enum.GetValues<PeriodLength>().Select(l => ReportPeriod.Of(day, l).Text));
    }
}
