using System.Text.Json;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// Judges definitions before they are used: at the start for the whole catalogue, on screen before a version is
/// stored. A finding is one Indonesian sentence that names the service and what is wrong in it; no finding means that
/// <see cref="ServiceForm"/> can work with it for every applicant.
/// </summary>
public static class DefinitionChecks
{
    /// <summary>Everything that is wrong in a catalogue; empty when it is sound.</summary>
    /// <param name="catalogue">All services with their procedures.</param>
    public static IReadOnlyList<string> Check(IReadOnlyCollection<CatalogueEntry> catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (catalogue.Count == 0)
        {
            return ["Katalog tidak berisi satu layanan pun."];
        }
        var twice = catalogue.GroupBy(entry => entry.Service.Code, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"Katalog: kode layanan \"{same.Key}\" dipakai {same.Count()} kali.");
        return [.. twice, .. catalogue.SelectMany(entry => Check(entry))];
    }

    /// <summary>Everything that is wrong in a service and its procedure.</summary>
    public static IReadOnlyList<string> Check(CatalogueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return [.. Check(entry.Service), .. Check(entry.Sop, entry.Service)];
    }

    /// <summary>Everything that is wrong in a service.</summary>
    public static IReadOnlyList<string> Check(ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var findings = new Findings($"Layanan \"{service.Code}\"");
        ServiceChecks.Check(service, findings);
        ConditionChecks.Check(service, findings);
        return findings.Sentences;
    }

    /// <summary>Everything that is wrong in a procedure.</summary>
    /// <param name="sop">The procedure.</param>
    /// <param name="service">The service it is for.</param>
    public static IReadOnlyList<string> Check(SopDefinition sop, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(sop);
        ArgumentNullException.ThrowIfNull(service);
        var findings = new Findings($"SOP layanan \"{service.Code}\"");
        SopChecks.Check(sop, service, findings);
        return findings.Sentences;
    }

    /// <summary>
    /// Reads the written form (<see cref="StandardJson"/>) of a definition, an SOP or a catalogue entry. What cannot be
    /// read, an unknown type of question or a time that is no time among it, becomes a finding instead of an exception.
    /// </summary>
    /// <param name="name">How the sentence calls it: the name of a file, the code of a service.</param>
    /// <param name="json">The text.</param>
    /// <param name="value">What was read; null when there is a finding.</param>
    /// <param name="finding">The sentence; null when it was read.</param>
    public static bool TryRead<T>(string name, string json, out T? value, out string? finding) where T : class
    {
        try
        {
            value = StandardJson.Read<T>(json);
            finding = null;
            return true;
        }
        catch (JsonException exception)
        {
            value = null;
            var place = string.IsNullOrEmpty(exception.Path) ? "" : $" pada {exception.Path}";
            finding = $"{name}: tidak terbaca{place}. {exception.Message}";
            return false;
        }
    }
}
