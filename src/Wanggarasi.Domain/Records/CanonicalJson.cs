using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// JSON in the one form that can be hashed, RFC 8785 (JCS): keys in order of their UTF-16 code units, numbers as
/// ECMAScript writes a double, the shortest escapes, no blanks.
/// </summary>
/// <remarks>
/// Refused, because two readers could understand them differently (I-JSON, RFC 7493): duplicate keys, NaN and
/// infinities, half surrogate pairs and, stricter than the RFC, whole numbers that a double would change; write those as
/// strings.
/// </remarks>
public static class CanonicalJson
{
    internal const int MaxDepth = 64;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The canonical text of a JSON text.</summary>
    /// <param name="json">Any JSON text.</param>
    /// <returns>The canonical text.</returns>
    /// <exception cref="FormatException">The text is no JSON or has no canonical form.</exception>
    public static string Of(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        RefuseHalfPairs(json);
        try
        {
            using var document = JsonDocument.Parse(json, s_strict);
            return Of(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException("No JSON text, or one with a key written twice.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw HalfPair(exception); // "\ud800" escaped in a key
        }
    }

    /// <summary>The canonical text of a JSON value.</summary>
    /// <param name="element">The value.</param>
    /// <returns>The canonical text.</returns>
    /// <exception cref="FormatException">The value has no canonical form.</exception>
    public static string Of(JsonElement element)
    {
        var text = new StringBuilder();
        try
        {
            Write(text, element, 0);
        }
        catch (InvalidOperationException exception)
        {
            throw HalfPair(exception); // "\ud800" escaped: no string can be made of it
        }

        return text.ToString();
    }

    /// <summary>The canonical text of a JSON tree; null is the JSON <c>null</c>.</summary>
    /// <param name="node">The tree.</param>
    /// <returns>The canonical text.</returns>
    /// <exception cref="FormatException">The tree has no canonical form.</exception>
    public static string Of(JsonNode? node)
    {
        if (node is null)
        {
            return "null";
        }

        try
        {
            RefuseHalfPairs(node);
            return Of(node.ToJsonString());
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // Infinities and NaN; a key written twice and half surrogate pairs, which a tree finds out only when walked.
            throw new FormatException("The tree has no canonical form.", exception);
        }
    }

    /// <summary>Whether a text is already in canonical form.</summary>
    /// <param name="json">The text.</param>
    /// <returns>True where every reader's canonical form is this very text; false also for what is no JSON.</returns>
    public static bool IsCanonical(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (PlainJson.IsCanonical(json))
        {
            return true;
        }

        try
        {
            return string.Equals(Of(json), json, StringComparison.Ordinal);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Write(StringBuilder text, JsonElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new FormatException($"Nested deeper than {MaxDepth} levels.");
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, element, depth);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var isFirst = true;
                foreach (var item in element.EnumerateArray())
                {
                    text.Append(isFirst ? "" : ",");
                    Write(text, item, depth + 1);
                    isFirst = false;
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendString(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(NumberOf(element));
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                text.Append(element.GetRawText());
                break;
            default:
                throw new FormatException("No JSON value.");
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement element, int depth)
    {
        var members = element.EnumerateObject().Select(member => (Key: member.Name, member.Value)).ToArray();
        Array.Sort(members, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                if (string.Equals(members[i].Key, members[i - 1].Key, StringComparison.Ordinal))
                {
                    throw new FormatException($"The key “{members[i].Key}” is written twice.");
                }

                text.Append(',');
            }

            AppendString(text, members[i].Key);
            text.Append(':');
            Write(text, members[i].Value, depth + 1);
        }

        text.Append('}');
    }

    /// <summary>Appends a string with its quotes, escaped as RFC 8785 §3.2.2.2 says.</summary>
    /// <param name="text">What is written to.</param>
    /// <param name="value">The string.</param>
    internal static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        if (!value.AsSpan().ContainsAny(s_escaped))
        {
            text.Append(value).Append('"');
            return;
        }

        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static string NumberOf(JsonElement element)
    {
        var raw = element.GetRawText();
        var number = EcmaScriptNumber.ToText(element.GetDouble());
        var isWhole = raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
        if (isWhole && raw != number && raw != "-0")
        {
            throw new FormatException("A whole number beyond what a double keeps exactly; write it as a string.");
        }

        return number;
    }

    private static void RefuseHalfPairs(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members)
                {
                    RefuseHalfPairs(key);
                    RefuseHalfPairs(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    RefuseHalfPairs(item);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.TryGetValue<string>(out var text):
                RefuseHalfPairs(text);
                break;
        }
    }

    /// <summary>Refuses half a surrogate pair: System.Text.Json would write U+FFFD in its place, and the hash cover another text.</summary>
    /// <param name="text">A string about to be written.</param>
    /// <exception cref="FormatException">There is one.</exception>
    internal static void RefuseHalfPairs(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw HalfPair(null);
            }
        }
    }

    private static FormatException HalfPair(Exception? cause) => new("A string with half a surrogate pair.", cause);
}
