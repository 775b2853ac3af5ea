using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>The tree under the newest anchor, kept in memory because whoever asks for a proof should not wait for all cases to be read.</summary>
public sealed class NewestTree
{
    private readonly Lock _lock = new();
    private (Anchor Anchor, PlantedTree Tree)? _known;

    /// <summary>How long somebody who asks waits for a tree that is being read: longer than a small office takes, shorter than people wait.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Held by whoever reads all cases: one at a time.</summary>
    internal SemaphoreSlim Gate { get; } = new(1);

    internal (Anchor Anchor, PlantedTree Tree)? Known
    {
        get
        {
            lock (_lock)
            {
                return _known;
            }
        }
    }

    /// <summary>As after a start.</summary>
    internal void Forget()
    {
        lock (_lock)
        {
            _known = null;
        }
    }

    /// <summary>Keeps a tree, unless a newer one is here.</summary>
    internal void Put(Anchor anchor, PlantedTree tree)
    {
        lock (_lock)
        {
            if (_known is not { } known || known.Anchor.Number <= anchor.Number)
            {
                _known = (anchor, tree);
            }
        }
    }
}

/// <summary>All cases as leaves of one tree, with the place of each.</summary>
internal sealed class PlantedTree
{
    private readonly GrowingMerkleTree _tree = new();
    private readonly Dictionary<Guid, int> _places;
    private readonly List<AnchorLeaf> _leaves;

    private PlantedTree(List<AnchorLeaf> leaves)
    {
        (_leaves, _places) = (leaves, new Dictionary<Guid, int>(leaves.Count));
        for (var i = 0; i < leaves.Count; i++)
        {
            _tree.Set(i, leaves[i].LeafHash());
            _places[leaves[i].CaseId] = i;
        }

        Root = _tree.Root();
    }

    public byte[] Root { get; }

    public static PlantedTree Plant(List<AnchorLeaf> leaves) => new(leaves);

    /// <summary>The way from a case to the root of an anchor; null where the case is no leaf, or the tree is not the anchor's.</summary>
    public AnchorProof? FindProof(Anchor anchor, Guid caseId)
    {
        if (!Root.AsSpan().SequenceEqual(anchor.Root) || !_places.TryGetValue(caseId, out var place))
        {
            return null;
        }

        lock (_tree)
        {
            return new AnchorProof(anchor, _leaves[place], place, _tree.InclusionProof(place));
        }
    }
}
