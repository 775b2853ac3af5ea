using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.People;

/// <summary>
/// An Indonesian telephone number, mobile (<c>08…</c>) or fixed line (<c>0443 …</c>), kept in the international form
/// of ITU-T E.164 (<c>+628…</c>).
/// </summary>
/// <remarks>
/// Lengths by the national numbering plan (Kominfo): mobile 8 and 8 to 11 more digits, fixed line 8 to 11 digits
/// without the leading 0. Whether it answers, only a message tells. <see cref="ToString"/> is masked.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PhoneNumber
{
    private PhoneNumber(string national) => E164 = "+62" + national;

    /// <summary>The whole number, <c>+6281234567890</c>. For sealing, fingerprints, messages and the officer's view only.</summary>
    [JsonIgnore]
    public string E164 { get; }

    /// <summary>True where a short message or a chat can reach it.</summary>
    public bool IsMobile => E164[3] == '8';

    /// <summary>The whole number as people write it: <c>0812-3456-7890</c>; a fixed line without dashes.</summary>
    [JsonIgnore]
    public string AsWritten
    {
        get
        {
            var national = "0" + E164[3..];
            return IsMobile ? $"{national[..4]}-{national[4..8]}-{national[8..]}" : national;
        }
    }

    /// <summary>
    /// Reads a number as typed: <c>0812-3456-7890</c>, <c>+62 812 3456 7890</c>, <c>62812…</c>, <c>0062…</c>,
    /// <c>812…</c>, <c>(0443) 210123</c>, <c>+62 (0)812…</c>.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="refusal">
    /// Why not, when false is returned: <c>phone-missing</c>, <c>phone-not-digits</c>, <c>phone-foreign</c>,
    /// <c>phone-length</c> or <c>phone-prefix</c>.
    /// </param>
    /// <returns>True where the text is an Indonesian number.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = No("phone-missing", "Ketik nomor telepon, misalnya 0812 3456 7890.");
            return false;
        }

        if (!TryDigits(text, out var digits, out var isInternational, out refusal)
            || !TryNational(digits, isInternational, out var national, out refusal))
        {
            return false;
        }

        refusal = Judge(national);
        value = refusal is null ? new PhoneNumber(national) : null;
        return refusal is null;
    }

    /// <summary>Reads a number that must be well formed.</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no Indonesian number; the message does not repeat it.</exception>
    public static PhoneNumber Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>The masked form, <c>08** **** **90</c>: mobile or not, and the last two digits; the stars do not tell the length.</summary>
    /// <returns>The masked form.</returns>
    public override string ToString() => $"0{E164[3]}** **** **{E164[^2..]}";

    private static bool TryDigits(string text, out string digits, out bool isInternational, [NotNullWhen(false)] out Refusal? refusal)
    {
        var kept = new StringBuilder(text.Length);
        isInternational = false;
        refusal = null;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                kept.Append(c);
            }
            else if (c == '+' && kept.Length == 0)
            {
                isInternational = true;
            }
            else if (!TypedText.IsBetweenDigits(c) && c is not ('(' or ')'))
            {
                refusal = No("phone-not-digits", $"Nomor telepon hanya terdiri dari angka; ada {TypedText.Shown(c)} di dalamnya. Ketik satu nomor saja, misalnya 0812 3456 7890.");
                break;
            }
        }

        digits = kept.ToString();
        return refusal is null;
    }

    private static bool TryNational(string digits, bool isInternational, out string national, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = null;
        if (!isInternational && digits.StartsWith("00", StringComparison.Ordinal))
        {
            (isInternational, digits) = (true, digits[2..]);
        }

        // "62…" without a plus is the country: who begins with an area code (0622 is one) writes its 0.
        if (isInternational || (digits.StartsWith("62", StringComparison.Ordinal) && digits.Length >= 10))
        {
            if (!digits.StartsWith("62", StringComparison.Ordinal))
            {
                national = "";
                refusal = No("phone-foreign", "Nomor luar negeri belum dapat dipakai. Ketik nomor Indonesia yang dapat dihubungi, misalnya nomor keluarga.");
                return false;
            }

            digits = digits[2..];
        }

        national = digits.StartsWith('0') ? digits[1..] : digits;
        return true;
    }

    private static Refusal? Judge(string national)
    {
        if (national.StartsWith('8'))
        {
            return national.Length is >= 9 and <= 12
                ? national[1] == '0' ? Unknown() : null
                : No("phone-length", $"Nomor HP terdiri dari 10 sampai 13 angka (dimulai 08); yang Anda ketik {national.Length + 1} angka. Periksa lagi nomornya.");
        }

        if (national.Length is < 8 or > 11)
        {
            return No("phone-length", "Nomor telepon ini terlalu pendek atau terlalu panjang. Ketik lengkap dengan kode wilayah, misalnya 0443 210123, atau nomor HP.");
        }

        return national[0] is '0' or '1' ? Unknown() : null;
    }

    private static Refusal Unknown() =>
        No("phone-prefix", "Awalan nomor ini tidak dipakai di Indonesia. Nomor HP dimulai 08, telepon rumah dengan kode wilayah, misalnya 0443.");

    private static Refusal No(string code, string message) => new(code, message, nameof(PhoneNumber));
}
