using System.Security.Cryptography;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>Codes and links that prove a contact, from the system's generator; the database keeps their fingerprints only.</summary>
public sealed class SecretCodes(Vault vault)
{
    // Without 0, 1, I, L, O: they are read aloud and copied from paper.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Six digits, for a message that lives ten minutes.</summary>
    public static string Digits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ten characters (49 bits) in two groups, for paper.</summary>
    public static string Paper()
    {
        var code = RandomNumberGenerator.GetString(Letters, 10);
        return code[..5] + "-" + code[5..];
    }

    /// <summary>For a link: 256 bits.</summary>
    public static string Link() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>A first password: 20 characters (99 bits) in groups.</summary>
    public static string FirstPassword() => string.Join('-', RandomNumberGenerator.GetString(Letters, 20).Chunk(5).Select(c => new string(c)));

    /// <summary>The fingerprint of a code, bound to what it is for.</summary>
    /// <param name="owner">Id of the code's row or account; null for a link, which is found by its fingerprint alone.</param>
    /// <param name="code">As typed: case, blanks and dashes do not count.</param>
    public byte[] Fingerprint(Guid? owner, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var plain = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return vault.Fingerprint(Purposes.AccountCode, $"{owner:N}:{plain}");
    }
}
