using System.Globalization;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Story;

/// <summary>An answer as people read it: the same before sending, on the receipt and on the officer's desk.</summary>
public static class AnswerWords
{
    /// <summary>The answer in words; empty where there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer as it is kept.</param>
    /// <param name="villages">Names of villages by code.</param>
    public static string Say(Question question, string? answer, IReadOnlyDictionary<string, string> villages)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(villages);
        return question.Type switch
        {
            _ when string.IsNullOrEmpty(answer) => "",
            QuestionType.Rows => RowsAnswer.TryRead(answer, out var rows)
                ? string.Join("; ", rows.Select(row => string.Join(", ", question.Columns.Select(c => Say(c.Type, c.Options, row.GetValueOrDefault(c.Id), villages)).Where(w => w.Length > 0))))
                : answer,
            _ => Say(question.Type, question.Options, answer, villages),
        };
    }

    private static string Say(QuestionType type, IReadOnlyList<Option> options, string? answer, IReadOnlyDictionary<string, string> villages) => type switch
    {
        _ when string.IsNullOrEmpty(answer) => "",
        QuestionType.Choice => options.FirstOrDefault(o => o.Value == answer)?.Label ?? answer,
        QuestionType.YesNo => answer == "ya" ? "Ya" : answer == "tidak" ? "Tidak" : answer,
        QuestionType.Date => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Indonesian.Day(day) : answer,
        QuestionType.Village => villages.GetValueOrDefault(answer, answer),
        _ => answer,
    };
}
