using CsCheck;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("081234567890", "+6281234567890")]
    [InlineData("0812-3456-7890", "+6281234567890")]
    [InlineData(" 0812 3456 7890 ", "+6281234567890")]
    [InlineData("+62 812 3456 7890", "+6281234567890")]
    [InlineData("+62 (0)812.3456.7890", "+6281234567890")]
    [InlineData("6281234567890", "+6281234567890")]
    [InlineData("006281234567890", "+6281234567890")]
    [InlineData("81234567890", "+6281234567890")]
    [InlineData("0811223344", "+62811223344")]
    [InlineData("(0443) 210123", "+62443210123")]
    [InlineData("0443-210123", "+62443210123")]
    [InlineData("0622 7550123", "+626227550123")]
    public void A_number_as_typed_becomes_the_international_form(string text, string e164) =>
        Assert.Equal(e164, PhoneNumber.Parse(text).E164);

    [Theory]
    [InlineData(null, "phone-missing")]
    [InlineData("0812345", "phone-length")]
    [InlineData("08123456789012", "phone-length")]
    [InlineData("210123", "phone-length")]
    [InlineData("0812 3456 789O", "phone-not-digits")]
    [InlineData("081234567890/081298765432x", "phone-not-digits")]
    [InlineData("+60 12 345 6789", "phone-foreign")]
    [InlineData("0060123456789", "phone-foreign")]
    [InlineData("0801234567", "phone-prefix")]
    [InlineData("0123456789", "phone-prefix")]
    [InlineData("0812+3456789", "phone-not-digits")]
    public void Anything_else_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(PhoneNumber.TryParse(text, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void A_mobile_is_told_from_a_fixed_line()
    {
        Assert.True(PhoneNumber.Parse("081234567890").IsMobile);
        Assert.False(PhoneNumber.Parse("0443210123").IsMobile);
    }

    [Theory]
    [InlineData("081234567890", "0812-3456-7890")]
    [InlineData("0811223344", "0811-2233-44")]
    [InlineData("0443210123", "0443210123")]
    public void The_written_form_is_the_domestic_one(string text, string written) =>
        Assert.Equal(written, PhoneNumber.Parse(text).AsWritten);

    [Fact]
    public void The_masked_form_shows_the_kind_and_two_digits() =>
        Gen.Select(Gen.Int[1, 9], Gen.Char['0', '9'].Array[7, 10]).Sample((second, rest) =>
        {
            var text = $"08{second}{new string(rest)}";

            Assert.Equal($"08** **** **{text[^2..]}", $"{PhoneNumber.Parse(text)}");
        });

    [Fact]
    public void Reading_the_written_form_gives_the_number_back() =>
        Gen.Select(Gen.Int[1, 9], Gen.Char['0', '9'].Array[7, 10]).Sample((second, rest) =>
        {
            var number = PhoneNumber.Parse($"08{second}{new string(rest)}");

            Assert.Equal(number, PhoneNumber.Parse(number.AsWritten));
            Assert.Equal(number, PhoneNumber.Parse(number.E164));
        });
}
