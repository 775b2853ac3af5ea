using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Catalogue;

/// <summary>
/// Finds services by the words people use: synonyms (<see cref="SearchWords"/>), beginnings of words, one slip of the
/// finger in a longer word. What stands in the name counts more than what stands in the summary. Pure.
/// </summary>
public static class ServiceSearch
{
    private static readonly (string Typed, string Word)[] s_phrases =
    [
        .. SearchWords.Same
            .SelectMany(same => same.Typed.Select(typed => ($" {typed} ", $" {same.Word} ")))
            .OrderByDescending(phrase => phrase.Item1.Length),
    ];

    /// <summary>The services that hold every word; where none does, those that hold some (<c>IsLoose</c>). Best first.</summary>
    public static (IReadOnlyList<ServiceDefinition> Found, bool IsLoose) Find(IReadOnlyCollection<ServiceDefinition> services, string typed)
    {
        var words = Words(typed).Where(word => !SearchWords.Empty.Contains(word)).Distinct().ToArray();
        words = words.Length > 0 ? words : [.. Words(typed).Distinct()];
        if (words.Length == 0)
        {
            return ([], false);
        }

        var judged = services.Select(service => (Service: service, Scores: Scores(service, words)))
            .Select(found => (found.Service, Hits: found.Scores.Count(score => score > 0), Score: found.Scores.Sum()))
            .Where(found => found.Hits > 0)
            .OrderByDescending(found => found.Hits).ThenByDescending(found => found.Score).ThenBy(found => found.Service.Code.Length)
            .ToList();
        var whole = judged.Where(found => found.Hits == words.Length).ToList();
        return whole.Count > 0 ? ([.. whole.Select(found => found.Service)], false) : ([.. judged.Select(found => found.Service)], judged.Count > 0);
    }

    // The code is the shortest name of a service: who hits it means that service.
    private static int[] Scores(ServiceDefinition service, string[] words)
    {
        var code = Known(service.Code);
        var name = Known(service.Name);
        var rest = Known($"{service.Summary} {service.Product} {service.Eligibility}");
        return [.. words.Select(word => 3 * (Best(word, code) + Best(word, name)) is > 0 and var named ? named : Best(word, rest))];
    }

    private static int Best(string word, IReadOnlyCollection<string> among) =>
        among.Contains(word) ? 3
        : word.Length >= 3 && among.Any(other => other.StartsWith(word, StringComparison.Ordinal)) ? 2
        : word.Length >= 5 && among.Any(other => OneSlip(word, other)) ? 1
        : 0;

    /// <summary>The words of a text as written, and the words that stand for them.</summary>
    private static HashSet<string> Known(string text) => [.. Plain(text), .. Words(text)];

    private static string[] Plain(string text) =>
        string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Words(string text)
    {
        var joined = $" {string.Join(' ', Plain(text))} ";
        foreach (var (typed, word) in s_phrases)
        {
            joined = joined.Replace(typed, word, StringComparison.Ordinal);
        }

        return joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether one letter was changed, left out, added, or two neighbours swapped.</summary>
    private static bool OneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || b.Length < 4)
        {
            return false;
        }

        var head = 0;
        while (head < Math.Min(a.Length, b.Length) && a[head] == b[head])
        {
            head++;
        }

        var (restA, restB) = (a[head..], b[head..]);
        return restA.Length == restB.Length
            ? restA.Length == 0 || restA[1..] == restB[1..] || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..] == restB[2..])
            : restA.Length > restB.Length ? restA[1..] == restB : restA == restB[1..];
    }
}
