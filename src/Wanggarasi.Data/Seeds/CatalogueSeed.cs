using System.Reflection;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds;

/// <summary>
/// The catalogue with which an office starts: one JSON file per service, shipped inside the portal or read from the
/// directory in <c>Office:CatalogueDirectory</c>, so that another kecamatan brings its own. Afterwards the database
/// is the truth.
/// </summary>
public static class CatalogueSeed
{
    private const string Prefix = "Wanggarasi.Data.Seeds.Catalogue.";

    /// <summary>Reads the catalogue.</summary>
    /// <param name="directory">A directory of <c>*.json</c> files; null or blank: the catalogue shipped with the portal.</param>
    /// <returns>The services in the order of their file names.</returns>
    /// <exception cref="InvalidDataException">The directory is missing or empty, or a file is no catalogue entry; the message names it.</exception>
    public static IReadOnlyList<CatalogueEntry> Read(string? directory = null) => string.IsNullOrWhiteSpace(directory) ? ReadShipped() : ReadDirectory(directory);

    private static List<CatalogueEntry> ReadShipped()
    {
        var assembly = typeof(CatalogueSeed).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => ReadEntry(name[Prefix.Length..], Text(assembly, name))),
        ];
    }

    private static List<CatalogueEntry> ReadDirectory(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new InvalidDataException($"Folder katalog tidak ada: {directory} (Office:CatalogueDirectory).");
        }
        var files = Directory.GetFiles(directory, "*.json");
        if (files.Length == 0)
        {
            throw new InvalidDataException($"Folder katalog tidak berisi berkas .json: {directory} (Office:CatalogueDirectory).");
        }
        return [.. files.Order(StringComparer.Ordinal).Select(file => ReadEntry(Path.GetFileName(file), File.ReadAllText(file)))];
    }

    private static CatalogueEntry ReadEntry(string file, string json) =>
        DefinitionChecks.TryRead<CatalogueEntry>($"Katalog, berkas {file}", json, out var entry, out var finding)
            ? entry!
            : throw new InvalidDataException(finding);

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
