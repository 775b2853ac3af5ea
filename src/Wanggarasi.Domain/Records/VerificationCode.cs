using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// The code by which anybody checks a paper the office printed, a receipt or a letter: <c>XXXX-XXXX-XXXX</c>. Whoever holds the
/// paper may know what the page says of it; whoever does not cannot guess it. Another family than <see cref="TrackingCode"/>:
/// one is never read as the other, and it opens no case.
/// </summary>
/// <remarks>
/// Eleven characters are drawn at random from 26 (51.5 bits), the twelfth checks them: every single wrong character and
/// every exchange of two is noticed. The alphabet has no look-alikes.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record VerificationCode
{
    /// <summary>Characters in a code, without dashes.</summary>
    public const int Length = CodeFamily.Length;

    /// <summary>The characters of a code.</summary>
    public const string Alphabet = CodeFamily.Alphabet;

    private static readonly CodeFamily s_family = new(11, "Kode verifikasi", "kertas", nameof(VerificationCode));

    private VerificationCode(string characters) => Characters = characters;

    /// <summary>The twelve characters in capitals without dashes: what is hashed and sealed.</summary>
    [JsonIgnore]
    public string Characters { get; }

    /// <summary>The whole code as shown and printed: <c>XXXX-XXXX-XXXX</c>.</summary>
    [JsonIgnore]
    public string Text => CodeFamily.Grouped(Characters);

    /// <summary>The code for the ear, group by group: <c>K Kendari, tujuh, A Ambon, dua; …</c>.</summary>
    [JsonIgnore]
    public string Spelled => CodeFamily.Spelled(Characters);

    /// <summary>A new code from the system's random generator.</summary>
    /// <returns>The code.</returns>
    public static VerificationCode Generate() => new(s_family.Generate());

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
    public static bool TryParse(string? text, [NotNullWhen(true)] out VerificationCode? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = s_family.TryRead(text, out var characters, out refusal) ? new VerificationCode(characters) : null;
        return value is not null;
    }

    /// <summary>Reads a code that must be whole.</summary>
    /// <param name="text">The code.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is no code; the message does not repeat it.</exception>
    public static VerificationCode Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>Nothing of the secret: <c>****-****-****</c>.</summary>
    /// <returns>The mask.</returns>
    public override string ToString() => "****-****-****";
}
