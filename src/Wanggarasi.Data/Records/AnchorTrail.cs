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

/// <summary>What the anchors say of a case.</summary>
/// <param name="Anchor">The newest anchor whose tree is in memory; null where no day is sealed yet.</param>
/// <param name="Proof">
/// The case's place in it; null when the case is younger, or when the tree does not give the published root: then the record was changed
/// since, and the anchor proves nothing for any case.
/// </param>
public sealed record AnchorAnswer(Anchor? Anchor, AnchorProof? Proof);

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
        var tree = PlantedTree.Plant(leaves);
        var anchor = Anchor.Make(last, on, untilAt, now, leaves.Count, tree.Root);
        var isMade = await db.WriteAsync(
            async token =>
            {
                db.Anchors.Add(anchor);
                return await db.TrySaveAsync(token);
            },
            cancellationToken);
        if (!isMade)
        {
            return 0;
        }

        // So that nobody who asks for a proof waits for all cases to be read.
        newest.Put(anchor, tree);
        return 1;
    }

    /// <summary>
    /// Reads the tree under the newest anchor into memory where it is not there yet: after a start, and where another node sealed the day.
    /// Gives how many were read.
    /// </summary>
    public async Task<int> GrowAsync(CancellationToken cancellationToken)
    {
        await newest.Gate.WaitAsync(cancellationToken);
        try
        {
            if (await LastAsync(cancellationToken) is not { } last || newest.Known?.Anchor.Number >= last.Number)
            {
                return 0;
            }

            newest.Put(last, PlantedTree.Plant(await LeavesAsync(last.UntilAt, cancellationToken)));
            return 1;
        }
        finally
        {
            newest.Gate.Release();
        }
    }

    /// <summary>The newest anchor, not tracked; null before the first.</summary>
    public Task<Anchor?> LastAsync(CancellationToken cancellationToken) =>
        db.Anchors.AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// What the anchors say of a case. While a newer tree is being read the one before answers; right after a start, when there is none,
    /// whoever asks waits a while.
    /// </summary>
    /// <returns>Null where the tree is not read yet: ask again in a minute.</returns>
    public async Task<AnchorAnswer?> AskAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (newest.Known is null)
        {
            if (await LastAsync(cancellationToken) is null)
            {
                return new AnchorAnswer(null, null);
            }

            if (!await newest.Gate.WaitAsync(newest.Patience, cancellationToken))
            {
                return null;
            }

            // Nobody is at it any more: it is there now, or the reading in the background failed and falls to this one.
            newest.Gate.Release();
            await GrowAsync(cancellationToken);
        }

        var known = newest.Known!.Value;
        return new AnchorAnswer(known.Anchor, known.Tree.FindProof(known.Anchor, caseId));
    }

    /// <summary>Where a case stands; null when the anchors do not say, for whatever reason <see cref="AskAsync"/> tells.</summary>
    public async Task<AnchorProof?> FindProofAsync(Guid caseId, CancellationToken cancellationToken) =>
        (await AskAsync(caseId, cancellationToken))?.Proof;

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

        // A case without an event of that time has a changed row: the root will not fit, and nothing else stops.
        return [.. heads
            .OrderBy(h => h.SubmittedAt).ThenBy(h => h.Id.ToString("D"), StringComparer.Ordinal)
            .Select(h => h.At < untilAt ? new AnchorLeaf(h.Id, h.Sequence, h.Hash)
                : earlier.TryGetValue(h.Id, out var before) ? new AnchorLeaf(h.Id, before.Sequence, before.Hash)
                : null)
            .OfType<AnchorLeaf>()];
    }
}
