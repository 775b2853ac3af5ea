using OtpNet;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// Time-based one-time codes (RFC 6238): six digits, 30 seconds, HMAC-SHA-1, the only parameters every authenticator app knows.
/// Identity's own provider keeps the secret readable in its table and takes a code twice; here it is sealed and a code counts once.
/// </summary>
public static class Totp
{
    /// <summary>Length of a step.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    // The clocks of telephones are off by some seconds: one step on either side (RFC 6238, 5.2).
    private static readonly VerificationWindow s_drift = new(previous: 1, future: 1);

    /// <summary>A new secret of 160 bits in Base32 (RFC 4226, 4: as long as the hash).</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(OtpHashMode.Sha1));

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
        var fits = new OtpNet.Totp(Base32Encoding.ToBytes(secret), (int)Step.TotalSeconds).VerifyTotp(now.UtcDateTime, code, out var step, s_drift);
        return fits && step > lastStep ? step : null;
    }
}
