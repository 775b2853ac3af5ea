using System.Text.RegularExpressions;

namespace Wanggarasi.Domain.Standards;

/// <summary>Gathers the sentences about one definition.</summary>
internal sealed partial class Findings(string subject)
{
    private readonly List<string> sentences = [];

    public IReadOnlyList<string> Sentences => sentences;

    public void Add(string sentence) => sentences.Add($"{subject}: {sentence}");

    public void If(bool wrong, string sentence)
    {
        if (wrong)
        {
            Add(sentence);
        }
    }

    /// <summary>A text must say something and use only placeholders that an office can fill.</summary>
    public void Text(string? text, string place)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add($"{place} kosong.");
            return;
        }
        foreach (var placeholder in OfficeWords.UsedIn(text).Where(used => !OfficeWords.Placeholders.Contains(used)).Distinct())
        {
            Add($"{place} memakai \"{{{placeholder}}}\" yang tidak dikenal. Yang dikenal: {string.Join(", ", OfficeWords.Placeholders.Select(known => $"{{{known}}}"))}.");
        }
    }

    /// <summary>A text that may be missing, but not empty.</summary>
    public void OptionalText(string? text, string place)
    {
        if (text is not null)
        {
            Text(text, place);
        }
    }

    public void Texts(IReadOnlyList<string> texts, string place)
    {
        If(texts.Count == 0, $"{place} kosong.");
        for (var i = 0; i < texts.Count; i++)
        {
            Text(texts[i], $"{place} baris {i + 1}");
        }
    }

    public void Code(string? code, string place)
    {
        if (code is null || !KebabCase().IsMatch(code))
        {
            Add($"{place} \"{code}\" harus huruf kecil, angka, dan tanda hubung.");
        }
    }

    public void Unique(IEnumerable<string> codes, string place)
    {
        foreach (var same in codes.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            Add($"{place} \"{same.Key}\" dipakai {same.Count()} kali.");
        }
    }

    public void Known<T>(T value, string place) where T : struct, Enum => If(!Enum.IsDefined(value), $"{place} tidak dikenal ({value}).");

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase();
}
