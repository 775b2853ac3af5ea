using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class AnswerRulesTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static Question Asked(QuestionType type) => new() { Id = "q", Label = "Pertanyaan", Type = type };

    private static string? Refused(Question question, string? typed) => AnswerRules.Refuse(question, AnswerRules.Canonical(question, typed), Day)?.Code;

    [Theory]
    [InlineData(QuestionType.Nik, " 7504 1141 0190 9901 ", "7504114101909901")]
    [InlineData(QuestionType.FamilyCardNumber, "7504.1101.0190.9901", "7504110101909901")]
    [InlineData(QuestionType.Phone, "0812-3456-7890", "+6281234567890")]
    [InlineData(QuestionType.PersonName, "  Siti   Contoh ", "Siti Contoh")]
    [InlineData(QuestionType.Time, "7.30", "07:30")]
    [InlineData(QuestionType.Number, "3.200", "3200")]
    [InlineData(QuestionType.Text, "  Limbula ", "Limbula")]
    [InlineData(QuestionType.Nik, " 7504 ", "7504")]
    public void An_answer_is_stored_in_one_form_and_what_cannot_be_read_stays_as_typed(QuestionType type, string typed, string stored) =>
        Assert.Equal(stored, AnswerRules.Canonical(Asked(type), typed));

    [Theory]
    [InlineData(QuestionType.Text, "", "answer-missing")]
    [InlineData(QuestionType.Text, "a\0b", "answer-characters")]
    [InlineData(QuestionType.YesNo, "mungkin", "answer-no-option")]
    [InlineData(QuestionType.Date, "2026-02-30", "answer-no-date")]
    [InlineData(QuestionType.Date, "0001-01-01", "answer-far-off")]
    [InlineData(QuestionType.Date, "9999-01-01", "answer-far-off")]
    [InlineData(QuestionType.Time, "25:00", "answer-no-time")]
    [InlineData(QuestionType.Number, "tiga", "answer-no-number")]
    [InlineData(QuestionType.Number, "-1", "answer-too-small")]
    [InlineData(QuestionType.Number, "99999999999", "answer-no-number")]
    [InlineData(QuestionType.Nik, "123", "nik-length")]
    [InlineData(QuestionType.FamilyCardNumber, "123", "kk-length")]
    [InlineData(QuestionType.Phone, "12", "phone-length")]
    [InlineData(QuestionType.PersonName, "123", "name-letters")]
    [InlineData(QuestionType.Rows, "{", "answer-no-rows")]
    public void A_wrong_answer_is_refused_beside_its_question(QuestionType type, string typed, string code)
    {
        var question = Asked(type);
        var refusal = AnswerRules.Refuse(question, AnswerRules.Canonical(question, typed), Day);

        Assert.Equal(code, refusal?.Code);
        Assert.Equal("q", refusal!.Field);
    }

    [Fact]
    public void Dates_keep_to_their_side_of_today()
    {
        Assert.Equal("answer-in-future", Refused(Asked(QuestionType.Date) with { NotInFuture = true }, "2026-11-25"));
        Assert.Null(Refused(Asked(QuestionType.Date) with { NotInFuture = true }, "2026-11-24"));
        Assert.Equal("answer-in-past", Refused(Asked(QuestionType.Date) with { NotInPast = true }, "2026-11-23"));
        Assert.Null(Refused(Asked(QuestionType.Date) with { NotInPast = true }, "2026-11-24"));
    }

    [Fact]
    public void A_choice_is_one_of_its_options_and_lengths_and_bounds_hold()
    {
        var choice = Asked(QuestionType.Choice) with { Options = [new("a", "A"), new("b", "B")] };

        Assert.Null(Refused(choice, "a"));
        Assert.Equal("answer-no-option", Refused(choice, "c"));
        Assert.Equal("answer-too-long", Refused(Asked(QuestionType.Text) with { MaxLength = 3 }, "abcd"));
        Assert.Equal("answer-too-large", Refused(Asked(QuestionType.Number) with { Max = 5 }, "6"));
        Assert.Null(Refused(Asked(QuestionType.Text) with { Required = false }, " "));
    }

    [Fact]
    public void A_nik_with_an_odd_date_is_left_to_the_officer() =>
        Assert.Null(Refused(Asked(QuestionType.Nik), "7504113113909901"));

    [Fact]
    public void A_table_names_the_row_and_the_column_that_is_wrong()
    {
        var table = Asked(QuestionType.Rows) with
        {
            Max = 2,
            Columns = [new("nama", "Nama", QuestionType.PersonName), new("nik", "NIK", QuestionType.Nik) { Required = false }],
        };

        Assert.Equal("""[{"nama":"Siti Contoh","nik":"7504114101909901"}]""", AnswerRules.Canonical(table, """[{"nik":"7504 1141 0190 9901","nama":" Siti  Contoh","lain":"x"},{"nama":" "}]"""));
        Assert.Null(Refused(table, """[{"nama":"Siti"}]"""));
        Assert.Equal("answer-missing", Refused(table, """[{"nama":" "}]"""));
        Assert.Equal("answer-too-many-rows", Refused(table, """[{"nama":"A"},{"nama":"B"},{"nama":"C"}]"""));
        var refusal = AnswerRules.Refuse(table, """[{"nama":"A"},{"nama":"B","nik":"1"}]""", Day)!;
        Assert.StartsWith("Baris 2, NIK: ", refusal.Message, StringComparison.Ordinal);
    }
}
