using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>What the record of a case says of one of its papers.</summary>
/// <param name="State">Whether the paper counts, by the events; null where they do not tell.</param>
/// <param name="SinceAt">Since when it does not count.</param>
/// <param name="Faults">What the paper, or the row it stands in, says otherwise; a line each.</param>
public sealed record PaperStanding(PaperState? State, DateTimeOffset? SinceAt, IReadOnlyList<string> Faults)
{
    /// <summary>True where the record bears the paper out.</summary>
    public bool IsBorneOut => Faults.Count == 0;
}

/// <summary>
/// Holds the papers of a case that can be checked against its chain and its letters: what the public page says must follow from the
/// record, so a field changed in the row revives no paper.
/// </summary>
public static class PaperCheck
{
    private const string Renewed = "tracking-renewed";

    /// <summary>What the papers of a case say otherwise, a line each.</summary>
    /// <param name="papers">The papers of the case.</param>
    /// <param name="chain">Its events, in order.</param>
    /// <param name="derived">The case as its events give it; null where they give none.</param>
    public static IEnumerable<string> Compare(IReadOnlyCollection<VerifiablePaper> papers, IReadOnlyCollection<CaseEvent> chain, DocumentApplication? derived)
    {
        ArgumentNullException.ThrowIfNull(papers);
        foreach (var paper in papers)
        {
            var name = paper.Kind == PaperKind.Receipt ? $"{paper.Title} {paper.Number}" : $"surat {paper.Number}";
            foreach (var fault in Examine(paper, papers, chain, derived).Faults)
            {
                yield return $"{name}: {fault}";
            }
        }

        foreach (var letter in derived?.Letters.Where(l => l.RegisterNumber is not null) ?? [])
        {
            if (!papers.Any(p => IsOf(p, letter)))
            {
                yield return $"surat {letter.RegisterNumber}: 0 kertas dapat diperiksa, seharusnya 1";
            }
        }
    }

    /// <summary>What the record says of a paper. A record that cannot be read at all is a fault and never an exception.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="papers">All papers of its case.</param>
    /// <param name="chain">The events of the case, in order.</param>
    public static PaperStanding Read(VerifiablePaper paper, IReadOnlyCollection<VerifiablePaper> papers, IReadOnlyCollection<CaseEvent> chain)
    {
        ArgumentNullException.ThrowIfNull(paper);
        try
        {
            return Examine(paper, papers, chain, DocumentApplication.Replay(chain));
        }
#pragma warning disable CA1031 // A record that was tampered with can fail anywhere; that it fails is the answer.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new PaperStanding(null, null, [$"peristiwa tidak dapat diturunkan: {failure.Message.ReplaceLineEndings(" ")}"]);
        }
    }

    private static PaperStanding Examine(VerifiablePaper paper, IReadOnlyCollection<VerifiablePaper> papers, IReadOnlyCollection<CaseEvent> chain, DocumentApplication? derived)
    {
        // A chain rewritten to its end is whole in itself: what was printed tells.
        var faults = new List<string>();
        var printed = chain.FirstOrDefault(e => e.Sequence == paper.Sequence);
        if (printed is null || !printed.Hash.AsSpan().SequenceEqual(paper.Hash))
        {
            faults.Add($"jejak yang tercetak (peristiwa {paper.Sequence}) tidak ada dalam rantai");
        }

        if (derived is null)
        {
            return new PaperStanding(null, null, faults);
        }

        var (state, sinceAt) = paper.Kind == PaperKind.Receipt
            ? OfReceipt(paper, papers, chain, derived, faults)
            : OfLetter(paper, papers, derived, faults);
        if (state is { } given && given != paper.State)
        {
            faults.Add($"keadaan kertas tersimpan {paper.State}, diturunkan {given}");
        }

        return new PaperStanding(state, sinceAt, faults);
    }

    /// <summary>A receipt counts until a new tracking code is given: the new receipt stands in its place from that event on.</summary>
    private static (PaperState State, DateTimeOffset? SinceAt) OfReceipt(
        VerifiablePaper paper, IReadOnlyCollection<VerifiablePaper> papers, IReadOnlyCollection<CaseEvent> chain, DocumentApplication derived, List<string> faults)
    {
        if (paper.Number != derived.RegisterNumber)
        {
            faults.Add($"nomor tersimpan {paper.Number}, diturunkan {derived.RegisterNumber}");
        }

        var renewed = chain.FirstOrDefault(e => e.Kind == Renewed && e.Sequence > paper.Sequence);
        var next = renewed?.Sequence ?? long.MaxValue;
        var before = chain.LastOrDefault(e => e.Kind == Renewed && e.Sequence <= paper.Sequence)?.Sequence ?? 0;
        var between = papers.Count(p => p.Kind == PaperKind.Receipt && p.Sequence >= before && p.Sequence < next);
        if (between > 1)
        {
            faults.Add($"{between} tanda terima untuk satu kode lacak, seharusnya 1");
        }

        return renewed is null ? (PaperState.Valid, null) : (PaperState.Replaced, renewed.At);
    }

    private static (PaperState? State, DateTimeOffset? SinceAt) OfLetter(VerifiablePaper paper, IReadOnlyCollection<VerifiablePaper> papers, DocumentApplication derived, List<string> faults)
    {
        var letter = derived.Letters.FirstOrDefault(l => IsOf(paper, l));
        var same = papers.Count(p => p.Kind != PaperKind.Receipt && p.Number == paper.Number);
        if (letter is null || same != 1)
        {
            faults.Add($"{same} kertas dapat diperiksa, {(letter is null ? "tanpa surat" : "seharusnya 1")}");
        }

        if (letter is null)
        {
            return (null, null);
        }

        if (paper.ContentHash is null || !paper.ContentHash.AsSpan().SequenceEqual(Convert.FromHexString(letter.Content)))
        {
            faults.Add("sidik isi kertas bukan sidik isi surat");
        }

        return (Enum.Parse<PaperState>(letter.State.ToString()), letter.EndedAt);
    }

    private static bool IsOf(VerifiablePaper paper, CaseLetter letter) => paper.Kind != PaperKind.Receipt && paper.Number == letter.RegisterNumber;
}
