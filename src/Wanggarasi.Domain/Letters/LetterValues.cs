using System.Globalization;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Letters;

/// <summary>A field in which a letter says otherwise than the request it is written for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">What the letter says.</param>
/// <param name="Said">What the request says.</param>
public sealed record LetterDifference(LetterField Field, string Value, string Said);

/// <summary>The values of a letter by field, kept as typed: what a signature stands under.</summary>
public static class LetterValues
{
    private static readonly string[] s_names = ["subjek.nama", "pemohon.nama"];

    /// <summary>The longest value, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>What the case itself says to the fields of a template; fields of the template's own stay empty.</summary>
    /// <param name="fields">The fields, see <see cref="Needed"/>.</param>
    /// <param name="persons">The persons of the case, in clear.</param>
    /// <param name="answers">Answers by question, in clear.</param>
    /// <param name="service">The pinned version of the service.</param>
    /// <param name="villages">Names of villages by code.</param>
    public static IReadOnlyDictionary<string, string> Of(
        IEnumerable<LetterField> fields, IReadOnlyList<Person> persons, IReadOnlyDictionary<string, string> answers, ServiceDefinition service, IReadOnlyDictionary<string, string> villages)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(villages);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in fields.Where(f => !f.IsAutomatic).Select(f => f.Name))
        {
            var (room, rest) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            values[name] = room switch
            {
                "pemohon" => OfPerson(persons.FirstOrDefault(p => p.Role == PersonRole.Applicant), rest, villages),
                "subjek" => OfPerson(persons.FirstOrDefault(p => p.Role == PersonRole.Subject), rest, villages),
                "jawaban" when service.FindQuestion(rest) is { } question && answers.TryGetValue(rest, out var answer) => OfAnswer(question, answer, villages),
                _ => "",
            };
        }

        return values;
    }

    /// <summary>The fields that a letter of this template needs: those of its text and of its rule of age.</summary>
    /// <param name="template">The template.</param>
    /// <param name="service">The service.</param>
    public static IReadOnlyList<LetterField> Needed(LetterTemplate template, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(template);
        var used = LetterText.FieldsIn(template.Body).ToHashSet(StringComparer.Ordinal);
        if (template.MinimumAge is { } rule)
        {
            used.UnionWith([rule.On, .. rule.BirthDays, .. rule.Told is null ? Array.Empty<string>() : [rule.Told]]);
        }

        return [.. LetterFields.Of(service, template.Fields).Where(f => used.Contains(f.Name))];
    }

    /// <summary>Why a letter with these values cannot be signed: what is missing, who is too young. The field is the refusal's.</summary>
    /// <param name="template">The template.</param>
    /// <param name="needed">Its fields.</param>
    /// <param name="values">The values.</param>
    /// <param name="said">What the case says to the same fields, see <see cref="Of"/>: the age is judged by both.</param>
    public static IReadOnlyList<Refusal> Check(
        LetterTemplate template, IReadOnlyList<LetterField> needed, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> said)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(needed);
        ArgumentNullException.ThrowIfNull(values);
        var refusals = needed.Where(f => !f.IsAutomatic && string.IsNullOrWhiteSpace(values.GetValueOrDefault(f.Name)))
            .Select(f => new Refusal("value-missing", $"Isi {f.Label}; tulis \"-\" bila memang tidak ada.", f.Name)).ToList();
        if (FindTooYoung(template, values, said) is { } tooYoung)
        {
            refusals.Insert(0, tooYoung);
        }

        // An age is judged by days that can be read: a dash is no way around it.
        refusals.AddRange((template.MinimumAge is { } rule ? rule.BirthDays.Prepend(rule.On) : [])
            .Where(name => needed.Any(f => f.Name == name) && !string.IsNullOrWhiteSpace(values.GetValueOrDefault(name)) && !LetterFields.TryReadDay(values[name], out _))
            .Select(name => new Refusal("day-unreadable", "Tulis tanggal yang lengkap, misalnya 24 November 2000: umur diperiksa dari tanggal ini.", name)));

        if (template.Kind == LetterKind.CertifiedCopy && CertifiedCopy.Check(values) is { } notOurs)
        {
            refusals.Insert(0, notOurs);
        }

        return refusals;
    }

    /// <summary>
    /// Where a letter says otherwise than its request: for whoever signs. What the request leaves open is no difference, nor are blanks.
    /// </summary>
    /// <param name="needed">The fields of the letter.</param>
    /// <param name="values">The values of the letter.</param>
    /// <param name="said">What the case says to the same fields.</param>
    public static IReadOnlyList<LetterDifference> Differing(IReadOnlyList<LetterField> needed, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> said)
    {
        ArgumentNullException.ThrowIfNull(needed);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(said);
        return
        [
            .. needed.Where(f => !string.IsNullOrWhiteSpace(said.GetValueOrDefault(f.Name)))
                .Select(f => new LetterDifference(f, values.GetValueOrDefault(f.Name, ""), said[f.Name]))
                .Where(d => LetterFields.Say(d.Field, d.Value) != LetterFields.Say(d.Field, d.Said)),
        ];
    }

    /// <summary>
    /// Why somebody is too young for this letter; null where nobody is. Judged by what the letter says and by what the case says:
    /// the earliest day, the latest birth, either answer. Typing another date into a letter makes nobody older.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="values">The values of the letter.</param>
    /// <param name="said">What the case says to the same fields.</param>
    public static Refusal? FindTooYoung(LetterTemplate template, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> said)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(said);
        return template.MinimumAge is not { } rule ? null
            : FindTooYoung(rule, [values]) is { } field ? new Refusal("too-young", rule.Otherwise, field)
            : FindTooYoung(rule, [values, said]) is { } hidden ? new Refusal("too-young", $"{rule.Otherwise} {BySaid}", hidden)
            : null;
    }

    /// <summary>The name a letter is written for, as it stands on the paper; null where it names nobody.</summary>
    /// <param name="values">The values.</param>
    public static string? NameIn(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return s_names.Select(field => values.GetValueOrDefault(field)?.Trim()).FirstOrDefault(name => name is { Length: > 1 });
    }

    /// <summary>What the record commits to: template, version, the hash of its text and every value, in canonical form.</summary>
    /// <param name="template">Code of the template.</param>
    /// <param name="version">Number of its version.</param>
    /// <param name="textHash">SHA-256 of the version's text as it is kept.</param>
    /// <param name="values">The values.</param>
    public static string Canonical(string template, int version, string textHash, IReadOnlyDictionary<string, string> values) =>
        EventPayload.Write(new Content(2, template, textHash, version, values));

    /// <summary>Every form in which such a letter may have been sealed, the newest first. The first form named the version only, not its text.</summary>
    /// <param name="template">Code of the template.</param>
    /// <param name="version">Number of its version.</param>
    /// <param name="textHash">SHA-256 of the version's text as it is kept.</param>
    /// <param name="values">The values.</param>
    public static IEnumerable<string> CanonicalForms(string template, int version, string textHash, IReadOnlyDictionary<string, string> values) =>
        [Canonical(template, version, textHash, values), EventPayload.Write(new ContentWithoutText(template, version, values))];

    private const string BySaid = "Umur dihitung juga dari data permohonan, bukan hanya dari isian surat: bila data itu keliru, kembalikan permohonannya supaya pemohon memperbaikinya.";

    private static string? FindTooYoung(MinimumAge rule, IReadOnlyList<IReadOnlyDictionary<string, string>> sources)
    {
        if (rule.Told is { } told && sources.Any(s => string.Equals(s.GetValueOrDefault(told), "Ya", StringComparison.OrdinalIgnoreCase)))
        {
            return told;
        }

        var on = Days(rule.On).Order().FirstOrDefault(DateOnly.MaxValue);
        return on == DateOnly.MaxValue ? null : rule.BirthDays.FirstOrDefault(name => Days(name).Any(born => !Age.IsReached(born, rule.Years, on)));

        IEnumerable<DateOnly> Days(string field) =>
            sources.Select(s => LetterFields.TryReadDay(s.GetValueOrDefault(field), out var day) ? day : (DateOnly?)null).OfType<DateOnly>();
    }

    private static string OfPerson(Person? person, string field, IReadOnlyDictionary<string, string> villages) => person is null ? "" : field switch
    {
        "nama" => person.Name,
        "nik" => person.Nik ?? "",
        "nomor-kk" => person.FamilyCard ?? "",
        "tempat-lahir" => person.BirthPlace ?? "",
        "tanggal-lahir" => person.BirthOn?.ToString(AnswerRules.DateFormat, CultureInfo.InvariantCulture) ?? "",
        "jenis-kelamin" => person.Sex switch { People.Sex.Female => "Perempuan", People.Sex.Male => "Laki-laki", _ => "" },
        "alamat" => person.Address ?? "",
        "desa" => person.VillageCode is { } code ? villages.GetValueOrDefault(code, code) : "",
        _ => "",
    };

    private static string OfAnswer(Question question, string answer, IReadOnlyDictionary<string, string> villages) => question.Type switch
    {
        QuestionType.Choice => question.Options.FirstOrDefault(o => o.Value == answer)?.Label ?? answer,
        QuestionType.YesNo => answer == "ya" ? "Ya" : answer == "tidak" ? "Tidak" : answer,
        QuestionType.Village => villages.GetValueOrDefault(answer, answer),
        _ => answer,
    };

    private sealed record Content(int Form, string Template, string TextHash, int Version, IReadOnlyDictionary<string, string> Values);

    // Form 1, until 24 November 2026.
    private sealed record ContentWithoutText(string Template, int Version, IReadOnlyDictionary<string, string> Values);
}
