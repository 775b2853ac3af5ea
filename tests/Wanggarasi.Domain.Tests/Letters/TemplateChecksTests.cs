using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Tests.Standards;

namespace Wanggarasi.Domain.Tests.Letters;

public sealed class TemplateChecksTests
{
    private static readonly MinimumAge s_rule = new(19, "isian.hari", ["subjek.tanggal-lahir"], "isian.muda", "Ke pengadilan.");

    private static LetterTemplate With(MinimumAge rule, LetterFieldType day, params string[] options) => new()
    {
        ServiceCode = "contoh",
        Kind = LetterKind.Letter,
        Title = "Surat Contoh",
        Classification = "400",
        OfficeCode = "KEC",
        NumberFormat = "{klasifikasi}/{urut}/{tahun}",
        Body = "Kepada {pemohon.nama}",
        Fields = [new LetterOwnField("hari", "Hari", day), new LetterOwnField("muda", "Muda", LetterFieldType.Choice, options)],
        MinimumAge = rule,
    };

    private static IEnumerable<string> Codes(LetterTemplate template) => TemplateChecks.Of(template, Sample.Service).Select(r => r.Code);

    [Fact]
    public void An_age_is_counted_between_days_and_told_by_a_choice_with_Ya() => Assert.Empty(Codes(With(s_rule, LetterFieldType.Day, "Ya", "Tidak")));

    [Fact]
    public void A_rule_of_age_on_a_line_of_text_is_refused() => Assert.Equal(["age-field-kind"], Codes(With(s_rule, LetterFieldType.Line, "Ya", "Tidak")));

    [Fact]
    public void A_rule_of_age_on_a_birth_that_is_no_day_is_refused() =>
        Assert.Equal(["age-field-kind"], Codes(With(s_rule with { BirthDays = ["subjek.tempat-lahir"] }, LetterFieldType.Day, "Ya", "Tidak")));

    [Fact]
    public void A_rule_of_age_told_by_a_choice_without_Ya_is_refused() => Assert.Equal(["age-field-kind"], Codes(With(s_rule, LetterFieldType.Day, "Sudah", "Belum")));
}
