using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Domain.Tests.Letters;

public sealed class LetterNumberTests
{
    private static readonly LetterTemplate s_template = new()
    {
        ServiceCode = "a",
        Kind = LetterKind.Letter,
        Title = "A",
        Classification = "474.2",
        OfficeCode = "KEC",
        NumberFormat = LetterNumber.Usual,
        Body = "A",
    };

    [Theory]
    [InlineData(LetterNumber.Usual, 7, "474.2/007/KEC/XI/2026")]
    [InlineData(LetterNumber.Usual, 1234, "474.2/1234/KEC/XI/2026")]
    [InlineData("{urut}-{bulan}-{tahun} ({klasifikasi})", 1, "001-11-2026 (474.2)")]
    public void A_number_is_printed_by_the_form_of_its_template(string format, long place, string number) =>
        Assert.Equal(number, LetterNumber.Of(s_template with { NumberFormat = format }, place, new DateOnly(2026, 11, 24)));

    [Theory]
    [InlineData("", "number-format-missing")]
    [InlineData("{klasifikasi}/{tahun}", "number-format-needs")]
    [InlineData("{urut}/{tahun}", "number-format-needs")]
    [InlineData("{klasifikasi}/{urut}", "number-format-needs")]
    [InlineData("{klasifikasi}/{urut}/{tahun}/{hari}", "number-format-unknown")]
    [InlineData("{klasifikasi}/{urut}/{tahun}}", "number-format-brace")]
    public void A_form_that_could_give_one_number_twice_or_nonsense_is_refused(string format, string code) =>
        Assert.Equal(code, LetterNumber.Check(format)!.Code);

    [Fact]
    public void The_usual_form_is_lawful() => Assert.Null(LetterNumber.Check(LetterNumber.Usual));

    [Theory]
    [InlineData("474.2", true)]
    [InlineData("A-1", true)]
    [InlineData("", false)]
    [InlineData("474/2", false)]
    [InlineData("{urut}", false)]
    [InlineData("1234567890123", false)]
    public void A_classification_is_a_short_code(string code, bool isOne) => Assert.Equal(isOne, LetterNumber.IsClassification(code));
}
