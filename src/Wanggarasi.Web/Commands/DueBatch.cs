using System.Text.Json;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Commands;

/// <summary>Many questions of the command <c>due</c>, one JSON object a line.</summary>
internal static class DueBatch
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// Answers every line, or names the first bad one and answers nothing. An empty line is bad too, because the answers
    /// would no longer stand beside their questions; only the end of the file may be empty.
    /// </summary>
    public static Refusal? Answer(WorkingCalendar calendar, ReadOnlyMemory<byte> file, out List<Deadline> answers)
    {
        answers = [];
        ReadOnlyMemory<byte> rest = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            Deadline deadline = default;
            if ((Read(line, out var request) ?? calendar.FindDue(request!.StartAt, request.Allowed, request.Pauses, out deadline)) is { } refusal)
            {
                var number = answers.Count + 1;
                answers = [];
                return refusal with { Message = $"Baris {number}: {refusal.Message}" };
            }

            answers.Add(deadline);
        }

        return null;
    }

    private static Refusal? Read(ReadOnlyMemory<byte> line, out DueRequest? request)
    {
        request = null;
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return No("harus objek JSON seperti {\"start\":…,\"allow\":…}.");
            }

            if (root.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => name is not ("start" or "allow" or "pauses")) is not null)
            {
                return No("hanya boleh berisi start, allow, dan pauses.");
            }

            if (Text(root, "start") is not { } start || Text(root, "allow") is not { } allow)
            {
                return No("start dan allow harus ada dan berupa teks.");
            }

            return Pauses(root, out var pauses)
                ? DueRequest.Read(start, allow, pauses, out request)
                : No("pauses harus daftar pasangan [\"A\",\"B\"].");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text that is no valid UTF-8 or UTF-16.
            return No("bukan JSON yang benar.");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Pauses(JsonElement root, out List<(string? From, string? To)> pauses)
    {
        pauses = [];
        if (!root.TryGetProperty("pauses", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        foreach (var pair in list.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2 || pair.EnumerateArray().Any(end => end.ValueKind != JsonValueKind.String))
            {
                return false;
            }

            pauses.Add((pair[0].GetString(), pair[1].GetString()));
        }

        return true;
    }

    private static Refusal No(string message) => new("due-line", message);
}
