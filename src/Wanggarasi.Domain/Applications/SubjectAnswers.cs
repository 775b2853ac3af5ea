using System.Globalization;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>
/// What the person concerned says to the service's rules: the reserved answers (<see cref="ReservedAnswers"/>), worked
/// out of the person and never stored beside it.
/// </summary>
public static class SubjectAnswers
{
    /// <summary>The reserved answers of a case or draft.</summary>
    /// <param name="subject">The person concerned; its relation is one of the values of <see cref="ReservedAnswers.Relation"/>.</param>
    /// <returns>By id; what the person does not say is left out.</returns>
    public static IReadOnlyDictionary<string, string> Of(Person subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ReservedAnswers.SubjectNik] = subject.Nik is null ? "tidak-ada" : "ada",
        };
        if (subject.Relation is { } relation)
        {
            answers[ReservedAnswers.Relation] = relation;
        }

        if (subject.BirthOn is { } bornOn)
        {
            answers[ReservedAnswers.SubjectBirthDate] = bornOn.ToString(AnswerRules.DateFormat, CultureInfo.InvariantCulture);
        }

        if (subject.Sex is { } sex)
        {
            answers[ReservedAnswers.SubjectSex] = sex is People.Sex.Female ? "P" : "L";
        }

        return answers;
    }

    /// <summary>The reserved answers together with the answers to the questions.</summary>
    /// <param name="subject">The person concerned.</param>
    /// <param name="answers">Answers by question.</param>
    public static IReadOnlyDictionary<string, string> With(Person subject, IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var all = new Dictionary<string, string>(answers, StringComparer.Ordinal);
        foreach (var (id, answer) in Of(subject))
        {
            all[id] = answer;
        }

        return all;
    }

    /// <summary>Which fields the service asks about the person concerned are still empty.</summary>
    /// <param name="rule">The service's rule.</param>
    /// <param name="subject">The person concerned.</param>
    /// <returns>The fields, in the order of the rule.</returns>
    public static IReadOnlyList<PersonField> Missing(SubjectRule rule, Person subject)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(subject);
        return [.. rule.Fields.Where(asked => asked.Required && !Has(subject, asked.Field)).Select(asked => asked.Field)];
    }

    private static bool Has(Person person, PersonField field) => field switch
    {
        PersonField.Name => !string.IsNullOrWhiteSpace(person.Name),
        PersonField.Nik => person.Nik is not null,
        PersonField.FamilyCardNumber => person.FamilyCard is not null,
        PersonField.BirthPlace => !string.IsNullOrWhiteSpace(person.BirthPlace),
        PersonField.BirthDate => person.BirthOn is not null,
        PersonField.Sex => person.Sex is not null,
        PersonField.Address => !string.IsNullOrWhiteSpace(person.Address),
        // A person who lives outside the district has no village of ours.
        PersonField.Village => true,
        _ => true,
    };
}
