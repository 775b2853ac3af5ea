using CsCheck;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Tests.People;

public sealed class NikTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    [Theory]
    [InlineData("7504110101909901", "750411", Sex.Male, "1990-01-01")]
    [InlineData("7504114101909901", "750411", Sex.Female, "1990-01-01")]
    [InlineData("7504117112959902", "750411", Sex.Female, "1995-12-31")]
    [InlineData("7504112902049903", "750411", Sex.Male, "2004-02-29")]
    [InlineData("7504116902049904", "750411", Sex.Female, "2004-02-29")]
    [InlineData("7504022508719905", "750402", Sex.Male, "1971-08-25")]
    [InlineData("7501010101809906", "750101", Sex.Male, "1980-01-01")]
    public void A_sound_number_tells_district_sex_and_birth(string text, string district, Sex sex, string bornOn)
    {
        var nik = Nik.Parse(text);

        Assert.Equal(text, nik.Digits);
        Assert.Equal(district, nik.DistrictOfFirstRegistration);
        Assert.Equal(sex, nik.Sex);
        Assert.Equal(DateOnly.Parse(bornOn, null), nik.BornOn(s_today));
        Assert.False(nik.HasOddDate);
    }

    [Theory]
    [InlineData("7504113202909901", "nik-odd-date")]
    [InlineData("7504110013909901", "nik-odd-date")]
    [InlineData("7504112902059901", "nik-odd-date")]
    [InlineData("7504113002909901", "nik-odd-date")]
    [InlineData("7504114001909901", "nik-odd-date")]
    [InlineData("7504118001909901", "nik-odd-date")]
    [InlineData("750411010190990", "nik-length")]
    [InlineData("7504110101900000", "nik-serial")]
    [InlineData("75041101019099O1", "nik-not-digits")]
    [InlineData("", "nik-missing")]
    [InlineData(null, "nik-missing")]
    [InlineData(" \u200B\t", "nik-missing")]
    [InlineData("٧٥٠٤١١٠١٠١٩٠٩٩٠١", "nik-not-digits")]
    [InlineData("7504110101909901\0", "nik-not-digits")]
    public void A_wrong_number_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(Nik.TryParse(text, out var nik, out var refusal));

        Assert.Null(nik);
        Assert.Equal(code, refusal.Code);
        Assert.Equal(nameof(Nik), refusal.Field);
        Assert.Throws<FormatException>(() => Nik.Parse(text));
    }

    [Theory]
    [InlineData("7504113202909901")]
    [InlineData("7504110013909901")]
    [InlineData("7504112902059901")]
    public void An_officer_may_accept_a_date_that_is_in_no_calendar(string text)
    {
        Assert.True(Nik.TryParseWithOddDate(text, out var nik, out _));

        Assert.True(nik.HasOddDate);
        Assert.Null(nik.BornOn(s_today));
    }

    [Theory]
    [InlineData("7504 1101 0190 9901")]
    [InlineData(" 7504.1101.0190-9901 ")]
    [InlineData("750411\u00A0010190\u20139901")]
    [InlineData("\u202A7504110101909901\u202C")]
    public void What_people_put_between_digits_is_accepted(string text) =>
        Assert.Equal("7504110101909901", Nik.Parse(text).Digits);

    [Theory]
    [InlineData("7504112411269901", "2026-11-24")]
    [InlineData("7504112511269901", "1926-11-25")]
    [InlineData("7504112902009901", "2000-02-29")]
    [InlineData("7504110101009901", "2000-01-01")]
    [InlineData("7504112902289901", "1928-02-29")]
    public void The_year_is_the_newest_that_is_not_in_the_future(string text, string bornOn) =>
        Assert.Equal(DateOnly.Parse(bornOn, null), Nik.Parse(text).BornOn(s_today));

    [Fact]
    public void The_masked_form_is_as_agreed() =>
        Assert.Equal("7504 11** **** **01", Nik.Parse("7504114101909901").ToString());

    [Fact]
    public void Neither_text_nor_refusal_shows_birth_or_serial() =>
        Gen.Char['0', '9'].Array[16].Select(digits => new string(digits)).Sample(text =>
        {
            if (Nik.TryParseWithOddDate(text, out var nik, out var refusal))
            {
                Assert.Equal($"{text[..4]} {text[4..6]}** **** **{text[14..]}", $"{nik}");
            }
            else
            {
                Assert.DoesNotContain(text, refusal.Message, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void Every_birth_of_a_century_comes_back() =>
        Gen.Select(Gen.Int[0, 36_500], Gen.Bool).Sample((daysAgo, isFemale) =>
        {
            var born = s_today.AddDays(-daysAgo);
            var nik = Nik.Parse($"750411{born.Day + (isFemale ? 40 : 0):D2}{born.Month:D2}{born.Year % 100:D2}9901");

            Assert.Equal(born, nik.BornOn(s_today));
            Assert.Equal(isFemale ? Sex.Female : Sex.Male, nik.Sex);
        });

    [Fact]
    public void Equal_digits_are_equal_numbers() =>
        Assert.Equal(Nik.Parse("7504 1101 0190 9901"), Nik.Parse("7504110101909901"));

    [Fact]
    public void The_digits_stay_out_of_json() =>
        Assert.DoesNotContain("7504110101909901", System.Text.Json.JsonSerializer.Serialize(Nik.Parse("7504110101909901")), StringComparison.Ordinal);
}
