using System.Text.Json;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// The answer of a <see cref="QuestionType.Rows"/> question: a JSON array of objects whose properties are the ids of
/// the columns and whose values are texts, for example <c>[{"nama":"Siti","nik":"7504…"}]</c>. Rows in which
/// everything is blank do not count.
/// </summary>
public static class RowsAnswer
{
    /// <summary>Reads the rows.</summary>
    /// <param name="answer">The answer; null or blank gives no rows.</param>
    /// <param name="rows">The rows that count, trimmed, blank cells left out.</param>
    /// <returns>Whether the text is such an array.</returns>
    public static bool TryRead(string? answer, out IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        rows = [];
        if (string.IsNullOrWhiteSpace(answer))
        {
            return true;
        }
        try
        {
            var read = JsonSerializer.Deserialize<List<Dictionary<string, string?>?>>(answer) ?? [];
            rows =
            [
                .. read.OfType<Dictionary<string, string?>>()
                    .Select(row => row.Where(cell => !string.IsNullOrWhiteSpace(cell.Value))
                        .ToDictionary(cell => cell.Key, cell => cell.Value!.Trim(), StringComparer.Ordinal))
                    .Where(row => row.Count > 0),
            ];
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Writes rows; only the columns of the question, in their order, each cell in its canonical text. No row gives an empty text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="rows">The rows as typed.</param>
    public static string Write(Question question, IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(rows);
        var kept = rows
            .Select(row => question.Columns
                .Where(column => row.TryGetValue(column.Id, out var cell) && !string.IsNullOrWhiteSpace(cell))
                .ToDictionary(column => column.Id, column => AnswerRules.Canonical(AsQuestion(question, column), row[column.Id]), StringComparer.Ordinal))
            .Where(row => row.Count > 0)
            .ToArray();
        return kept.Length == 0 ? "" : StandardJson.Write(kept);
    }

    /// <summary>What is wrong with the rows, or null. The message names the row.</summary>
    internal static Refusal? Refuse(Question question, string answer, DateOnly day)
    {
        if (!TryRead(answer, out var rows))
        {
            return new Refusal("answer-no-rows", "Isian tabel tidak terbaca. Isi sekali lagi.", question.Id);
        }
        if (rows.Count < (question.Min ?? (question.Required ? 1 : 0)))
        {
            return new Refusal("answer-too-few-rows", $"Isi paling sedikit {question.Min ?? 1} baris untuk \"{question.Label}\".", question.Id);
        }
        if (question.Max is { } most && rows.Count > most)
        {
            return new Refusal("answer-too-many-rows", $"Isi paling banyak {most} baris untuk \"{question.Label}\".", question.Id);
        }
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var column in question.Columns)
            {
                if (AnswerRules.Refuse(AsQuestion(question, column), rows[i].GetValueOrDefault(column.Id), day) is { } refusal)
                {
                    return refusal with { Message = $"Baris {i + 1}, {column.Label}: {refusal.Message}" };
                }
            }
        }
        return null;
    }

    private static Question AsQuestion(Question question, Column column) => new()
    {
        Id = question.Id,
        Label = column.Label,
        Type = column.Type,
        Options = column.Options,
        Required = column.Required,
    };
}
