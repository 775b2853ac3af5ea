using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// The one written form of definitions: camelCase, enums as strings, no nulls, unknown and missing properties refused.
/// </summary>
public static class StandardJson
{
    /// <summary>The settings; compact.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    private static readonly JsonSerializerOptions Indented = Create(indented: true);

    /// <summary>Writes a definition, an SOP or a catalogue entry; the same value gives the same text.</summary>
    public static string Write<T>(T value, bool indented = false) => JsonSerializer.Serialize(value, indented ? Indented : Options);

    /// <summary>Reads a definition, an SOP or a catalogue entry.</summary>
    /// <exception cref="JsonException">The text is not one; the path says where.</exception>
    public static T Read<T>(string json) where T : class =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Berkas kosong.");

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            WriteIndented = indented,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>One service of a catalogue with its procedure: the content of one seed file.</summary>
/// <param name="Service">The published standard and the form.</param>
/// <param name="Sop">How the office does it.</param>
public sealed record CatalogueEntry(ServiceDefinition Service, SopDefinition Sop);
