using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// Time-based one-time codes (RFC 6238): six digits, 30 seconds, HMAC-SHA-1, the only parameters every authenticator app knows.
/// Identity's own provider keeps the secret readable in its table and takes a code twice; here it is sealed and a code counts once.
/// </summary>
public static class Totp
{
    /// <summary>Length of a step.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // The clocks of telephones are off by some seconds: one step on either side (RFC 6238, 5.2).
    private static readonly long[] s_drift = [0, -1, 1];

    /// <summary>A new secret of 160 bits in Base32 (RFC 4226, 4: as long as the hash).</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The secret in groups of four, for typing it into the app.</summary>
    public static string InGroups(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>The address an app reads from the QR code.</summary>
    /// <param name="issuer">The office's name, shown beside the code.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="secret">The secret in Base32.</param>
    public static string Address(string issuer, string account, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The step whose code was typed, if it is later than the last one used; null for a wrong, old or used code.</summary>
    /// <param name="secret">The secret in Base32.</param>
    /// <param name="typed">The code as typed; blanks do not count.</param>
    /// <param name="now">The instant.</param>
    /// <param name="lastStep">The last step whose code was used.</param>
    public static long? FindStep(string secret, string? typed, DateTimeOffset now, long lastStep)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length != 6 || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var key = Decode(secret);
        var current = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        long? found = null;
        foreach (var drift in s_drift)
        {
            // All three are compared, whichever fits.
            if (CryptographicOperations.FixedTimeEquals(Code(key, current + drift), System.Text.Encoding.ASCII.GetBytes(code)))
            {
                found ??= current + drift;
            }
        }

        return found > lastStep ? found : null;
    }

    // RFC 4226, 5.3.
    private static byte[] Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // HMAC-SHA-1 is what RFC 6238 and the apps speak; its known weakness (collisions) does not touch HMAC.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return System.Text.Encoding.ASCII.GetBytes((number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static byte[] Decode(string secret)
    {
        var bytes = new List<byte>(secret.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in secret)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
