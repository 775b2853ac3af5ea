using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Tests.People;

public sealed class FamilyCardNumberTests
{
    [Theory]
    [InlineData("7504111203159901")]
    [InlineData("7504 1112 0315 9901")]
    [InlineData("7504.1112-0315.9901")]
    public void Sixteen_digits_are_a_number(string text) =>
        Assert.Equal("7504111203159901", FamilyCardNumber.Parse(text).Digits);

    [Theory]
    [InlineData(null, "kk-missing")]
    [InlineData("  ", "kk-missing")]
    [InlineData("750411120315990", "kk-length")]
    [InlineData("75041112031599012", "kk-length")]
    [InlineData("KK7504111203159901", "kk-not-digits")]
    public void Anything_else_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(FamilyCardNumber.TryParse(text, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Theory]
    [InlineData("7504114101909901", true)]
    [InlineData("7504117112909901", true)]
    [InlineData("7504110101909901", false)]
    [InlineData("7504117212909901", false)]
    public void A_womans_nik_in_the_wrong_field_is_suspected(string text, bool isSuspected) =>
        Assert.Equal(isSuspected, FamilyCardNumber.Parse(text).LooksLikeNik);

    [Fact]
    public void The_text_is_masked() =>
        Assert.Equal("7504 11** **** **01", FamilyCardNumber.Parse("7504111203159901").ToString());
}
