using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>Holds the papers of a case that can be checked against its chain and its letters: what the public page says must follow from the record.</summary>
public static class PaperCheck
{
    /// <summary>What a paper says otherwise, a line each.</summary>
    /// <param name="papers">The papers of the case.</param>
    /// <param name="chain">Its events.</param>
    /// <param name="derived">The case as its events give it; null where they give none.</param>
    public static IEnumerable<string> Compare(IReadOnlyCollection<VerifiablePaper> papers, IReadOnlyCollection<CaseEvent> chain, DocumentApplication? derived)
    {
        // A chain rewritten to its end is whole in itself: what was printed tells.
        foreach (var paper in papers.Where(p => !chain.Any(e => e.Sequence == p.Sequence && e.Hash.AsSpan().SequenceEqual(p.Hash))))
        {
            yield return $"{paper.Title} {paper.Number}: jejak yang tercetak (peristiwa {paper.Sequence}) tidak ada dalam rantai";
        }

        if (derived is null)
        {
            yield break;
        }

        var letters = derived.Letters.Where(l => l.RegisterNumber is not null).ToDictionary(l => l.RegisterNumber!, StringComparer.Ordinal);
        var printed = papers.Where(p => p.Kind != PaperKind.Receipt).ToLookup(p => p.Number, StringComparer.Ordinal);
        foreach (var number in letters.Keys.Union(printed.Select(p => p.Key)).Order(StringComparer.Ordinal))
        {
            if (!letters.TryGetValue(number, out var letter) || printed[number].Count() != 1)
            {
                yield return $"surat {number}: {printed[number].Count()} kertas dapat diperiksa, {(letter is null ? "tanpa surat" : "seharusnya 1")}";
                continue;
            }

            foreach (var fault in FaultsOf(printed[number].Single(), letter))
            {
                yield return $"surat {number}: {fault}";
            }
        }
    }

    /// <summary>Whether a paper says what the record of its case bears out.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="chain">The events of the case.</param>
    public static bool IsBorneOut(VerifiablePaper paper, IReadOnlyCollection<CaseEvent> chain)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (!chain.Any(e => e.Sequence == paper.Sequence && e.Hash.AsSpan().SequenceEqual(paper.Hash)))
        {
            return false;
        }

        if (paper.Kind == PaperKind.Receipt)
        {
            return true;
        }

        var letter = DocumentApplication.Replay(chain).Letters.FirstOrDefault(l => l.RegisterNumber == paper.Number);
        return letter is not null && !FaultsOf(paper, letter).Any();
    }

    private static IEnumerable<string> FaultsOf(VerifiablePaper paper, CaseLetter letter)
    {
        if (paper.State.ToString() != letter.State.ToString())
        {
            yield return $"keadaan kertas tersimpan {paper.State}, diturunkan {letter.State}";
        }

        if (paper.ContentHash is null || !paper.ContentHash.AsSpan().SequenceEqual(Convert.FromHexString(letter.Content)))
        {
            yield return "sidik isi kertas bukan sidik isi surat";
        }
    }
}
