using System.Globalization;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>
/// Walks the answers of a service. Answers that decide something (a condition looks at them) are combined with each
/// other, dates on both sides of every boundary; answers that decide nothing cannot meet each other and are varied
/// one by one. Each case is a complete set of answers.
/// </summary>
internal static class EveryAnswer
{
    public static readonly DateOnly Day = new(2026, 11, 24);

    // Synthetic, from the project's test vectors.
    private const string Nik = "7504114101909901";

    public static IEnumerable<IReadOnlyDictionary<string, string>> Of(ServiceDefinition service)
    {
        var decisive = Decisive(service);
        foreach (var start in Subjects(service, decisive))
        {
            foreach (var answers in Combine(service, 0, start, decisive))
            {
                yield return answers;
                yield return Without(answers, service.Questions.Where(question => !question.Required && !decisive.Contains(question.Id)).Select(question => question.Id));
            }
        }
        var usual = Combine(service, 0, Subjects(service, decisive).First(), decisive).First();
        foreach (var question in service.Questions.Where(question => !decisive.Contains(question.Id)))
        {
            foreach (var value in ValuesOf(question, service))
            {
                yield return With(usual, question.Id, value);
            }
        }
    }

    /// <summary>Ids of the questions that some condition looks at.</summary>
    private static HashSet<string> Decisive(ServiceDefinition service) => [.. Conditions(service).SelectMany(condition => condition.Questions)];

    public static IEnumerable<Condition> Conditions(ServiceDefinition service) =>
        service.Questions.Select(question => question.ShowIf)
            .Concat(service.Requirements.Select(requirement => requirement.AppliesIf))
            .Concat(service.Requirements.SelectMany(requirement => requirement.Wordings.Select(wording => (Condition?)wording.When)))
            .Concat(service.Forms.Select(form => form.AppliesIf))
            .Concat(service.Notes.Select(note => note.ShowIf))
            .OfType<Condition>();

    private static IEnumerable<Dictionary<string, string>> Subjects(ServiceDefinition service, HashSet<string> decisive)
    {
        var birth = service.Subject.Fields.FirstOrDefault(field => field.Field is PersonField.BirthDate);
        var nik = service.Subject.Fields.FirstOrDefault(field => field.Field is PersonField.Nik);
        string?[] dates = birth is null ? [null] : [.. Dates(ReservedAnswers.SubjectBirthDate, service), .. birth.Required ? Array.Empty<string?>() : [null]];
        string[] niks = nik is null ? ["tidak-ada"] : nik.Required || !decisive.Contains(ReservedAnswers.SubjectNik) ? ["ada"] : ["ada", "tidak-ada"];
        string[] sexes = decisive.Contains(ReservedAnswers.SubjectSex) ? ["P", "L"] : ["P"];
        foreach (var kind in service.Subject.Kinds)
        {
            foreach (var date in dates)
            {
                foreach (var has in niks)
                {
                    foreach (var sex in sexes)
                    {
                        var answers = new Dictionary<string, string>
                        {
                            [ReservedAnswers.Relation] = ReservedAnswers.ValueOf(kind),
                            [ReservedAnswers.SubjectSex] = sex,
                            [ReservedAnswers.SubjectNik] = has,
                        };
                        if (date is not null)
                        {
                            answers[ReservedAnswers.SubjectBirthDate] = date;
                        }
                        yield return answers;
                    }
                }
            }
        }
    }

    private static IEnumerable<Dictionary<string, string>> Combine(ServiceDefinition service, int index, Dictionary<string, string> answers, HashSet<string> decisive)
    {
        if (index == service.Questions.Count)
        {
            yield return answers;
            yield break;
        }
        var question = service.Questions[index];
        if (question.ShowIf is { } condition && !condition.Holds(answers, Day))
        {
            foreach (var rest in Combine(service, index + 1, answers, decisive))
            {
                yield return rest;
            }
            yield break;
        }
        IEnumerable<string> values = decisive.Contains(question.Id) ? ValuesOf(question, service) : [ValuesOf(question, service).First()];
        foreach (var value in values)
        {
            foreach (var rest in Combine(service, index + 1, With(answers, question.Id, value), decisive))
            {
                yield return rest;
            }
        }
        if (decisive.Contains(question.Id) && !question.Required)
        {
            foreach (var rest in Combine(service, index + 1, answers, decisive))
            {
                yield return rest;
            }
        }
    }

    private static string[] ValuesOf(Question question, ServiceDefinition service) => question.Type switch
    {
        QuestionType.Choice => [.. question.Options.Select(option => option.Value)],
        QuestionType.YesNo => ["ya", "tidak"],
        QuestionType.Date => [.. Dates(question.Id, service).Where(date => !question.NotInPast || string.CompareOrdinal(date, Text(Day)) >= 0)],
        QuestionType.Rows => [RowsAnswer.Write(question, [question.Columns.ToDictionary(column => column.Id, Cell)])],
        _ => [Simple(question.Type, question.Min)],
    };

    private static string Cell(Column column) => column.Type switch
    {
        QuestionType.Choice => column.Options[0].Value,
        QuestionType.YesNo => "ya",
        QuestionType.Date => "1990-01-01",
        _ => Simple(column.Type, null),
    };

    private static string Simple(QuestionType type, int? min) => type switch
    {
        QuestionType.Number => (min ?? 1).ToString(CultureInfo.InvariantCulture),
        QuestionType.Time => "07:30",
        QuestionType.Nik or QuestionType.FamilyCardNumber => Nik,
        QuestionType.Phone => "0812 3456 7890",
        QuestionType.Village => "7504112005",
        _ => "Siti Contoh",
    };

    /// <summary>Today, and both sides of every boundary that a condition draws through the date.</summary>
    private static IEnumerable<string> Dates(string id, ServiceDefinition service)
    {
        var dates = new SortedSet<DateOnly> { Day };
        foreach (var age in Conditions(service).SelectMany(condition => condition.Leaves).OfType<Condition.Age>().Where(age => age.Question == id))
        {
            foreach (var bound in new[] { age.From, age.Below }.OfType<int>())
            {
                var reached = age.Unit is AgeUnit.Years ? Day.AddYears(-bound) : Day.AddDays(-bound);
                dates.UnionWith([reached.AddDays(-1), reached, reached.AddDays(1)]);
            }
        }
        return dates.Select(Text);
    }

    private static string Text(DateOnly date) => date.ToString(AnswerRules.DateFormat, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> answers, string id, string value) => new(answers) { [id] = value };

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> answers, IEnumerable<string> ids)
    {
        var left = new Dictionary<string, string>(answers);
        foreach (var id in ids)
        {
            left.Remove(id);
        }
        return left;
    }
}
