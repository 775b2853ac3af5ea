using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>A case's place in an anchor, and what leads from it to the published root.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Leaf">The case as it stood then.</param>
/// <param name="Index">Its place among the leaves, from 0.</param>
/// <param name="Hashes">The proof, from the leaf's neighbour upwards.</param>
public sealed record AnchorProof(Anchor Anchor, AnchorLeaf Leaf, int Index, IReadOnlyList<byte[]> Hashes);

/// <summary>The tree under the newest anchor, kept in memory because whoever asks for a proof should not wait for all cases to be read.</summary>
public sealed class NewestTree
{
    internal SemaphoreSlim Gate { get; } = new(1);

    internal (int Number, GrowingMerkleTree Tree, Dictionary<Guid, int> Places, List<AnchorLeaf> Leaves)? Known { get; set; }
}

/// <summary>Makes the daily anchors and proves that a case is in one.</summary>
public sealed class AnchorTrail(OfficeDb db, OfficeCalendars calendars, NewestTree newest)
{
    /// <summary>
    /// How long after the end of a day it is sealed: whoever wrote an event just before midnight has committed it by then, or was told
    /// that the office is too busy.
    /// </summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    /// <summary>Seals yesterday where that is not done yet; on several nodes only one does. Gives how many anchors were made.</summary>
    public async Task<int> SealAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(now);
        var (on, untilAt) = (today.AddDays(-1), calendar.FirstInstantOf(today).ToUniversalTime());
        var last = await LastAsync(cancellationToken);
        if (now < untilAt + Wait || last?.On >= on || !await db.Applications.AnyAsync(a => a.SubmittedAt < untilAt, cancellationToken))
        {
            return 0;
        }

        var leaves = await LeavesAsync(untilAt, cancellationToken);
        var planted = Plant((last?.Number ?? 0) + 1, leaves);
        var anchor = Anchor.Make(last, on, untilAt, now, leaves.Count, planted.Tree.Root());
        var isMade = await db.WriteAsync(
            async token =>
            {
                db.Anchors.Add(anchor);
                return await db.TrySaveAsync(token);
            },
            cancellationToken);
        if (isMade)
        {
            // So that nobody who asks for a proof waits for all cases to be read.
            await newest.Gate.WaitAsync(cancellationToken);
            newest.Known = planted;
            newest.Gate.Release();
        }

        return isMade ? 1 : 0;
    }

    /// <summary>The newest anchor, not tracked; null before the first.</summary>
    public Task<Anchor?> LastAsync(CancellationToken cancellationToken) =>
        db.Anchors.AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Where a case stands in the newest anchor; null when it is younger. A tree that does not give the published root proves nothing:
    /// then the record was changed since, and null is returned for every case.
    /// </summary>
    public async Task<AnchorProof?> FindProofAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await LastAsync(cancellationToken) is not { } last)
        {
            return null;
        }

        await newest.Gate.WaitAsync(cancellationToken);
        try
        {
            if (newest.Known is not { } known || known.Number != last.Number)
            {
                newest.Known = known = Plant(last.Number, await LeavesAsync(last.UntilAt, cancellationToken));
            }

            return known.Tree.Root().AsSpan().SequenceEqual(last.Root) && known.Places.TryGetValue(caseId, out var place)
                ? new AnchorProof(last, known.Leaves[place], place, known.Tree.InclusionProof(place))
                : null;
        }
        finally
        {
            newest.Gate.Release();
        }
    }

    /// <summary>All cases as they stood at an instant, in the order of the leaves.</summary>
    private async Task<List<AnchorLeaf>> LeavesAsync(DateTimeOffset untilAt, CancellationToken cancellationToken)
    {
        var heads = await (
            from application in db.Applications.AsNoTracking()
            where application.SubmittedAt < untilAt
            join last in db.CaseEvents on new { CaseId = application.Id, Sequence = application.LastSequence } equals new { last.CaseId, last.Sequence }
            select new { application.Id, application.SubmittedAt, last.At, last.Sequence, last.Hash }).ToListAsync(cancellationToken);

        // Few cases went on since the day ended.
        var earlier = (await (
            from caseId in db.CaseEvents.Where(later => later.At >= untilAt).Select(later => later.CaseId).Distinct()
            join before in db.CaseEvents.AsNoTracking() on caseId equals before.CaseId
            where before.At < untilAt
            select new { before.CaseId, before.Sequence, before.Hash }).ToListAsync(cancellationToken))
            .GroupBy(e => e.CaseId)
            .ToDictionary(g => g.Key, g => g.MaxBy(e => e.Sequence)!);

        return [.. heads
            .OrderBy(h => h.SubmittedAt).ThenBy(h => h.Id.ToString("D"), StringComparer.Ordinal)
            .Select(h => h.At < untilAt ? new AnchorLeaf(h.Id, h.Sequence, h.Hash) : new AnchorLeaf(h.Id, earlier[h.Id].Sequence, earlier[h.Id].Hash))];
    }

    private static (int Number, GrowingMerkleTree Tree, Dictionary<Guid, int> Places, List<AnchorLeaf> Leaves) Plant(int number, List<AnchorLeaf> leaves)
    {
        var (tree, places) = (new GrowingMerkleTree(), new Dictionary<Guid, int>(leaves.Count));
        for (var i = 0; i < leaves.Count; i++)
        {
            tree.Set(i, leaves[i].LeafHash());
            places[leaves[i].CaseId] = i;
        }

        return (number, tree, places, leaves);
    }
}
