using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.People;

/// <summary>
/// An e-mail address of the everyday kind: one @, a name before it, a dotted host after it, at most 254 characters
/// (RFC 5321). The host is kept in lower case, and so is the name: no provider tells them apart any more, and telephones
/// begin every field with a capital. Whether it exists, only a message tells.
/// </summary>
/// <remarks><see cref="ToString"/> is masked.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EmailAddress
{
    private EmailAddress(string address) => Address = address;

    /// <summary>The whole address.</summary>
    [JsonIgnore]
    public string Address { get; }

    /// <summary>Reads an address as typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The address, when true is returned.</param>
    /// <param name="refusal">Why not, when false is returned: <c>email-missing</c>, <c>email-form</c> or <c>email-length</c>.</param>
    /// <returns>True where the text can be an address.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = No("email-missing", "Ketik alamat email, misalnya nama@contoh.id.");
            return false;
        }

        var address = string.Concat(text.Where(c => !TypedText.IsInvisible(c))).Trim().ToLowerInvariant();
        if (address.Length > 254)
        {
            refusal = No("email-length", "Alamat email paling panjang 254 huruf. Periksa lagi, atau pakai alamat lain.");
            return false;
        }

        if (!IsWellFormed(address))
        {
            refusal = No("email-form", "Alamat email belum lengkap atau memuat tanda yang tidak dipakai. Tulis seperti nama@contoh.id, tanpa spasi.");
            return false;
        }

        value = new EmailAddress(address);
        refusal = null;
        return true;
    }

    /// <summary>Reads an address that must be well formed.</summary>
    /// <param name="text">The address.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is no address; the message does not repeat it.</exception>
    public static EmailAddress Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>The masked form, <c>w***@contoh.id</c>.</summary>
    /// <returns>The masked form.</returns>
    public override string ToString() => $"{Address[0]}***{Address[Address.IndexOf('@', StringComparison.Ordinal)..]}";

    private static bool IsWellFormed(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || address.LastIndexOf('@') != at || !address[..at].All(IsOfName) || !AreDotsSound(address[..at]))
        {
            return false;
        }

        var host = address[(at + 1)..];
        return AreDotsSound(host)
            && host.Contains('.', StringComparison.Ordinal)
            && host.Split('.').All(label => label.Length <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-'))
            && !char.IsAsciiDigit(host[^1]);
    }

    private static bool AreDotsSound(string part) =>
        part.Length > 0 && part[0] != '.' && part[^1] != '.' && !part.Contains("..", StringComparison.Ordinal);

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal);

    private static Refusal No(string code, string message) => new(code, message, nameof(EmailAddress));
}
