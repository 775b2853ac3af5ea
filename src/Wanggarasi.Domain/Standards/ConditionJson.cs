using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// The written form of a <see cref="Condition"/>, strict in both directions:
/// <code>
/// {"question":"x","is":"a"}   {"question":"x","oneOf":["a","b"]}   {"question":"x","answered":true}
/// {"question":"x","age":{"unit":"years","from":5,"below":17}}
/// {"all":[…]}   {"any":[…]}   {"not":{…}}
/// </code>
/// An unknown or a missing property throws <see cref="JsonException"/>, which names it.
/// </summary>
public sealed class ConditionJson : JsonConverter<Condition>
{
    /// <inheritdoc/>
    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        switch (value)
        {
            case Condition.Is it:
                writer.WriteString("question", it.Question);
                writer.WriteString("is", it.Value);
                break;
            case Condition.OneOf it:
                writer.WriteString("question", it.Question);
                writer.WriteStartArray("oneOf");
                foreach (var one in it.Values)
                {
                    writer.WriteStringValue(one);
                }
                writer.WriteEndArray();
                break;
            case Condition.Answered it:
                writer.WriteString("question", it.Question);
                writer.WriteBoolean("answered", true);
                break;
            case Condition.Age it:
                writer.WriteString("question", it.Question);
                writer.WriteStartObject("age");
                writer.WriteString("unit", it.Unit is AgeUnit.Years ? "years" : "days");
                if (it.From is { } from)
                {
                    writer.WriteNumber("from", from);
                }
                if (it.Below is { } below)
                {
                    writer.WriteNumber("below", below);
                }
                writer.WriteEndObject();
                break;
            case Condition.All it:
                WriteParts(writer, "all", it.Parts, options);
                break;
            case Condition.Any it:
                WriteParts(writer, "any", it.Parts, options);
                break;
            case Condition.Not it:
                writer.WritePropertyName("not");
                Write(writer, it.Part, options);
                break;
            default:
                throw new JsonException("Syarat kosong tidak dapat ditulis.");
        }
        writer.WriteEndObject();
    }

    private void WriteParts(Utf8JsonWriter writer, string name, IReadOnlyList<Condition> parts, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts)
        {
            Write(writer, part, options);
        }
        writer.WriteEndArray();
    }

    private static Condition Read(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("Syarat harus berupa objek JSON.");
        }
        var names = element.EnumerateObject().Select(property => property.Name).ToArray();
        return names switch
        {
            ["all"] => new Condition.All(ReadParts(element, "all")),
            ["any"] => new Condition.Any(ReadParts(element, "any")),
            ["not"] => new Condition.Not(Read(element.GetProperty("not"))),
            _ when names.Length == 2 && names.Contains("question") => ReadComparison(element, names.First(name => name != "question")),
            _ => throw new JsonException($"Syarat tidak dikenal: {string.Join(", ", names)}."),
        };
    }

    private static Condition ReadComparison(JsonElement element, string kind)
    {
        var question = Text(element.GetProperty("question"), "question");
        var value = element.GetProperty(kind);
        return kind switch
        {
            "is" => new Condition.Is(question, Text(value, kind)),
            "oneOf" when value.ValueKind is JsonValueKind.Array =>
                new Condition.OneOf(question, [.. value.EnumerateArray().Select(one => Text(one, kind))]),
            "answered" when value.ValueKind is JsonValueKind.True => new Condition.Answered(question),
            "age" when value.ValueKind is JsonValueKind.Object => ReadAge(question, value),
            _ => throw new JsonException($"Pembanding \"{kind}\" untuk pertanyaan \"{question}\" tidak dikenal."),
        };
    }

    private static Condition.Age ReadAge(string question, JsonElement value)
    {
        AgeUnit? unit = null;
        int? from = null, below = null;
        foreach (var property in value.EnumerateObject())
        {
            switch (property.Name)
            {
                case "unit" when property.Value.ValueEquals("years"): unit = AgeUnit.Years; break;
                case "unit" when property.Value.ValueEquals("days"): unit = AgeUnit.Days; break;
                case "from" when property.Value.TryGetInt32(out var number): from = number; break;
                case "below" when property.Value.TryGetInt32(out var number): below = number; break;
                default: throw new JsonException($"Umur untuk pertanyaan \"{question}\": \"{property.Name}\" tidak dikenal.");
            }
        }
        return unit is { } counted && (from is not null || below is not null)
            ? new Condition.Age(question, counted, from, below)
            : throw new JsonException($"Umur untuk pertanyaan \"{question}\" perlu unit dan from atau below.");
    }

    private static Condition[] ReadParts(JsonElement element, string name)
    {
        var parts = element.GetProperty(name);
        return parts.ValueKind is JsonValueKind.Array
            ? [.. parts.EnumerateArray().Select(Read)]
            : throw new JsonException($"\"{name}\" harus berupa larik syarat.");
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.String && element.GetString() is { Length: > 0 } text
            ? text
            : throw new JsonException($"\"{name}\" harus berupa teks yang tidak kosong.");
}
