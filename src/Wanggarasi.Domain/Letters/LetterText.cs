using System.Text.RegularExpressions;

namespace Wanggarasi.Domain.Letters;

/// <summary>One part of a letter's text, with the fields filled in. Nothing in it is markup: a screen encodes it.</summary>
public abstract record LetterBlock;

/// <summary>A heading.</summary>
/// <param name="Text">Its words.</param>
public sealed record LetterHeading(string Text) : LetterBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
public sealed record LetterParagraph(string Text) : LetterBlock;

/// <summary>A table of "label: value".</summary>
/// <param name="Rows">Its lines.</param>
public sealed record LetterTable(IReadOnlyList<(string Label, string Value)> Rows) : LetterBlock;

/// <summary>
/// The notation of a letter's text. A line that begins with <c># </c> is a heading, lines that begin with <c>| </c> are
/// "label: value" lines of a table, everything else is a paragraph; an empty line ends a paragraph. <c>{pemohon.nama}</c> is
/// a field. There is nothing else: no markup, no code.
/// </summary>
public static partial class LetterText
{
    /// <summary>The longest text, in characters: more does not fit a page.</summary>
    public const int MaxLength = 6000;

    /// <summary>The names of the fields in a text, in order, each once.</summary>
    /// <param name="body">The text.</param>
    public static IReadOnlyList<string> FieldsIn(string body) => [.. Field().Matches(body).Select(m => m.Groups[1].Value.Trim()).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with a text, by line; none where it can be used.</summary>
    /// <param name="body">The text.</param>
    /// <param name="known">The names of the fields that may be used.</param>
    public static IReadOnlyList<Refusal> Check(string? body, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (string.IsNullOrWhiteSpace(body))
        {
            return [new Refusal("body-missing", "Tulis isi surat.", nameof(LetterTemplate.Body))];
        }

        var refusals = new List<Refusal>();
        if (body.Length > MaxLength)
        {
            refusals.Add(new Refusal("body-long", $"Isi surat paling panjang {MaxLength} huruf, supaya muat satu halaman.", nameof(LetterTemplate.Body)));
        }

        var lines = Lines(body);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var name in Field().Matches(lines[i]).Select(m => m.Groups[1].Value.Trim()).Where(name => !known.Contains(name)))
            {
                refusals.Add(new Refusal("unknown-field", $"Baris {i + 1}: isian {{{name}}} tidak dikenal. Pilih dari daftar isian yang boleh dipakai.", nameof(LetterTemplate.Body)));
            }

            if (Field().Replace(lines[i], "").AsSpan().ContainsAny('{', '}'))
            {
                refusals.Add(new Refusal("lone-brace", $"Baris {i + 1}: kurung kurawal harus berpasangan, misalnya {{pemohon.nama}}.", nameof(LetterTemplate.Body)));
            }

            if (IsRow(lines[i]) && !lines[i].Contains(':', StringComparison.Ordinal))
            {
                refusals.Add(new Refusal("row-without-colon", $"Baris {i + 1}: baris tabel ditulis \"| label: isi\".", nameof(LetterTemplate.Body)));
            }
        }

        return refusals;
    }

    /// <summary>The text with its fields filled in. A value is never read as notation, whatever stands in it.</summary>
    /// <param name="body">The text.</param>
    /// <param name="value">The words of a field.</param>
    public static IReadOnlyList<LetterBlock> Fill(string body, Func<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(value);
        var blocks = new List<LetterBlock>();
        var paragraph = new List<string>();
        var rows = new List<(string, string)>();
        foreach (var line in Lines(body))
        {
            if (!IsRow(line))
            {
                EndRows();
            }

            if (line.Length == 0)
            {
                EndParagraph();
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                EndParagraph();
                blocks.Add(new LetterHeading(Words(line[2..])));
            }
            else if (IsRow(line))
            {
                EndParagraph();
                var at = line.IndexOf(':', StringComparison.Ordinal);
                rows.Add(at < 0 ? (Words(line[1..].Trim()), "") : (Words(line[1..at].Trim()), Words(line[(at + 1)..].Trim())));
            }
            else
            {
                paragraph.Add(line);
            }
        }

        EndRows();
        EndParagraph();
        return blocks;

        string Words(string text) => Field().Replace(text, m => value(m.Groups[1].Value.Trim()));

        void EndParagraph()
        {
            if (paragraph.Count > 0)
            {
                blocks.Add(new LetterParagraph(Words(string.Join(' ', paragraph))));
                paragraph.Clear();
            }
        }

        void EndRows()
        {
            if (rows.Count > 0)
            {
                blocks.Add(new LetterTable([.. rows]));
                rows.Clear();
            }
        }
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string[] Lines(string body) => [.. body.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
