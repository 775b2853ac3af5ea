using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// Records as event payloads and back: camel-case keys, what is null left out, enumerations as kebab-case names, instants
/// by <see cref="RecordTime"/>, days <c>2026-11-24</c>; then canonical (<see cref="CanonicalJson"/>).
/// </summary>
/// <remarks>
/// A payload is read with the version it was written with; a shape that changes gets a new version and keeps the old
/// record. What the record does not know is refused, so nothing recorded is lost in reading.
/// </remarks>
public static class EventPayload
{
    private static readonly JsonSerializerOptions s_options = Options();

    /// <summary>The canonical text of a payload.</summary>
    /// <typeparam name="T">A record that serialises as a JSON object.</typeparam>
    /// <param name="payload">The payload.</param>
    /// <returns>The canonical text.</returns>
    /// <exception cref="FormatException">A value has no canonical form (NaN, a whole number beyond 2^53, half a surrogate pair).</exception>
    public static string Write<T>(T payload)
        where T : notnull
    {
        try
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(payload, s_options);
            if (PlainJson.IsCanonical(bytes))
            {
                return Encoding.UTF8.GetString(bytes);
            }

            using var written = JsonDocument.Parse(bytes);
            return CanonicalJson.Of(written.RootElement);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("The payload has no canonical form.", exception);
        }
    }

    /// <summary>Reads a payload.</summary>
    /// <typeparam name="T">The record of the version it was written with.</typeparam>
    /// <param name="payload">The text.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="FormatException">The text is not such a payload.</exception>
    public static T Read<T>(string payload)
        where T : notnull
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload, s_options) ?? throw new FormatException("The payload is null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"No payload of {typeof(T).Name}.", exception);
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            AllowDuplicateProperties = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the canonical form decides on escapes afterwards
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new InstantConverter(),
                new TextConverter(),
            },
            // Keys in canonical order from the start: then most payloads need no second look.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Sort } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Sort(JsonTypeInfo type)
    {
        foreach (var (property, order) in type.Properties.OrderBy(p => p.Name, StringComparer.Ordinal).Select((p, i) => (p, i)).ToList())
        {
            property.Order = order;
        }
    }

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return RecordTime.Parse(reader.GetString() ?? "");
            }
            catch (FormatException exception)
            {
                throw new JsonException("No instant of the record.", exception);
            }
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(RecordTime.ToText(value));
    }

    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            CanonicalJson.RefuseHalfPairs(value);
            writer.WriteStringValue(value);
        }

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            CanonicalJson.RefuseHalfPairs(value);
            writer.WritePropertyName(value);
        }
    }
}
