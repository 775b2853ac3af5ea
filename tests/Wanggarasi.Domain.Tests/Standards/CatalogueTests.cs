using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_file_carries_the_service_of_its_name() =>
        Assert.All(ShippedCatalogue.Files, file => Assert.Equal(Path.GetFileNameWithoutExtension(file.Name), StandardJson.Read<CatalogueEntry>(file.Json).Service.Code));

    [Fact]
    public void A_definition_is_written_as_it_was_read() =>
        Assert.All(ShippedCatalogue.All, entry =>
        {
            var written = StandardJson.Write(entry);
            Assert.Equal(written, StandardJson.Write(StandardJson.Read<CatalogueEntry>(written)));
        });

    [Fact]
    public void The_catalogue_has_no_finding() => Assert.Empty(DefinitionChecks.Check(ShippedCatalogue.All));

    [Fact]
    public void No_text_names_a_place_or_a_time_zone() =>
        Assert.All(ShippedCatalogue.Files, file =>
            Assert.DoesNotMatch("(?i)wanggarasi|pohuwato|gorontalo|WITA|marisa", file.Json));
}
