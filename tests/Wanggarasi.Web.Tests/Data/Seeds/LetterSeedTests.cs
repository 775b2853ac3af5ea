using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Tests.Data.Seeds;

public sealed class LetterSeedTests
{
    private static readonly IReadOnlyDictionary<string, ServiceDefinition> s_services =
        CatalogueSeed.Read().ToDictionary(e => e.Service.Code, e => e.Service, StringComparer.Ordinal);

    private static readonly IReadOnlyList<LetterTemplate> s_shipped = LetterSeed.Read(null, s_services);

    [Fact]
    public void Every_service_the_kecamatan_issues_itself_has_a_template_that_fits_it() =>
        Assert.Equal(
            s_services.Values.Where(s => s.Role is OfficeRole.Issue).Select(s => s.Code).Order(StringComparer.Ordinal),
            s_shipped.Select(t => t.ServiceCode).Order(StringComparer.Ordinal));

    [Fact]
    public void No_shipped_template_names_a_place_or_claims_a_decree()
    {
        Assert.All(s_shipped, t => Assert.DoesNotMatch("Wanggarasi|Wonggarasi|Pohuwato|Gorontalo", t.Body + t.Title + t.OfficeCode));
        Assert.All(s_shipped, t => Assert.False(t.IsClassificationConfirmed));
    }

    [Fact]
    public void Only_the_marriage_letter_asks_for_an_age_and_it_asks_for_nineteen()
    {
        var template = Assert.Single(s_shipped, t => t.MinimumAge is not null);
        Assert.Equal(("dispensasi-nikah", 19), (template.ServiceCode, template.MinimumAge!.Years));
    }

    [Theory]
    [InlineData("2007-12-05", "1990-01-31", "2026-12-04", "Tidak", true)]
    [InlineData("2007-12-05", "1990-01-31", "2026-12-05", "Tidak", false)]
    [InlineData("1990-01-31", "2007-12-06", "2026-12-05", "Tidak", true)]
    [InlineData("1990-01-31", "2007-12-05", "2026-12-05", "Tidak", false)]
    [InlineData("1990-01-31", "1990-01-31", "2026-12-05", "Ya", true)]
    public void Who_is_not_nineteen_on_the_wedding_day_is_sent_to_the_court(string bride, string groom, string wedding, string told, bool refused)
    {
        var template = s_shipped.Single(t => t.ServiceCode == "dispensasi-nikah");
        var refusal = LetterValues.FindTooYoung(template, new Dictionary<string, string>
        {
            ["subjek.tanggal-lahir"] = bride,
            ["isian.tanggal-lahir-pasangan"] = groom,
            ["jawaban.tanggal-akad"] = wedding,
            ["jawaban.di-bawah-19"] = told,
        }, new Dictionary<string, string>());
        Assert.Equal(refused, refusal is not null);
        if (refused)
        {
            Assert.Contains("Pengadilan Agama", refusal!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_directory_of_ones_own_with_a_wrong_field_is_refused_by_name()
    {
        var directory = Directory.CreateTempSubdirectory("surat-");
        try
        {
            var template = s_shipped.Single(t => t.ServiceCode == "sktm");
            File.WriteAllText(Path.Combine(directory.FullName, "sktm.json"), StandardJson.Write(template with { Body = "" }));
            File.WriteAllText(Path.Combine(directory.FullName, "sktm.txt"), "Kepada {pemohon.hobi}");
            var failure = Assert.Throws<InvalidDataException>(() => LetterSeed.Read(directory.FullName, s_services));
            Assert.Contains("sktm.json", failure.Message, StringComparison.Ordinal);
            Assert.Contains("{pemohon.hobi}", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
