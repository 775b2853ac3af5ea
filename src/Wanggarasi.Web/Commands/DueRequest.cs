using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Commands;

/// <summary>One question of the command <c>due</c>, from its arguments or from a line of a batch.</summary>
internal sealed record DueRequest(DateTimeOffset StartAt, TimeAllowed Allowed, Pause[] Pauses)
{
    /// <summary>Reads the words of a question. Pauses may come in any order; they are put in the order of time.</summary>
    public static Refusal? Read(string? start, string? allow, IEnumerable<(string? From, string? To)> pauses, out DueRequest? request)
    {
        request = null;
        if (!IsoInstant.TryParse(start, out var startAt, out var refusal) || !TimeAllowed.TryParse(allow, out var allowed, out refusal))
        {
            return refusal;
        }

        var read = new List<Pause>();
        foreach (var (from, to) in pauses)
        {
            if (!IsoInstant.TryParse(from, out var fromAt, out refusal) || !IsoInstant.TryParse(to, out var toAt, out refusal))
            {
                return refusal;
            }

            read.Add(new Pause(fromAt, toAt));
        }

        request = new(startAt, allowed, [.. read.OrderBy(pause => pause.FromAt)]);
        return null;
    }
}
