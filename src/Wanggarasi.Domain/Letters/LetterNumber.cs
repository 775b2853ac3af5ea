using System.Globalization;
using System.Text.RegularExpressions;

namespace Wanggarasi.Domain.Letters;

/// <summary>
/// The printed number of a letter, by the form its template gives: <c>{klasifikasi}</c>, <c>{urut}</c> (three digits at
/// least), <c>{kode kantor}</c>, <c>{bulan romawi}</c>, <c>{bulan}</c>, <c>{tahun}</c> and any text between them. What
/// makes a number the only one of its kind, classification, place and year, must stand in it.
/// </summary>
public static partial class LetterNumber
{
    /// <summary>The usual form.</summary>
    public const string Usual = "{klasifikasi}/{urut}/{kode kantor}/{bulan romawi}/{tahun}";

    /// <summary>The longest form and the longest number, in characters.</summary>
    public const int MaxLength = 80;

    private static readonly string[] s_roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static readonly string[] s_known = ["klasifikasi", "urut", "kode kantor", "bulan romawi", "bulan", "tahun"];

    private static readonly string[] s_needed = ["klasifikasi", "urut", "tahun"];

    /// <summary>Why a form cannot be used; null where it can.</summary>
    /// <param name="format">The form.</param>
    public static Refusal? Check(string? format)
    {
        if (string.IsNullOrWhiteSpace(format))
        {
            return new Refusal("number-format-missing", $"Tulis bentuk nomor surat, misalnya {Usual}.", nameof(LetterTemplate.NumberFormat));
        }

        var used = Part().Matches(format).Select(m => m.Groups[1].Value).ToList();
        if (used.Find(part => !s_known.Contains(part)) is { } unknown)
        {
            return new Refusal("number-format-unknown", $"Bagian {{{unknown}}} tidak dikenal dalam nomor surat. Yang dikenal: {string.Join(", ", s_known.Select(k => $"{{{k}}}"))}.", nameof(LetterTemplate.NumberFormat));
        }

        if (Part().Replace(format, "").AsSpan().ContainsAny('{', '}'))
        {
            return new Refusal("number-format-brace", "Kurung kurawal dalam nomor surat harus berpasangan.", nameof(LetterTemplate.NumberFormat));
        }

        if (Array.Find(s_needed, part => !used.Contains(part)) is { } needed)
        {
            return new Refusal("number-format-needs", $"Nomor surat harus memuat {{{needed}}}, supaya tidak ada dua surat bernomor sama.", nameof(LetterTemplate.NumberFormat));
        }

        return format.Length > MaxLength
            ? new Refusal("number-format-long", $"Bentuk nomor surat paling panjang {MaxLength} huruf.", nameof(LetterTemplate.NumberFormat))
            : null;
    }

    /// <summary>Whether a classification code is well formed: 1 to 12 letters, digits, dots or dashes.</summary>
    /// <param name="code">The code.</param>
    public static bool IsClassification(string? code) => code is not null && ClassificationForm().IsMatch(code);

    /// <summary>The number.</summary>
    /// <param name="template">The template whose form and codes count.</param>
    /// <param name="sequence">The place in the year's register, from 1.</param>
    /// <param name="on">The office's day on which it is given.</param>
    public static string Of(LetterTemplate template, long sequence, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Part().Replace(template.NumberFormat.Trim(), part => part.Groups[1].Value switch
        {
            "klasifikasi" => template.Classification,
            "urut" => sequence.ToString("D3", CultureInfo.InvariantCulture),
            "kode kantor" => template.OfficeCode,
            "bulan romawi" => s_roman[on.Month - 1],
            "bulan" => on.Month.ToString("D2", CultureInfo.InvariantCulture),
            "tahun" => on.Year.ToString("D4", CultureInfo.InvariantCulture),
            _ => part.Value,
        });
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{0,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClassificationForm();
}
