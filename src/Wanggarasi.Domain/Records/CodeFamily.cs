using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// The characters of the codes people type from paper: twelve from an alphabet without look-alikes, the last of which
/// checks the others.
/// </summary>
/// <remarks>
/// Eleven characters are drawn at random from 26 (51.5 bits), the twelfth checks them: the sum of value × place, less the
/// family's remainder, is 0 modulo 29. 29 is prime and larger than any value or place, so every single wrong character and
/// every exchange of two characters, adjacent or not, is noticed, and a code of one family is never one of another. The
/// alphabet has neither 0 1 I L O U nor the letters that resemble digits (B S G Z); where a typed one can only mean one of
/// ours, it is read as that.
/// </remarks>
/// <param name="Remainder">What keeps the families apart, 0 to 28; never changes, or no printed code would count any more.</param>
/// <param name="Name">What the code is called in a sentence, with a capital.</param>
/// <param name="Paper">Where it is printed.</param>
/// <param name="Field">The value a refusal names.</param>
internal sealed record CodeFamily(int Remainder, string Name, string Paper, string Field)
{
    public const int Length = 12;

    public const string Alphabet = "23456789ACDEFHJKMNPQRTVWXY";

    private const int Modulus = 29;

    public string Generate()
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
        return new string(characters);
    }

    /// <summary>Reads what was typed or pasted: small letters, blanks, any dashes.</summary>
    public bool TryRead(string? text, [NotNullWhen(true)] out string? characters, [NotNullWhen(false)] out Refusal? refusal)
    {
        characters = null;
        if (TypedText.IsBlank(text))
        {
            refusal = new("code-missing", $"Ketik {Lower} yang tertulis di {Paper}: 12 huruf dan angka.", Field);
            return false;
        }

        var typed = string.Concat(text.Where(c => !TypedText.IsBetweenDigits(c)).Select(Read));
        if (typed.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            var stranger = typed.First(c => !Alphabet.Contains(c, StringComparison.Ordinal));
            refusal = new("code-characters", $"{Name} tidak pernah memuat {TypedText.Shown(stranger)}. Angka 0 dan 1 serta huruf I, L dan O tidak dipakai; periksa lagi di {Paper}.", Field);
            return false;
        }

        if (typed.Length != Length)
        {
            refusal = new("code-length", $"{Name} terdiri dari {Length} huruf dan angka; yang Anda ketik {typed.Length}. Periksa lagi di {Paper}.", Field);
            return false;
        }

        if (CheckValue(typed.AsSpan(0, Length - 1)) != Alphabet.IndexOf(typed[^1], StringComparison.Ordinal))
        {
            refusal = new("code-mistyped", $"Ada huruf atau angka yang keliru atau tertukar dalam {Lower} ini. Cocokkan satu per satu dengan {Paper}.", Field);
            return false;
        }

        (characters, refusal) = (typed, null);
        return true;
    }

    /// <summary>As shown and printed: <c>XXXX-XXXX-XXXX</c>.</summary>
    public static string Grouped(string characters) => $"{characters[..4]}-{characters[4..8]}-{characters[8..]}";

    /// <summary>For the ear, group by group. Digits as Indonesian words, letters with the word that is usual on Indonesian radio, or a better known one.</summary>
    public static string Spelled(string characters) =>
        string.Join("; ", characters.Chunk(4).Select(group => string.Join(", ", group.Select(Spell))));

    private string Lower => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>What the last character's value must be: the places count 12, 11, … 2, and 1 for the check itself.</summary>
    private int CheckValue(ReadOnlySpan<char> body)
    {
        var sum = Modulus - Remainder;
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
}
