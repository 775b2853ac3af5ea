namespace Wanggarasi.Web.Features.Shared.Sheets;

/// <summary>A table to take along: text, whole numbers and decimals, nothing that a spreadsheet could run.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Head">Names of the columns.</param>
/// <param name="Rows">Rows; a cell is a text, an <see cref="int"/>, a <see cref="decimal"/> or nothing.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private const string Dangerous = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>
    /// A text that no spreadsheet takes for a formula: what begins with a dangerous sign gets an apostrophe in front
    /// (OWASP ASVS 5.0, 1.2.10). In an XLSX file a text is a text by its type, until somebody saves it as CSV.
    /// </summary>
    public static string SafeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}
