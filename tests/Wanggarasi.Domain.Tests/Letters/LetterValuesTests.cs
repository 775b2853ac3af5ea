using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Domain.Tests.Letters;

public sealed class LetterValuesTests
{
    private static readonly Dictionary<string, string> s_values = new() { ["subjek.nama"] = "Siti" };

    [Fact]
    public void A_letter_sealed_before_the_text_was_part_of_it_keeps_its_form()
    {
        var forms = LetterValues.CanonicalForms("sktm", 1, "ab", s_values).ToList();
        Assert.Equal("""{"template":"sktm","values":{"subjek.nama":"Siti"},"version":1}""", forms[^1]);
        Assert.Equal("""{"form":2,"template":"sktm","textHash":"ab","values":{"subjek.nama":"Siti"},"version":1}""", forms[0]);
        Assert.Equal(forms[0], LetterValues.Canonical("sktm", 1, "ab", s_values));
    }

    [Theory]
    [InlineData("Siti  Rahma", "Siti Rahma", false)] // blanks are no difference
    [InlineData("Siti", "", false)] // what the request leaves open, the officer fills in
    [InlineData("Siti", "Sitti", true)]
    [InlineData("", "Siti", true)]
    public void A_letter_differs_where_the_request_says_something_else(string value, string said, bool differs)
    {
        LetterField[] needed = [new("subjek.nama", "Nama", LetterFieldType.Line, "-")];
        var found = LetterValues.Differing(needed, new Dictionary<string, string> { ["subjek.nama"] = value }, new Dictionary<string, string> { ["subjek.nama"] = said });
        Assert.Equal(differs, found.Count == 1);
    }
}
