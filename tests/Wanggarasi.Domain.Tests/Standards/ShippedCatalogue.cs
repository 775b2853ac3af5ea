using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>The catalogue that the portal ships, read without the archive.</summary>
internal static class ShippedCatalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } = [.. Files.Select(file => StandardJson.Read<CatalogueEntry>(file.Json))];

    public static IEnumerable<(string Name, string Json)> Files
    {
        get
        {
            var assembly = typeof(ShippedCatalogue).Assembly;
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Catalogue/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                yield return (name["Catalogue/".Length..], reader.ReadToEnd());
            }
        }
    }

    public static CatalogueEntry Get(string code) => All.Single(entry => entry.Service.Code == code);
}
