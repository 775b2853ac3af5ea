using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// The code by which a pemohon follows a case without an account: <c>XXXX-XXXX-XXXX</c>. A bearer secret: stored as a
/// keyed hash, masked by <see cref="ToString"/>, whole only in <see cref="Text"/>.
/// </summary>
/// <remarks>
/// Eleven characters are drawn at random from 26 (51.5 bits), the twelfth checks them: the sum of value × place is
/// 0 modulo 29. 29 is prime and larger than any value or place, so every single wrong character and every exchange of
/// two characters, adjacent or not, is noticed. The alphabet has neither 0 1 I L O U nor the letters that resemble
/// digits (B S G Z); where a typed one can only mean one of ours, it is read as that.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record TrackingCode
{
    /// <summary>Characters in a code, without dashes.</summary>
    public const int Length = 12;

    /// <summary>The characters of a code.</summary>
    public const string Alphabet = "23456789ACDEFHJKMNPQRTVWXY";

    private const int Modulus = 29;

    private TrackingCode(string characters) => Characters = characters;

    /// <summary>The twelve characters in capitals without dashes: what is hashed and sealed.</summary>
    [JsonIgnore]
    public string Characters { get; }

    /// <summary>The whole code as shown and printed: <c>XXXX-XXXX-XXXX</c>.</summary>
    [JsonIgnore]
    public string Text => $"{Characters[..4]}-{Characters[4..8]}-{Characters[8..]}";

    /// <summary>
    /// The code for the ear, group by group: <c>K Kendari, tujuh, A Ambon, dua; …</c>. Digits as Indonesian words, letters
    /// with the word that is usual on Indonesian radio, or a better known one.
    /// </summary>
    [JsonIgnore]
    public string Spelled => string.Join("; ", Characters.Chunk(4).Select(group => string.Join(", ", group.Select(Spell))));

    /// <summary>A new code from the system's random generator.</summary>
    /// <returns>The code.</returns>
    public static TrackingCode Generate()
    {
        Span<char> characters = stackalloc char[Length];
        int check;
        do
        {
            RandomNumberGenerator.GetItems(Alphabet, characters[..^1]);
            check = CheckValue(characters[..^1]);
        }
        while (check >= Alphabet.Length); // three of 29 check values have no character: draw again

        characters[^1] = Alphabet[check];
        return new TrackingCode(new string(characters));
    }

    /// <summary>
    /// Reads a code as typed or pasted: small letters, blanks, any dashes; B, S, G, Z and U are read as 8, 5, 6, 2 and V.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The code, when true is returned.</param>
    /// <param name="refusal">
    /// Why not, when false is returned: <c>code-missing</c>, <c>code-characters</c>, <c>code-length</c> or
    /// <c>code-mistyped</c>. It says nothing about whether a case exists.
    /// </param>
    /// <returns>True where the text is a code that could have been given.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TrackingCode? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = No("code-missing", "Ketik kode lacak yang tertulis di tanda terima: 12 huruf dan angka.");
            return false;
        }

        var typed = string.Concat(text.Where(c => !TypedText.IsBetweenDigits(c)).Select(Read));
        var stranger = typed.FirstOrDefault(c => !Alphabet.Contains(c, StringComparison.Ordinal));
        if (typed.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            refusal = No("code-characters", $"Kode lacak tidak pernah memuat {TypedText.Shown(stranger)}. Angka 0 dan 1 serta huruf I, L dan O tidak dipakai; periksa lagi di tanda terima.");
            return false;
        }

        if (typed.Length != Length)
        {
            refusal = No("code-length", $"Kode lacak terdiri dari {Length} huruf dan angka; yang Anda ketik {typed.Length}. Periksa lagi di tanda terima.");
            return false;
        }

        if (CheckValue(typed.AsSpan(0, Length - 1)) != Alphabet.IndexOf(typed[^1], StringComparison.Ordinal))
        {
            refusal = No("code-mistyped", "Ada huruf atau angka yang keliru atau tertukar dalam kode lacak ini. Cocokkan satu per satu dengan tanda terima.");
            return false;
        }

        value = new TrackingCode(typed);
        refusal = null;
        return true;
    }

    /// <summary>Reads a code that must be whole.</summary>
    /// <param name="text">The code.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is no code; the message does not repeat it.</exception>
    public static TrackingCode Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>Nothing of the secret: <c>****-****-****</c>.</summary>
    /// <returns>The mask.</returns>
    public override string ToString() => "****-****-****";

    /// <summary>What the last character's value must be: the places count 12, 11, … 2, and 1 for the check itself.</summary>
    private static int CheckValue(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Alphabet.IndexOf(body[i], StringComparison.Ordinal) * (Length - i);
        }

        return (Modulus - sum % Modulus) % Modulus;
    }

    private static char Read(char typed) => char.ToUpperInvariant(typed) switch
    {
        'B' => '8',
        'S' => '5',
        'G' => '6',
        'Z' => '2',
        'U' => 'V',
        var c => c,
    };

    private static string Spell(char c) => c switch
    {
        '2' => "dua",
        '3' => "tiga",
        '4' => "empat",
        '5' => "lima",
        '6' => "enam",
        '7' => "tujuh",
        '8' => "delapan",
        '9' => "sembilan",
        'A' => "A Ambon",
        'C' => "C Cirebon",
        'D' => "D Demak",
        'E' => "E Ende",
        'F' => "F Flores",
        'H' => "H Halmahera",
        'J' => "J Jakarta",
        'K' => "K Kendari",
        'M' => "M Medan",
        'N' => "N Nias",
        'P' => "P Padang",
        'Q' => "Q Quebec",
        'R' => "R Riau",
        'T' => "T Ternate",
        'V' => "V Viktor",
        'W' => "W Wajo",
        'X' => "X Ekstra",
        'Y' => "Y Yogya",
        _ => throw new ArgumentOutOfRangeException(nameof(c), "No character of a tracking code."),
    };

    private static Refusal No(string code, string message) => new(code, message, nameof(TrackingCode));
}
