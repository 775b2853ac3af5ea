using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Wanggarasi.Domain.People;

/// <summary>What people type, and what telephones put between it: blanks, dots, dashes, invisible marks.</summary>
internal static class TypedText
{
    /// <summary>
    /// The digits of a long number as people write it (<c>7504 1101.0190-9901</c>), or the first character
    /// that is neither a digit nor something written between digits.
    /// </summary>
    public static string Digits(string text, out char? stranger)
    {
        stranger = null;
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (!IsBetweenDigits(c))
            {
                stranger ??= c;
            }
        }

        return digits.ToString();
    }

    /// <summary>Blanks (also the unbreakable one), dots, dashes, slashes and the invisible marks of a paste from a chat.</summary>
    public static bool IsBetweenDigits(char c) =>
        char.IsWhiteSpace(c) || IsInvisible(c) || c is '.' or '-' or '/' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014';

    /// <summary>Format characters: direction marks, joiners, byte order mark. They carry nothing here and can deceive the eye.</summary>
    public static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    /// <summary>True where nothing was typed that a person could see.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) =>
        text is null || text.All(c => char.IsWhiteSpace(c) || IsInvisible(c));

    /// <summary>A character as a message may show it; never more of a personal value than this one.</summary>
    public static string Shown(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) ? "tanda yang tidak terlihat" : $"“{c}”";
}
