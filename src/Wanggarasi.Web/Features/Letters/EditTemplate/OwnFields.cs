using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>
/// A template's own fields as lines: <c>nomor-surat-desa: Nomor surat dari desa</c>, with <c>[tanggal]</c>, <c>[angka]</c>,
/// <c>[teks]</c> or <c>[pilihan: A; B]</c> at the end where it is not one line of text.
/// </summary>
public static class OwnFields
{
    /// <summary>The lines of fields.</summary>
    public static string Write(IEnumerable<LetterOwnField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return string.Join('\n', fields.Select(f => $"{f.Name}: {f.Label}" + f.Type switch
        {
            LetterFieldType.Day => " [tanggal]",
            LetterFieldType.Number => " [angka]",
            LetterFieldType.Text => " [teks]",
            LetterFieldType.Choice => $" [pilihan: {string.Join("; ", f.Options ?? [])}]",
            _ => "",
        }));
    }

    /// <summary>The fields of lines; an unknown kind is part of the label.</summary>
    public static IReadOnlyList<LetterOwnField> Read(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadLine)];

    private static LetterOwnField ReadLine(string line)
    {
        var (name, label) = line.Split(':', 2) is [var first, var second] ? (first.Trim(), second.Trim()) : (line, "");
        var open = label.EndsWith(']') ? label.LastIndexOf('[') : -1;
        if (open < 0)
        {
            return new LetterOwnField(name, label);
        }

        var (kind, rest) = (label[(open + 1)..^1].Trim(), label[..open].Trim());
        return kind switch
        {
            "tanggal" => new LetterOwnField(name, rest, LetterFieldType.Day),
            "angka" => new LetterOwnField(name, rest, LetterFieldType.Number),
            "teks" => new LetterOwnField(name, rest, LetterFieldType.Text),
            _ when kind.StartsWith("pilihan:", StringComparison.Ordinal) => new LetterOwnField(
                name, rest, LetterFieldType.Choice, kind["pilihan:".Length..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            _ => new LetterOwnField(name, label),
        };
    }
}
