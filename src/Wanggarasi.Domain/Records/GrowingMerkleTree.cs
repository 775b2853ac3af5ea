namespace Wanggarasi.Domain.Records;

/// <summary>
/// The tree of <see cref="MerkleTree"/> kept level by level, so that a leaf can be added or exchanged and the root asked again
/// without hashing everything anew: what a change costs grows with the logarithm of the size.
/// </summary>
/// <remarks>
/// Pairing neighbours level by level and carrying an odd last one up gives the same root as splitting at the largest power of two
/// (RFC 9162 §2.1). Not safe to share between threads.
/// </remarks>
public sealed class GrowingMerkleTree
{
    private readonly List<List<byte[]>> _levels = [[]];
    private readonly SortedSet<int> _stale = [];

    /// <summary>The number of leaves.</summary>
    public int Count => _levels[0].Count;

    /// <summary>Puts a leaf's hash at a place: one of the leaves, or the next free one.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <param name="leafHash">The hash by <see cref="MerkleTree.LeafHash"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is behind the next free one.</exception>
    public void Set(int index, byte[] leafHash)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        if (index == Count)
        {
            _levels[0].Add(leafHash);
        }
        else
        {
            _levels[0][index] = leafHash;
        }

        _stale.Add(index);
    }

    /// <summary>The root over the leaves as they stand.</summary>
    /// <returns>32 bytes; the hash of nothing for an empty tree.</returns>
    public byte[] Root()
    {
        if (Count == 0)
        {
            return MerkleTree.Root([]);
        }

        IEnumerable<int> stale = [.. _stale];
        _stale.Clear();
        for (var level = 0; _levels[level].Count > 1; level++)
        {
            stale = Raise(level, stale);
        }

        return _levels.First(level => level.Count == 1)[0];
    }

    /// <summary>The hashes beside the way from a leaf up to the root, as <see cref="MerkleTree.InclusionProof"/> gives them.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <returns>The proof, from the leaf's neighbour upwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public IReadOnlyList<byte[]> InclusionProof(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        Root();
        var proof = new List<byte[]>();
        for (var level = 0; _levels[level].Count > 1; level++, index /= 2)
        {
            var beside = index ^ 1;
            if (beside < _levels[level].Count)
            {
                proof.Add(_levels[level][beside]);
            }
        }

        return proof;
    }

    private List<int> Raise(int level, IEnumerable<int> stale)
    {
        var below = _levels[level];
        if (_levels.Count == level + 1)
        {
            _levels.Add([]);
        }

        var above = _levels[level + 1];
        var parents = new List<int>();
        foreach (var child in stale)
        {
            var parent = child / 2;
            if (parents is [.., var last] && last == parent)
            {
                continue;
            }

            parents.Add(parent);
            var hash = parent * 2 + 1 < below.Count ? MerkleTree.Node(below[parent * 2], below[parent * 2 + 1]) : below[parent * 2];
            if (parent == above.Count)
            {
                above.Add(hash);
            }
            else
            {
                above[parent] = hash;
            }
        }

        return parents;
    }
}
