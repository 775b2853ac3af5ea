using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Letters;

/// <summary>
/// What the office issues for a service, as data: text with named fields, classification and form of the number. Kept
/// version by version; a letter once drafted keeps the version it was drafted with.
/// </summary>
public sealed record LetterTemplate
{
    /// <summary>Code of the service that issues it; one template a service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Letter, acknowledgement or certified copy.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The heading above the number: "SURAT KETERANGAN …".</summary>
    public required string Title { get; init; }

    /// <summary>Classification code of the office's archive; the register counts by it.</summary>
    public required string Classification { get; init; }

    /// <summary>False while no decree confirms the code: screens add "menunggu SK".</summary>
    public bool IsClassificationConfirmed { get; init; }

    /// <summary>The office's own code within the number.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>Form of the number, see <see cref="LetterNumber"/>.</summary>
    public required string NumberFormat { get; init; }

    /// <summary>The text in the notation of <see cref="LetterText"/>.</summary>
    public required string Body { get; init; }

    /// <summary>Fields that an officer fills in by hand, used in the text as <c>{isian.name}</c>.</summary>
    public IReadOnlyList<LetterOwnField> Fields { get; init; } = [];

    /// <summary>Persons that must be old enough on a day; null where age does not matter.</summary>
    public MinimumAge? MinimumAge { get; init; }
}

/// <summary>What the camat's signature stands under.</summary>
public enum LetterKind
{
    /// <summary>A letter of the office itself.</summary>
    [JsonStringEnumMemberName("surat")]
    Letter,

    /// <summary>The parties' own paper that the camat "mengetahui": the office adds a register number and a slip.</summary>
    [JsonStringEnumMemberName("mengetahui")]
    Acknowledgement,

    /// <summary>A stamp on copies of what this office or a village of it issued.</summary>
    [JsonStringEnumMemberName("legalisasi")]
    CertifiedCopy,
}

/// <summary>A field of the template's own.</summary>
/// <param name="Name">Kebab case, unique in the template; <c>{isian.name}</c> in the text.</param>
/// <param name="Label">What the officer reads.</param>
/// <param name="Type">What is written into it.</param>
/// <param name="Options">The choices of <see cref="LetterFieldType.Choice"/>.</param>
public sealed record LetterOwnField(string Name, string Label, LetterFieldType Type = LetterFieldType.Line, IReadOnlyList<string>? Options = null);

/// <summary>What is written into a field.</summary>
public enum LetterFieldType
{
    /// <summary>One line.</summary>
    [JsonStringEnumMemberName("baris")]
    Line,

    /// <summary>Several lines, printed as one paragraph.</summary>
    [JsonStringEnumMemberName("teks")]
    Text,

    /// <summary>A day, kept as <c>2026-11-26</c>, printed "26 November 2026".</summary>
    [JsonStringEnumMemberName("tanggal")]
    Day,

    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("angka")]
    Number,

    /// <summary>One of the options, or a village of the office where there are none.</summary>
    [JsonStringEnumMemberName("pilihan")]
    Choice,
}

/// <summary>Persons that must have reached an age on a day, or the letter is not the office's to write.</summary>
/// <param name="Years">The age.</param>
/// <param name="On">The field with the day.</param>
/// <param name="BirthDays">The fields with the dates of birth.</param>
/// <param name="Told">A field in which somebody has said that a person is younger ("Ya"); null for none.</param>
/// <param name="Otherwise">What is said to whoever is younger: who decides instead, and where to go.</param>
public sealed record MinimumAge(int Years, string On, IReadOnlyList<string> BirthDays, string? Told, string Otherwise);
