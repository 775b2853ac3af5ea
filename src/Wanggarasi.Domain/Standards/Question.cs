using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Standards;

/// <summary>One typed question of a service. Its answer is a text in the canonical form of its type.</summary>
public sealed record Question
{
    /// <summary>Kebab case, unique in the service, none of <see cref="ReservedAnswers"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The question as a person reads it.</summary>
    public required string Label { get; init; }

    /// <summary>One sentence of help; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>What kind of answer.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>Heading under which it stands, shared by neighbours; null continues the one before.</summary>
    public string? Section { get; init; }

    /// <summary>The choices of <see cref="QuestionType.Choice"/>.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The columns of <see cref="QuestionType.Rows"/>.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>Whether it must be answered when it is shown.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Longest answer in characters; null for the usual of the type.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number, or fewest rows.</summary>
    public int? Min { get; init; }

    /// <summary>Largest number, or most rows.</summary>
    public int? Max { get; init; }

    /// <summary>For dates: whether a day after the day of submission is refused.</summary>
    public bool NotInFuture { get; init; }

    /// <summary>For dates: whether a day before the day of submission is refused.</summary>
    public bool NotInPast { get; init; }

    /// <summary>When it is shown; null: always. Looks at earlier questions and reserved answers only.</summary>
    public Condition? ShowIf { get; init; }

    /// <summary>
    /// Whether the answer is personal: sealed in the database, and only committed to in the record of events. Free
    /// text, names, numbers of people and tables always are (<see cref="DefinitionChecks"/>).
    /// </summary>
    public bool Personal { get; init; }

    /// <summary>Fields of official forms that the answer fills: <c>F-2.01:ibu.nama</c>.</summary>
    public IReadOnlyList<string> Fills { get; init; } = [];

    /// <summary>The longest answer allowed, in characters.</summary>
    [JsonIgnore]
    public int LongestAnswer => MaxLength ?? Type switch
    {
        QuestionType.LongText => 1000,
        QuestionType.Rows => 8000,
        QuestionType.PersonName => 100,
        _ => 150,
    };
}

/// <summary>What kind of answer a question takes, with its canonical text.</summary>
public enum QuestionType
{
    /// <summary>One of the options: its value.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,

    /// <summary><c>ya</c> or <c>tidak</c>.</summary>
    [JsonStringEnumMemberName("yes-no")]
    YesNo,

    /// <summary>One line.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>Several lines.</summary>
    [JsonStringEnumMemberName("long-text")]
    LongText,

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>Time of day, <c>HH:mm</c>.</summary>
    [JsonStringEnumMemberName("time")]
    Time,

    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>16 digits.</summary>
    [JsonStringEnumMemberName("nik")]
    Nik,

    /// <summary>16 digits.</summary>
    [JsonStringEnumMemberName("kk-number")]
    FamilyCardNumber,

    /// <summary>A telephone number as typed.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>Code of a village of the office.</summary>
    [JsonStringEnumMemberName("village")]
    Village,

    /// <summary>Name of a person.</summary>
    [JsonStringEnumMemberName("person-name")]
    PersonName,

    /// <summary>A short table (members of a family, changed data): a JSON array of objects, see <see cref="RowsAnswer"/>.</summary>
    [JsonStringEnumMemberName("rows")]
    Rows,
}

/// <summary>One choice.</summary>
/// <param name="Value">Kebab case, unique in the question.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Hint">One sentence of help; null for none.</param>
public sealed record Option(string Value, string Label, string? Hint = null);

/// <summary>One column of a table question.</summary>
/// <param name="Id">Kebab case, unique in the question.</param>
/// <param name="Label">Heading.</param>
/// <param name="Type">Any type but a table.</param>
public sealed record Column(string Id, string Label, QuestionType Type)
{
    /// <summary>The choices of <see cref="QuestionType.Choice"/>.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Whether each row must fill it.</summary>
    public bool Required { get; init; } = true;
}
