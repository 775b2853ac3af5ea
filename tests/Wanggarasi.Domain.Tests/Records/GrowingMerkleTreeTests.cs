using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class GrowingMerkleTreeTests
{
    [Fact]
    public void It_gives_the_same_roots_and_proofs_as_the_tree_built_at_once()
    {
        var leaf = Gen.Byte.Array[32];
        Gen.Select(leaf.List[1, 70], Gen.Select(Gen.Int[0, 69], leaf).List[0, 30]).Sample((leaves, changes) =>
        {
            var tree = new GrowingMerkleTree();
            var same = new List<byte[]>();
            foreach (var next in leaves)
            {
                tree.Set(same.Count, next);
                same.Add(next);
                Assert.Equal(MerkleTree.Root(same), tree.Root());
            }

            foreach (var (at, changed) in changes.Where(c => c.Item1 < same.Count))
            {
                tree.Set(at, changed);
                same[at] = changed;
            }

            Assert.Equal(MerkleTree.Root(same), tree.Root());
            for (var i = 0; i < same.Count; i++)
            {
                Assert.Equal(MerkleTree.InclusionProof(same, i), tree.InclusionProof(i));
            }
        }, iter: 300);
    }

    [Fact]
    public void An_empty_one_has_the_root_of_nothing() => Assert.Equal(MerkleTree.Root([]), new GrowingMerkleTree().Root());

    [Fact]
    public void A_place_behind_the_next_free_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GrowingMerkleTree().Set(1, new byte[32]));
}
