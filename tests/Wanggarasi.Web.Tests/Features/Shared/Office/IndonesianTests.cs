using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Tests.Features.Shared.Office;

public sealed class IndonesianTests
{
    [Fact]
    public void Days_times_numbers_and_money_read_as_Indonesians_write_them()
    {
        var day = new DateOnly(2026, 11, 26);

        Assert.Equal("Kamis, 26 November 2026", Indonesian.LongDay(day));
        Assert.Equal("26 November 2026", Indonesian.Day(day));
        Assert.Equal("15.00", Indonesian.Time(new TimeOnly(15, 0)));
        Assert.Equal("1.000,50", Indonesian.Number(1000.5m, 2));
        Assert.Equal("Rp10.000", Indonesian.Money(10000));
        Assert.Equal("Rp0", Indonesian.Money(0));
        Assert.Equal("97,5%", Indonesian.Percent(0.975m));
        Assert.Equal("7,2 MB", Indonesian.FileSize(7_200_000));
        Assert.Equal("480 kB", Indonesian.FileSize(480_000));
        Assert.Equal("3 jam 20 menit", Indonesian.Length(new TimeSpan(3, 20, 0)));
        Assert.Equal("2 hari", Indonesian.Length(TimeSpan.FromDays(2)));
    }

    [Theory]
    [InlineData("Asia/Jakarta", "WIB")]
    [InlineData("Asia/Makassar", "WITA")]
    [InlineData("Asia/Jayapura", "WIT")]
    [InlineData("Asia/Dili", "WIT")]
    [InlineData("Asia/Kathmandu", "UTC+05.45")]
    public void The_zone_is_named_by_its_distance_from_UTC(string zone, string name) =>
        Assert.Equal(name, new OfficeProfile { TimeZone = zone }.ZoneAbbreviation);

    [Fact]
    public void Half_an_office_is_named_setting_by_setting()
    {
        var verdict = new OfficeProfileRules().Validate(null, new OfficeProfile { Name = "Kecamatan X", RegionCode = "7504", TimeZone = "WITA" });

        Assert.True(verdict.Failed);
        Assert.Contains(verdict.Failures!, fault => fault.Contains("Office:RegionCode", StringComparison.Ordinal));
        Assert.Contains(verdict.Failures!, fault => fault.Contains("Office:TimeZone", StringComparison.Ordinal));
        Assert.Contains(verdict.Failures!, fault => fault.Contains("Office:Regency", StringComparison.Ordinal));
        Assert.DoesNotContain(verdict.Failures!, fault => fault.Contains("Office:Name", StringComparison.Ordinal));
    }
}
