using System.Globalization;
using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Domain.Tests.Letters;

/// <summary>UU 16/2019 Pasal 7: 19 years, reached on the day of the wedding.</summary>
public sealed class AgeTests
{
    [Theory]
    [InlineData("2007-12-05", "2026-12-04", false)]
    [InlineData("2007-12-05", "2026-12-05", true)]
    [InlineData("2007-12-05", "2026-12-06", true)]
    [InlineData("2007-12-05", "2027-01-01", true)]
    [InlineData("2008-01-01", "2026-12-31", false)]
    [InlineData("2007-01-01", "2026-01-01", true)]
    [InlineData("2008-02-29", "2027-02-28", false)]
    [InlineData("2008-02-29", "2027-03-01", true)]
    [InlineData("1990-01-31", "2026-12-05", true)]
    public void Nineteen_is_reached_on_the_birthday_and_not_a_day_before(string born, string on, bool reached) =>
        Assert.Equal(reached, Age.IsReached(DateOnly.Parse(born, CultureInfo.InvariantCulture), 19, DateOnly.Parse(on, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-02-28", false)]
    [InlineData("2024-02-29", true)]
    public void Who_was_born_on_a_leap_day_has_the_birthday_on_it_in_a_leap_year(string on, bool reached) =>
        Assert.Equal(reached, Age.IsReached(new DateOnly(2004, 2, 29), 20, DateOnly.Parse(on, CultureInfo.InvariantCulture)));
}
