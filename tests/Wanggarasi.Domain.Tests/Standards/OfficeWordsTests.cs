using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class OfficeWordsTests
{
    private const string All = "{kecamatan} · {kabupaten} · {bupati} · {disdukcapil} · {provinsi} · {kantor} · {lain}";

    [Theory]
    [InlineData("Kabupaten Pohuwato")]
    [InlineData("Pohuwato")]
    public void The_words_of_a_regency_fill_the_placeholders(string regency) =>
        Assert.Equal(
            "Wanggarasi · Kabupaten Pohuwato · Bupati Pohuwato · Disdukcapil Kabupaten Pohuwato · Gorontalo · Kantor Kecamatan Wanggarasi · {lain}",
            new OfficeWords("Kantor Kecamatan Wanggarasi", "Wanggarasi", regency, "Gorontalo").Fill(All));

    [Fact]
    public void A_city_has_a_wali_kota() =>
        Assert.Equal(
            "Lembah Contoh · Kota Contoh · Wali Kota Contoh · Disdukcapil Kota Contoh · Jawa · Kantor · {lain}",
            new OfficeWords("Kantor", "Lembah Contoh", "Kota Contoh", "Jawa").Fill(All));

    [Fact]
    public void Nothing_is_made_of_nothing() => Assert.Equal("", new OfficeWords("K", "D", "R", "P").Fill(null));

    [Fact]
    public void No_filled_text_of_the_catalogue_keeps_a_brace() =>
        Assert.All(ShippedCatalogue.Files, file => Assert.DoesNotMatch(@"\{[a-z]+\}", new OfficeWords("K", "D", "R", "P").Fill(file.Json)));
}
