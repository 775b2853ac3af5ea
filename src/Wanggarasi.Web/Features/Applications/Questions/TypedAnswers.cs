using System.Globalization;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Questions;

/// <summary>Answers as typed, made canonical where they can be read; what cannot is kept as it is, for the rules to refuse.</summary>
public static class TypedAnswers
{
    /// <summary>Rows a table shows at most.</summary>
    public const int Rows = 12;

    /// <summary>The answers to the questions that were on the page, blank ones too.</summary>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<Question> questions, IFormCollection form) =>
        questions.Where(q => form.ContainsKey("ada." + q.Id)).ToDictionary(q => q.Id, q => Cut(q.Type is QuestionType.Rows ? Table(q, form) : Canonical(q.Type, form[q.Id].ToString())), StringComparer.Ordinal);

    /// <summary>Puts answers among those of a draft.</summary>
    public static void Put(Dictionary<string, string> answers, IReadOnlyDictionary<string, string> typed)
    {
        foreach (var (id, answer) in typed)
        {
            answers[id] = answer;
        }
    }

    private static string Table(Question question, IFormCollection form) => RowsAnswer.Write(
        question,
        Enumerable.Range(0, Rows).Select(i => question.Columns.ToDictionary(c => c.Id, c => Canonical(c.Type, form[$"{question.Id}.{i}.{c.Id}"].ToString()), StringComparer.Ordinal)));

    private static string Canonical(QuestionType type, string typed) => type switch
    {
        QuestionType.Date => TypedDay.TryParse(typed, out var day, out _) ? day.ToString(AnswerRules.DateFormat, CultureInfo.InvariantCulture) : typed,
        QuestionType.Time => typed.Trim().Replace('.', ':') is { Length: 4 } time && time[1] == ':' ? "0" + time : typed.Trim().Replace('.', ':'),
        QuestionType.Nik or QuestionType.FamilyCardNumber => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-'))),
        _ => typed.Trim(),
    };

    private static string Cut(string text) => text.Length > 8000 ? text[..8000] : text;
}
