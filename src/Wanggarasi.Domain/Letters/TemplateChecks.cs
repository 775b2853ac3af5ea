using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Letters;

/// <summary>Holds a template against the service it is for: before it is stored, on screen and from a file.</summary>
public static class TemplateChecks
{
    /// <summary>What is wrong; none where the template can be used.</summary>
    /// <param name="template">The template.</param>
    /// <param name="service">The service.</param>
    public static IReadOnlyList<Refusal> Of(LetterTemplate template, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(service);
        var fields = LetterFields.Of(service, template.Fields);
        var known = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(template.Title) || template.Title.Length > 120)
        {
            refusals.Add(new Refusal("title-form", "Tulis judul surat, paling panjang 120 huruf.", nameof(LetterTemplate.Title)));
        }

        if (!LetterNumber.IsClassification(template.Classification))
        {
            refusals.Add(new Refusal("classification-form", "Kode klasifikasi terdiri dari 1 sampai 12 huruf, angka, titik, atau tanda hubung.", nameof(LetterTemplate.Classification)));
        }

        if (string.IsNullOrWhiteSpace(template.OfficeCode) || template.OfficeCode.Length > 20 || template.OfficeCode.AsSpan().ContainsAny('{', '}'))
        {
            refusals.Add(new Refusal("office-code-form", "Tulis kode kantor, paling panjang 20 huruf.", nameof(LetterTemplate.OfficeCode)));
        }

        if (LetterNumber.Check(template.NumberFormat) is { } format)
        {
            refusals.Add(format);
        }

        refusals.AddRange(LetterText.Check(template.Body, known));
        refusals.AddRange(template.Fields.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1 || !IsName(g.Key))
            .Select(g => new Refusal("own-field", $"Isian tambahan \"{g.Key}\": nama hanya huruf kecil, angka, dan tanda hubung, dan tidak boleh dua kali.", nameof(LetterTemplate.Fields))));
        refusals.AddRange(template.Fields.Where(f => string.IsNullOrWhiteSpace(f.Label))
            .Select(f => new Refusal("own-field-label", $"Isian tambahan \"{f.Name}\" belum punya label.", nameof(LetterTemplate.Fields))));
        if (template.MinimumAge is { } rule)
        {
            refusals.AddRange(new[] { rule.On, rule.Told ?? rule.On }.Concat(rule.BirthDays).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal)
                .Select(name => new Refusal("age-field", $"Aturan umur memakai isian {{{name}}} yang tidak dikenal.", nameof(LetterTemplate.Fields))));
            // An age is counted between days: a line of text where a day belongs would pass everybody.
            refusals.AddRange(fields.Where(f => (f.Name == rule.On || rule.BirthDays.Contains(f.Name)) && f.Type != LetterFieldType.Day).DistinctBy(f => f.Name)
                .Select(f => new Refusal("age-field-kind", $"Aturan umur dihitung dari isian {{{f.Name}}}; isian itu harus berjenis tanggal.", nameof(LetterTemplate.Fields))));
            refusals.AddRange(fields.Where(f => f.Name == rule.Told && f.Options?.Contains("Ya") != true)
                .Select(f => new Refusal("age-field-kind", $"Aturan umur membaca jawaban \"Ya\" dari isian {{{f.Name}}}; isian itu harus berupa pilihan dengan \"Ya\".", nameof(LetterTemplate.Fields))));
        }

        return refusals;
    }

    private static bool IsName(string name) => name.Length is >= 1 and <= 40 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
