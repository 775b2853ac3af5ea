using CsCheck;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("  Siti \t Maryam\n", "Siti Maryam")]
    [InlineData("Suharto", "Suharto")]
    [InlineData("H. Abd. Ma'ruf, S.Pd.", "H. Abd. Ma'ruf, S.Pd.")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Siti\u200B\u202E Maryam\uFEFF", "Siti Maryam")]
    [InlineData("ᬅ", "ᬅ")]
    public void A_name_is_kept_as_the_person_writes_it(string typed, string kept) =>
        Assert.Equal(kept, PersonName.Parse(typed).Text);

    [Theory]
    [InlineData(null, "name-missing")]
    [InlineData("\u200B ", "name-missing")]
    [InlineData("Siti\0", "name-characters")]
    [InlineData("Siti\u001B[31m", "name-characters")]
    [InlineData("Siti \uD800", "name-characters")]
    [InlineData("1234", "name-letters")]
    [InlineData("---", "name-letters")]
    public void What_cannot_be_a_name_is_refused(string? typed, string code)
    {
        Assert.False(PersonName.TryParse(typed, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void A_hundred_characters_pass_and_one_more_does_not()
    {
        Assert.True(PersonName.TryParse(new string('a', 100), out _, out _));
        Assert.False(PersonName.TryParse(new string('a', 101), out _, out var refusal));
        Assert.Equal("name-length", refusal.Code);
    }

    [Theory]
    [InlineData("H. Abd. Ma'ruf", "h abd maruf")]
    [InlineData("Ma’ruf", "maruf")]
    [InlineData("José  Nuñez-Ramírez", "jose nunez ramirez")]
    [InlineData("ＳＩＴＩ", "siti")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("...", "")]
    [InlineData("a\uD800b", "a b")]
    public void The_search_form_forgets_case_accents_and_punctuation(string? typed, string form) =>
        Assert.Equal(form, PersonName.ToSearchForm(typed));

    [Fact]
    public void The_search_form_of_a_search_form_is_itself() =>
        Gen.String.Sample(text =>
        {
            var form = PersonName.ToSearchForm(text);

            Assert.Equal(form, PersonName.ToSearchForm(form));
        });

    [Fact]
    public void No_text_whatever_makes_the_parser_stumble() =>
        Gen.String.Sample(text => PersonName.TryParse(text, out var name, out var refusal) == (name is not null) && (name is null) == (refusal is not null));

    [Fact]
    public void The_masked_form_shows_first_letters_only() =>
        Assert.Equal("S*** M***", PersonName.Parse("Siti Maryam").ToString());
}
