using System.Globalization;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// A <see cref="Condition"/> in words, made of the questions it looks at: "Di mana anak dilahirkan: Rumah". For
/// screens that show a rule to people; the written <c>when</c> of a requirement goes before it. Pure.
/// </summary>
public static class ConditionWords
{
    /// <summary>The rule in words, without a full stop; placeholders of the office are not filled.</summary>
    /// <param name="condition">The rule.</param>
    /// <param name="service">The service whose questions it looks at; an unknown question is called by its id.</param>
    public static string Say(Condition condition, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return condition switch
        {
            Condition.Is it => $"{Label(it.Question, service)}: {Value(it.Question, it.Value, service)}",
            Condition.OneOf it => $"{Label(it.Question, service)}: {Join([.. it.Values.Select(value => Value(it.Question, value, service))], "atau")}",
            Condition.Answered it => $"{Label(it.Question, service)} diisi",
            Condition.Age it => Age(it, service),
            Condition.All it => string.Join("; dan ", it.Parts.Select(part => Say(part, service))),
            Condition.Any it => string.Join("; atau ", it.Parts.Select(part => Say(part, service))),
            Condition.Not it => $"kecuali {Say(it.Part, service)}",
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
    }

    /// <summary>"A", "A atau B", "A, B, atau C".</summary>
    /// <param name="words">The words; none gives an empty text.</param>
    /// <param name="last">What stands before the last one: <c>dan</c> or <c>atau</c>.</param>
    public static string Join(IReadOnlyList<string> words, string last)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count switch
        {
            0 => "",
            1 => words[0],
            2 => $"{words[0]} {last} {words[1]}",
            _ => $"{string.Join(", ", words.SkipLast(1))}, {last} {words[^1]}",
        };
    }

    private static string Age(Condition.Age age, ServiceDefinition service)
    {
        var unit = age.Unit is AgeUnit.Years ? "tahun" : "hari";
        var from = age.From?.ToString(CultureInfo.InvariantCulture);
        var below = age.Below?.ToString(CultureInfo.InvariantCulture);
        var span = (from, below) switch
        {
            (null, null) => "sudah lewat",
            (null, _) => $"kurang dari {below} {unit}",
            (_, null) => $"{from} {unit} atau lebih",
            _ => $"{from} sampai kurang dari {below} {unit}",
        };
        return $"{span} sejak {Lower(Label(age.Question, service))}";
    }

    private static string Label(string id, ServiceDefinition service) => id switch
    {
        ReservedAnswers.Relation => "Hubungan pemohon",
        ReservedAnswers.SubjectBirthDate => $"Tanggal lahir {Lower(service.Subject.Label)}",
        ReservedAnswers.SubjectSex => $"Jenis kelamin {Lower(service.Subject.Label)}",
        ReservedAnswers.SubjectNik => $"NIK {Lower(service.Subject.Label)}",
        _ => service.FindQuestion(id)?.Label.TrimEnd('?', ' ') ?? id,
    };

    private static string Value(string id, string value, ServiceDefinition service) => (id, value) switch
    {
        (ReservedAnswers.Relation, "diri-sendiri") => "untuk diri sendiri",
        (ReservedAnswers.Relation, "anak") => "untuk anak",
        (ReservedAnswers.Relation, "keluarga") => "untuk anggota keluarga",
        (ReservedAnswers.Relation, "kuasa") => "sebagai kuasa",
        (ReservedAnswers.SubjectSex, "L") => "laki-laki",
        (ReservedAnswers.SubjectSex, "P") => "perempuan",
        (ReservedAnswers.SubjectNik, "ada") => "sudah ada",
        (ReservedAnswers.SubjectNik, "tidak-ada") => "belum ada",
        (_, "ya") => "Ya",
        (_, "tidak") => "Tidak",
        _ => service.FindQuestion(id)?.Options.FirstOrDefault(option => option.Value == value)?.Label ?? value,
    };

    // An abbreviation keeps its capitals.
    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
