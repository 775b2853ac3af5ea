using System.Globalization;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>
/// Derives every anchor again from the events of all cases, in one pass over them: for each case the heads it had at the ends of the
/// sealed days, then day by day the root.
/// </summary>
internal sealed class AnchorCheck(IReadOnlyList<Anchor> anchors)
{
    private readonly List<(DateTimeOffset FirstAt, Guid CaseId, List<(int Anchor, long Sequence, byte[] Hash)> Heads)> _cases = [];

    /// <summary>Takes the chain of one case.</summary>
    public void Take(IReadOnlyList<CaseEvent> chain)
    {
        if (anchors.Count == 0 || chain.Count == 0 || FirstAfter(chain[0].At) is not (>= 0 and var first))
        {
            return;
        }

        // A case is in from the day of its first event on, with the highest event whose instant is before the day's end.
        var heads = new SortedDictionary<int, CaseEvent>();
        foreach (var happened in chain)
        {
            if (FirstAfter(happened.At) is >= 0 and var anchor)
            {
                anchor = Math.Max(anchor, first);
                heads[anchor] = heads.TryGetValue(anchor, out var known) && known.Sequence > happened.Sequence ? known : happened;
            }
        }

        var changes = new List<(int, long, byte[])>();
        var highest = 0L;
        foreach (var (anchor, head) in heads.Where(h => h.Value.Sequence > highest))
        {
            highest = head.Sequence;
            changes.Add((anchor, head.Sequence, head.Hash));
        }

        _cases.Add((chain[0].At, chain[0].CaseId, changes));
    }

    /// <summary>What the anchors say otherwise.</summary>
    public IEnumerable<string> Compare()
    {
        foreach (var fault in Anchor.Verify(anchors))
        {
            yield return fault;
        }

        var changes = _cases
            .OrderBy(c => c.FirstAt).ThenBy(c => c.CaseId.ToString("D"), StringComparer.Ordinal)
            .SelectMany((c, index) => c.Heads.Select(h => (h.Anchor, Index: index, Leaf: new AnchorLeaf(c.CaseId, h.Sequence, h.Hash))))
            .ToLookup(c => c.Anchor);
        var tree = new GrowingMerkleTree();
        for (var i = 0; i < anchors.Count; i++)
        {
            var anchor = anchors[i];
            foreach (var (_, index, leaf) in changes[i])
            {
                tree.Set(index, leaf.LeafHash());
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"jangkar {anchor.On:yyyy-MM-dd}");
            if (tree.Count != anchor.Size)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: permohonan tersimpan {anchor.Size}, diturunkan {tree.Count}");
            }

            if (tree.Root() is var root && !root.AsSpan().SequenceEqual(anchor.Root))
            {
                yield return $"{name}: akar tersimpan {Convert.ToHexStringLower(anchor.Root)}, diturunkan {Convert.ToHexStringLower(root)}";
            }
        }
    }

    /// <summary>The first anchor that has an instant in it; -1 for one that no anchor has yet.</summary>
    private int FirstAfter(DateTimeOffset at)
    {
        var (low, high) = (0, anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = at < anchors[middle].UntilAt ? (low, middle) : (middle + 1, high);
        }

        return low < anchors.Count ? low : -1;
    }
}
