using System.Security.Cryptography;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// The Merkle tree of RFC 9162 §2.1 (the same as RFC 6962) with SHA-256: a leaf is hashed behind a byte 0, a node
/// behind a byte 1, and a tree of n leaves splits at the largest power of two below n.
/// </summary>
public static class MerkleTree
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The hash of a leaf.</summary>
    /// <param name="data">What the leaf stands for, for example a chain head.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] LeafHash(ReadOnlySpan<byte> data) => SHA256.HashData([LeafPrefix, .. data]);

    /// <summary>The root over leaves in their fixed order.</summary>
    /// <param name="leafHashes">Hashes by <see cref="LeafHash"/>.</param>
    /// <returns>32 bytes; the hash of nothing for an empty tree.</returns>
    public static byte[] Root(IReadOnlyList<byte[]> leafHashes)
    {
        ArgumentNullException.ThrowIfNull(leafHashes);
        return leafHashes.Count == 0 ? SHA256.HashData([]) : Subtree(leafHashes, 0, leafHashes.Count);
    }

    /// <summary>The hashes beside the way from a leaf up to the root (RFC 9162 §2.1.3.1).</summary>
    /// <param name="leafHashes">Hashes by <see cref="LeafHash"/>, all of them.</param>
    /// <param name="index">The leaf, from 0.</param>
    /// <returns>The proof, from the leaf's neighbour upwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<byte[]> InclusionProof(IReadOnlyList<byte[]> leafHashes, int index)
    {
        ArgumentNullException.ThrowIfNull(leafHashes);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leafHashes.Count);
        var proof = new List<byte[]>();
        var (from, count) = (0, leafHashes.Count);
        while (count > 1)
        {
            var split = SplitOf(count);
            if (index - from < split)
            {
                proof.Add(Subtree(leafHashes, from + split, count - split));
                count = split;
            }
            else
            {
                proof.Add(Subtree(leafHashes, from, split));
                (from, count) = (from + split, count - split);
            }
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>Whether a proof leads from a leaf to a root (RFC 9162 §2.1.3.2).</summary>
    /// <param name="leafHash">The hash of the leaf.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">The number of leaves.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="root">The published root.</param>
    /// <returns>True where it does.</returns>
    public static bool VerifyInclusion(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size || leafHash.Length != SHA256.HashSizeInBytes || proof.Any(beside => beside.Length != SHA256.HashSizeInBytes))
        {
            return false;
        }

        var (fn, sn) = (index, size - 1);
        var hash = leafHash.ToArray();
        foreach (var beside in proof)
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                hash = Node(beside, hash);
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                hash = Node(hash, beside);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && root.SequenceEqual(hash);
    }

    private static byte[] Subtree(IReadOnlyList<byte[]> leaves, int from, int count)
    {
        if (count == 1)
        {
            return leaves[from];
        }

        var split = SplitOf(count);
        return Node(Subtree(leaves, from, split), Subtree(leaves, from + split, count - split));
    }

    /// <summary>The largest power of two below a count above 1.</summary>
    private static int SplitOf(int count) => 1 << (int.Log2(count - 1));

    internal static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + SHA256.HashSizeInBytes * 2];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + SHA256.HashSizeInBytes)..]);
        return SHA256.HashData(both);
    }
}
