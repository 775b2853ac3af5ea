using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Domain.Tests.Letters;

public sealed class LetterTextTests
{
    [Fact]
    public void Headings_tables_and_paragraphs_are_told_by_their_first_sign()
    {
        var blocks = LetterText.Fill("# Keterangan\nBaris satu\nbaris dua\n\n| Nama: {pemohon.nama}\n| Jam: 08:00\nSesudah tabel", name => $"<{name}>");

        Assert.Equal(new LetterHeading("Keterangan"), blocks[0]);
        Assert.Equal(new LetterParagraph("Baris satu baris dua"), blocks[1]);
        Assert.Equal([("Nama", "<pemohon.nama>"), ("Jam", "08:00")], Assert.IsType<LetterTable>(blocks[2]).Rows);
        Assert.Equal(new LetterParagraph("Sesudah tabel"), blocks[3]);
        Assert.Equal(4, blocks.Count);
    }

    [Fact]
    public void A_value_is_never_read_as_notation()
    {
        var blocks = LetterText.Fill("{a}\n\n| {a}: {a}", _ => "# judul\n| x: {b}");

        Assert.Equal(new LetterParagraph("# judul\n| x: {b}"), blocks[0]);
        Assert.Equal([("# judul\n| x: {b}", "# judul\n| x: {b}")], Assert.IsType<LetterTable>(blocks[1]).Rows);
    }

    [Fact]
    public void An_unknown_field_is_named_with_its_line()
    {
        var refusal = Assert.Single(LetterText.Check("Baris pertama\n{pemohon.hobi} dan {pemohon.nama}", ["pemohon.nama"]));

        Assert.Equal("unknown-field", refusal.Code);
        Assert.Contains("Baris 2", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("{pemohon.hobi}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "body-missing")]
    [InlineData("a } b", "lone-brace")]
    [InlineData("a {b", "lone-brace")]
    [InlineData("| tanpa titik dua", "row-without-colon")]
    public void What_cannot_be_set_is_refused(string body, string code) =>
        Assert.Equal(code, Assert.Single(LetterText.Check(body, [])).Code);
}
