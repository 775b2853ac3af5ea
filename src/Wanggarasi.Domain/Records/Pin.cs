using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// Six random digits on the receipt of a pemohon without NIK, asked for beside the tracking code before anything is
/// changed. A million possibilities only: whoever checks it counts the attempts.
/// </summary>
/// <remarks><see cref="ToString"/> is masked; it is stored as a keyed hash.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Pin
{
    /// <summary>Digits in a PIN.</summary>
    public const int Length = 6;

    private Pin(string digits) => Digits = digits;

    /// <summary>The six digits, for the receipt and the keyed hash.</summary>
    [JsonIgnore]
    public string Digits { get; }

    /// <summary>A new PIN from the system's random generator.</summary>
    /// <returns>The PIN.</returns>
    public static Pin Generate() => new(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Reads a PIN as typed; blanks and dashes are accepted.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The PIN, when true is returned.</param>
    /// <param name="refusal">Why not, when false is returned: <c>pin-missing</c> or <c>pin-form</c>.</param>
    /// <returns>True where the text is six digits.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Pin? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = new Refusal("pin-missing", "Ketik PIN yang tertulis di tanda terima: 6 angka.", nameof(Pin));
            return false;
        }

        var digits = TypedText.Digits(text, out var stranger);
        if (stranger is not null || digits.Length != Length)
        {
            refusal = new Refusal("pin-form", "PIN terdiri dari 6 angka. Periksa lagi di tanda terima.", nameof(Pin));
            return false;
        }

        value = new Pin(digits);
        refusal = null;
        return true;
    }

    /// <summary>Reads a PIN that must be well formed.</summary>
    /// <param name="text">The PIN.</param>
    /// <returns>The PIN.</returns>
    /// <exception cref="FormatException">The text is not six digits; the message does not repeat it.</exception>
    public static Pin Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>Nothing of the secret: <c>******</c>.</summary>
    /// <returns>The mask.</returns>
    public override string ToString() => "******";
}
