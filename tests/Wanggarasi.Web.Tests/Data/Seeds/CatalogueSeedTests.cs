using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Tests.Data.Seeds;

public sealed class CatalogueSeedTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("katalog-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public void The_portal_ships_26_services_without_a_finding()
    {
        var catalogue = CatalogueSeed.Read();

        Assert.Equal(26, catalogue.Count);
        Assert.Empty(DefinitionChecks.Check(catalogue));
    }

    [Fact]
    public void Another_kecamatan_brings_its_own_directory()
    {
        var own = CatalogueSeed.Read()[0];
        Write("satu.json", StandardJson.Write(own with { Service = own.Service with { Name = "Layanan Lain" } }));

        Assert.Equal("Layanan Lain", Assert.Single(CatalogueSeed.Read(directory.FullName)).Service.Name);
    }

    [Fact]
    public void A_file_that_is_no_service_is_named()
    {
        Write("rusak.json", "{\"service\":{}}");

        Assert.Contains("rusak.json", Assert.Throws<InvalidDataException>(() => CatalogueSeed.Read(directory.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_is_missing_or_empty_is_named()
    {
        Assert.Contains("Office:CatalogueDirectory", Assert.Throws<InvalidDataException>(() => CatalogueSeed.Read(directory.FullName)).Message, StringComparison.Ordinal);
        Assert.Contains("tiada", Assert.Throws<InvalidDataException>(() => CatalogueSeed.Read(Path.Combine(directory.FullName, "tiada"))).Message, StringComparison.Ordinal);
    }

    private void Write(string file, string json) => File.WriteAllText(Path.Combine(directory.FullName, file), json);
}
