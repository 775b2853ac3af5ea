using System.Reflection;
using System.Text.Json;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds;

/// <summary>
/// The letters with which an office starts: for each service a <c>.json</c> with title, number and fields, and a <c>.txt</c> of
/// the same name with the text. Shipped inside the portal or read from <c>Office:LettersDirectory</c>; afterwards the database
/// is the truth.
/// </summary>
public static class LetterSeed
{
    private const string Prefix = "Wanggarasi.Data.Seeds.Letters.";

    /// <summary>The templates for these services, each held against its service.</summary>
    /// <param name="directory">A directory; null or blank: the templates shipped with the portal.</param>
    /// <param name="services">The services of the catalogue by code.</param>
    /// <exception cref="InvalidDataException">A file is no template, or does not fit its service; the message names it.</exception>
    public static IReadOnlyList<LetterTemplate> Read(string? directory, IReadOnlyDictionary<string, ServiceDefinition> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var found = new List<LetterTemplate>();
        foreach (var (name, json, text) in string.IsNullOrWhiteSpace(directory) ? Shipped() : Kept(directory))
        {
            var template = ReadTemplate(name, json) with { Body = text };
            if (!services.TryGetValue(template.ServiceCode, out var service))
            {
                continue; // another office's catalogue has other services
            }

            var faults = TemplateChecks.Of(template, service);
            if (faults.Count == 0)
            {
                found.Add(template);
            }
            else if (!string.IsNullOrWhiteSpace(directory))
            {
                throw new InvalidDataException($"Surat, berkas {name}: {string.Join(" ", faults.Select(f => f.Message))}");
            }
        }

        return found;
    }

    private static LetterTemplate ReadTemplate(string name, string json)
    {
        try
        {
            return StandardJson.Read<LetterTemplate>(json);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"Surat, berkas {name}: {failure.Message}", failure);
        }
    }

    private static IEnumerable<(string Name, string Json, string Text)> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not shipped with the portal."));
            return reader.ReadToEnd();
        }

        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[Prefix.Length..], Read(n), Read(Path.ChangeExtension(n, ".txt"))));
    }

    private static IEnumerable<(string Name, string Json, string Text)> Kept(string directory) => Directory.Exists(directory)
        ? Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f), File.ReadAllText(Path.ChangeExtension(f, ".txt"))))
        : throw new InvalidDataException($"Folder surat tidak ada: {directory} (Office:LettersDirectory).");
}
