using System.Text;
using System.Text.Json;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// Tells most canonical texts at a glance, without building anything: a recomputation asks millions of times. What it does not
/// recognise is not therefore wrong; <see cref="CanonicalJson.Of(string)"/> decides.
/// </summary>
public static class PlainJson
{
    // Every whole number of so many digits is kept exactly by a double, and written the same way.
    private const int MostDigits = 15;

    /// <summary>True only for a canonical text: keys in ascending order of plain letters, whole numbers, no escapes, no blanks.</summary>
    /// <param name="json">The text.</param>
    /// <returns>False also for what is canonical but not plain, and for what is no JSON.</returns>
    public static bool IsCanonical(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        // Half a surrogate pair would be encoded as something else.
        if (json.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0)
        {
            return false;
        }

        Span<byte> bytes = json.Length <= 1_000 ? stackalloc byte[3_000] : new byte[Encoding.UTF8.GetMaxByteCount(json.Length)];
        return IsCanonical(bytes[..Encoding.UTF8.GetBytes(json, bytes)]);
    }

    /// <summary>The same of a text in UTF-8.</summary>
    /// <param name="json">The text.</param>
    /// <returns>False also for what is canonical but not plain, and for what is no JSON.</returns>
    public static bool IsCanonical(ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)'\\') || HasBlank(json))
        {
            return false;
        }

        Span<(int From, int Length)> keys = stackalloc (int From, int Length)[CanonicalJson.MaxDepth + 1];
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        keys[reader.CurrentDepth] = default;
                        break;
                    case JsonTokenType.PropertyName:
                        var (key, depth) = ((From: (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length), reader.CurrentDepth - 1);
                        var before = keys[depth];
                        if (!Ascii.IsValid(reader.ValueSpan) || before.From > 0 && json.Slice(before.From, before.Length).SequenceCompareTo(reader.ValueSpan) >= 0)
                        {
                            return false;
                        }

                        keys[depth] = key;
                        break;
                    case JsonTokenType.Number when !IsPlain(reader.ValueSpan):
                        return false;
                    default:
                        break;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasBlank(ReadOnlySpan<byte> json)
    {
        var isString = false;
        foreach (var b in json)
        {
            if (b == '"')
            {
                isString = !isString;
            }
            else if (b <= ' ' && !isString)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(ReadOnlySpan<byte> number)
    {
        var digits = number[0] == '-' ? number[1..] : number;
        return digits.Length <= MostDigits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (digits[0] != '0' || number.Length == 1);
    }
}
