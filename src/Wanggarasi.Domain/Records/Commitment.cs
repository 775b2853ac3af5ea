using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// A personal value as an event carries it: fixed, but unreadable without the case's salt. HMAC-SHA256 under the salt
/// over the UTF-8 bytes of the field's name, a zero byte and the value; in a payload <c>{"commit":"…64 hex…"}</c>.
/// </summary>
/// <param name="Commit">64 hexadecimal digits in small letters.</param>
public sealed record Commitment([property: JsonPropertyName("commit")] string Commit)
{
    /// <summary>The commitment to a value.</summary>
    /// <param name="salt">The salt of the case.</param>
    /// <param name="field">The field's stable name; part of what is hashed, so that equal values in two fields do not show.</param>
    /// <param name="value">The value exactly as kept (parsed and normalised, for example all digits of a NIK).</param>
    /// <returns>The commitment.</returns>
    /// <exception cref="ArgumentException">The field's name is empty or contains a zero character.</exception>
    public static Commitment To(CaseSalt salt, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(salt);
        ArgumentException.ThrowIfNullOrEmpty(field);
        ArgumentNullException.ThrowIfNull(value);
        if (field.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("The zero character separates field and value.", nameof(field));
        }

        return new Commitment(Convert.ToHexStringLower(salt.Hmac(s_utf8.GetBytes(field + '\0' + value))));
    }

    /// <summary>Whether this commits to the value, compared in constant time.</summary>
    /// <param name="salt">The salt of the case.</param>
    /// <param name="field">The field's stable name.</param>
    /// <param name="value">The value to check.</param>
    /// <returns>True where it does.</returns>
    public bool Matches(CaseSalt salt, string field, string value) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Commit), Encoding.ASCII.GetBytes(To(salt, field, value).Commit));

    // Half a surrogate pair throws instead of becoming U+FFFD: two values must not share a commitment.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
