using System.Globalization;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Letters;

/// <summary>A field that a letter's text may use.</summary>
/// <param name="Name">As it stands between the braces: <c>pemohon.nama</c>.</param>
/// <param name="Label">What an officer reads.</param>
/// <param name="Type">What is written into it.</param>
/// <param name="Sample">An invented value, for the preview.</param>
/// <param name="IsAutomatic">True where nobody types it: number, date, the office's own words.</param>
/// <param name="Options">The choices of <see cref="LetterFieldType.Choice"/>.</param>
public sealed record LetterField(string Name, string Label, LetterFieldType Type, string Sample, bool IsAutomatic = false, IReadOnlyList<string>? Options = null);

/// <summary>Which fields a letter of a service may use.</summary>
public static class LetterFields
{
    /// <summary>The number, given with the step "nomor, stempel".</summary>
    public const string Number = "surat.nomor";

    /// <summary>The day of the signature.</summary>
    public const string Day = "surat.tanggal";

    private static readonly (string Name, string Label, LetterFieldType Type, string Sample)[] s_person =
    [
        ("nama", "nama", LetterFieldType.Line, "Nama Contoh"),
        ("nik", "NIK", LetterFieldType.Line, "0000000000000000"),
        ("nomor-kk", "nomor KK", LetterFieldType.Line, "0000000000000000"),
        ("tempat-lahir", "tempat lahir", LetterFieldType.Line, "Tempat Contoh"),
        ("tanggal-lahir", "tanggal lahir", LetterFieldType.Day, "1990-01-31"),
        ("jenis-kelamin", "jenis kelamin", LetterFieldType.Line, "Perempuan"),
        ("alamat", "alamat", LetterFieldType.Line, "Dusun Contoh, RT 01"),
        ("desa", "desa", LetterFieldType.Line, "Desa Contoh"),
    ];

    private static readonly LetterField[] s_office =
    [
        new("surat.nomor", "nomor surat", LetterFieldType.Line, "000/001/KEC/I/2026", true),
        new("surat.tanggal", "tanggal surat", LetterFieldType.Day, "2026-01-31", true),
        new("kantor.nama", "nama kantor", LetterFieldType.Line, "Kecamatan Contoh", true),
        new("kantor.kecamatan", "kecamatan", LetterFieldType.Line, "Contoh", true),
        new("kantor.kabupaten", "kabupaten", LetterFieldType.Line, "Kabupaten Contoh", true),
        new("kantor.provinsi", "provinsi", LetterFieldType.Line, "Provinsi Contoh", true),
        new("kantor.bupati", "bupati atau wali kota", LetterFieldType.Line, "Bupati Contoh", true),
        new("kantor.alamat", "alamat kantor", LetterFieldType.Line, "Jalan Contoh 1", true),
        new("kantor.telepon", "telepon kantor", LetterFieldType.Line, "-", true),
    ];

    /// <summary>Every field that a template of this service may use, in the order in which a list shows them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="own">The template's own fields.</param>
    public static IReadOnlyList<LetterField> Of(ServiceDefinition service, IReadOnlyList<LetterOwnField> own)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(own);
        return
        [
            .. s_person.Select(p => new LetterField($"pemohon.{p.Name}", $"{Capital(p.Label)} pemohon", p.Type, p.Sample)),
            .. s_person.Select(p => new LetterField($"subjek.{p.Name}", $"{Capital(p.Label)} ({service.Subject.Label.ToLowerInvariant()})", p.Type, p.Sample)),
            .. service.Questions.Where(q => q.Type != QuestionType.Rows).Select(OfQuestion),
            .. own.Select(f => new LetterField($"isian.{f.Name}", f.Label, f.Type, SampleOf(f.Type, f.Label), Options: f.Options)),
            .. s_office,
        ];
    }

    /// <summary>The office's own words, kept with a letter: its profile may change later, the letter does not.</summary>
    /// <param name="office">The office's words.</param>
    public static IReadOnlyDictionary<string, string> OfOffice(OfficeWords office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kantor.nama"] = office.Office.StartsWith("Kantor ", StringComparison.Ordinal) ? office.Office["Kantor ".Length..] : office.Office,
            ["kantor.kecamatan"] = office.District,
            ["kantor.kabupaten"] = office.Fill("{kabupaten}"),
            ["kantor.provinsi"] = office.Province,
            ["kantor.bupati"] = office.Fill("{bupati}"),
            ["kantor.alamat"] = office.Address,
            ["kantor.telepon"] = office.Phone,
        };
    }

    /// <summary>A value as it is printed: days in words, a missing one as dots to fill in by pen.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What is kept.</param>
    public static string Say(LetterField field, string? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return string.IsNullOrWhiteSpace(value) ? "…………………"
            : field.Type == LetterFieldType.Day && TryReadDay(value, out var day) ? SayDay(day)
            : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"26 November 2026".</summary>
    /// <param name="day">The day.</param>
    public static string SayDay(DateOnly day)
    {
        var words = Deadlines.PlainIndonesian.Day(day);
        return words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Reads a day as a value keeps it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="day">The day.</param>
    public static bool TryReadDay(string? value, out DateOnly day) =>
        DateOnly.TryParseExact(value, AnswerRules.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static LetterField OfQuestion(Question question)
    {
        var type = question.Type switch
        {
            QuestionType.Date => LetterFieldType.Day,
            QuestionType.LongText => LetterFieldType.Text,
            QuestionType.YesNo => LetterFieldType.Choice,
            _ => LetterFieldType.Line,
        };
        return new LetterField($"jawaban.{question.Id}", question.Label, type, SampleOf(type, question.Label), Options: type == LetterFieldType.Choice ? ["Ya", "Tidak"] : null);
    }

    private static string SampleOf(LetterFieldType type, string label) => type switch
    {
        LetterFieldType.Day => "2026-01-31",
        LetterFieldType.Number => "2",
        _ => $"(contoh: {label.TrimEnd('?').ToLowerInvariant()})",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
