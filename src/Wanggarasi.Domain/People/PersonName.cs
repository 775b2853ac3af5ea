using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.People;

/// <summary>
/// A person's name as on the papers. Spelling is the person's own: one word or many, any letters of any script,
/// titles and punctuation kept. Blanks are collapsed, letters composed (Unicode NFC), invisible marks dropped.
/// </summary>
/// <remarks>
/// At most 100 characters. Permendagri 73/2022 allows 60 letters in <em>new</em> documents and asks for two words: it
/// names exceptions and does not touch names already recorded, so neither is demanded here. <see cref="ToString"/> is
/// masked, so that a name does not slip into a log; screens take <see cref="Text"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PersonName
{
    /// <summary>The longest name accepted, in characters.</summary>
    public const int MaxLength = 100;

    private PersonName(string text) => Text = text;

    /// <summary>The name in full.</summary>
    [JsonIgnore]
    public string Text { get; }

    /// <summary>The name as a search compares it; see <see cref="ToSearchForm"/>.</summary>
    [JsonIgnore]
    public string SearchForm => ToSearchForm(Text);

    /// <summary>Reads a name as typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The name, when true is returned.</param>
    /// <param name="refusal">
    /// Why not, when false is returned: <c>name-missing</c>, <c>name-characters</c>, <c>name-length</c> or <c>name-letters</c>.
    /// </param>
    /// <returns>True where the text can be a name.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = No("name-missing", "Ketik nama lengkap seperti tertulis di KTP, KK atau akta.");
            return false;
        }

        // Tabs and line ends are blanks of a paste; other control characters (NUL before all) are not a person's typing.
        if (text.EnumerateRunes().Any(IsRefused))
        {
            refusal = No("name-characters", "Nama memuat tanda yang tidak dapat disimpan. Hapus, lalu ketik ulang namanya.");
            return false;
        }

        var name = Collapse(text).Normalize(NormalizationForm.FormC);
        if (name.Length > MaxLength)
        {
            refusal = No("name-length", $"Nama paling panjang {MaxLength} huruf; yang Anda ketik {name.Length}. Tulis tanpa gelar, atau singkat seperti di KTP.");
            return false;
        }

        if (!name.EnumerateRunes().Any(Rune.IsLetter))
        {
            refusal = No("name-letters", "Nama ditulis dengan huruf, seperti tertulis di KTP, KK atau akta.");
            return false;
        }

        value = new PersonName(name);
        refusal = null;
        return true;
    }

    /// <summary>Reads a name that must be acceptable.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="FormatException">The text cannot be a name; the message does not repeat it.</exception>
    public static PersonName Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>
    /// Lower case, accents stripped, apostrophes dropped (<c>Ma'ruf</c> is found as <c>maruf</c>), other punctuation a
    /// blank. Both what is stored for searching and what an officer types go through here.
    /// </summary>
    /// <param name="text">A name or a part of one; null is empty.</param>
    /// <returns>The form to compare; empty where nothing searchable is left.</returns>
    public static string ToSearchForm(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (!IsDroppedFromSearch(rune))
            {
                folded.Append(' ');
            }
        }

        return Collapse(folded.ToString());
    }

    /// <summary>The masked form, <c>S*** M***</c>: first letters only; the stars do not tell the length.</summary>
    /// <returns>The masked form.</returns>
    public override string ToString() =>
        string.Join(' ', Text.Split(' ').Select(word => StringInfo.GetNextTextElement(word) + "***"));

    private static bool IsRefused(Rune rune) =>
        rune == Rune.ReplacementChar || (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static bool IsDroppedFromSearch(Rune rune) =>
        rune.Value is '\'' or '`' or '´' or '‘' or '’' or 'ʼ' or 'ʻ' || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    // EnumerateRunes gives U+FFFD for half a surrogate pair, and Normalize would throw on it.
    private static string WithoutLoneSurrogates(string? text) => string.Concat((text ?? "").EnumerateRunes());

    private static string Collapse(string text)
    {
        var visible = string.Concat(text.Where(c => !TypedText.IsInvisible(c)));
        return string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Refusal No(string code, string message) => new(code, message, nameof(PersonName));
}
