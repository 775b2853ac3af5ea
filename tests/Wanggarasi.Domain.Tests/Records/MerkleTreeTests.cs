using System.Globalization;
using System.Text;
using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class MerkleTreeTests
{
    /// <summary>The leaves and roots by which implementations of RFC 6962 are compared (the reference tests of Certificate Transparency).</summary>
    private static readonly string[] s_leaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_the_reference(int size, string root) =>
        Assert.Equal(root, Convert.ToHexStringLower(MerkleTree.Root([.. s_leaves.Take(size).Select(hex => MerkleTree.LeafHash(Convert.FromHexString(hex)))])));

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_at_its_own_place_only()
    {
        for (var size = 1; size <= 40; size++)
        {
            var leaves = Leaves(size);
            var root = MerkleTree.Root(leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(leaves, index);

                Assert.True(MerkleTree.VerifyInclusion(leaves[index], index, size, proof, root));
                for (var other = 0; other < size; other++)
                {
                    Assert.Equal(other == index, MerkleTree.VerifyInclusion(leaves[index], other, size, proof, root));
                    Assert.Equal(other == index, MerkleTree.VerifyInclusion(leaves[other], index, size, proof, root));
                }
            }
        }
    }

    [Fact]
    public void A_changed_proof_proves_nothing() =>
        Gen.Select(Gen.Int[2, 200], Gen.Int[0, 199], Gen.Int[0, 7], Gen.Int[0, 255]).Sample((size, at, step, bit) =>
        {
            var leaves = Leaves(size);
            var index = at % size;
            var root = MerkleTree.Root(leaves);
            var proof = MerkleTree.InclusionProof(leaves, index).Select(hash => hash.ToArray()).ToList();
            proof[step % proof.Count][bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.False(MerkleTree.VerifyInclusion(leaves[index], index, size, proof, root));
            Assert.False(MerkleTree.VerifyInclusion(leaves[index], index, size, [.. proof.Skip(1)], root));
            Assert.False(MerkleTree.VerifyInclusion(leaves[index], index, size, [.. proof, new byte[32]], root));
            Assert.False(MerkleTree.VerifyInclusion(leaves[index], index, size, [.. proof, new byte[33]], root));
        });

    [Fact]
    public void A_place_outside_the_tree_is_refused()
    {
        var leaves = Leaves(3);

        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.InclusionProof(leaves, 3));
        Assert.False(MerkleTree.VerifyInclusion(leaves[0], 3, 3, [], MerkleTree.Root(leaves)));
        Assert.False(MerkleTree.VerifyInclusion(leaves[0], -1, 3, [], MerkleTree.Root(leaves)));
    }

    private static byte[][] Leaves(int size) =>
        [.. Enumerable.Range(0, size).Select(i => MerkleTree.LeafHash(Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))))];
}
