using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.People;

/// <summary>
/// Nomor Kartu Keluarga: sixteen digits like a <see cref="Nik"/> and easily taken for one: six of the region, the day
/// the card was recorded (never + 40), four of a serial. Only length and digits are judged: the composition is the
/// registry's affair and old cards differ.
/// </summary>
/// <remarks>Source: PP 40/2019; format as the registry prints it. <see cref="ToString"/> is masked.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FamilyCardNumber
{
    private FamilyCardNumber(string digits) => Digits = digits;

    /// <summary>All sixteen digits. For sealing, fingerprints and the officer's view only: never in a log or an address.</summary>
    [JsonIgnore]
    public string Digits { get; }

    /// <summary>True where digits 7 and 8 lie between 41 and 71: no recording day, so probably a woman's NIK in the wrong field.</summary>
    public bool LooksLikeNik => string.CompareOrdinal(Digits, 6, "41", 0, 2) >= 0 && string.CompareOrdinal(Digits, 6, "71", 0, 2) <= 0;

    /// <summary>Reads a number as typed; blanks, dots and dashes are accepted.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="refusal">Why not, when false is returned: <c>kk-missing</c>, <c>kk-not-digits</c> or <c>kk-length</c>.</param>
    /// <returns>True where the text is sixteen digits.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FamilyCardNumber? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = No("kk-missing", "Ketik nomor KK: 16 angka, tertulis di bagian atas Kartu Keluarga.");
            return false;
        }

        var digits = TypedText.Digits(text, out var stranger);
        if (stranger is { } c)
        {
            refusal = No("kk-not-digits", $"Nomor KK hanya terdiri dari angka; ada {TypedText.Shown(c)} di dalamnya. Ganti dengan angka yang tertulis di Kartu Keluarga.");
            return false;
        }

        if (digits.Length != 16)
        {
            refusal = No("kk-length", $"Nomor KK terdiri dari 16 angka; yang Anda ketik {digits.Length} angka. Nomornya ada di bagian atas Kartu Keluarga.");
            return false;
        }

        value = new FamilyCardNumber(digits);
        refusal = null;
        return true;
    }

    /// <summary>Reads a number that must be well formed.</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is not sixteen digits; the message does not repeat it.</exception>
    public static FamilyCardNumber Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>The masked form, <c>7504 11** **** **01</c>.</summary>
    /// <returns>The masked form.</returns>
    public override string ToString() => $"{Digits[..4]} {Digits[4..6]}** **** **{Digits[14..]}";

    private static Refusal No(string code, string message) => new(code, message, nameof(FamilyCardNumber));
}
