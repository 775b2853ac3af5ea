using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class CommitmentTests
{
    [Fact]
    public void It_is_the_hmac_of_field_zero_and_value()
    {
        var key = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("nik\u00007504110101909901"));

        Assert.Equal(Convert.ToHexStringLower(expected), Commitment.To(CaseSalt.FromBytes(key), "nik", "7504110101909901").Commit);
    }

    [Fact]
    public void It_matches_its_own_value_field_and_salt_only() =>
        Gen.Select(JsonTrees.Text, JsonTrees.Text).Sample((value, other) =>
        {
            var salt = CaseSalt.Generate();
            var commitment = Commitment.To(salt, "name", value);

            Assert.True(commitment.Matches(CaseSalt.FromBytes(salt.ToBytes()), "name", value));
            Assert.Equal(value == other, commitment.Matches(salt, "name", other));
            Assert.False(commitment.Matches(salt, "mother", value));
            Assert.False(commitment.Matches(CaseSalt.Generate(), "name", value));
        });

    [Fact]
    public void A_separator_in_the_field_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Commitment.To(CaseSalt.Generate(), "a\0b", "c"));
        Assert.Throws<ArgumentException>(() => Commitment.To(CaseSalt.Generate(), "", "c"));
        Assert.ThrowsAny<ArgumentException>(() => Commitment.To(CaseSalt.Generate(), "a", "\uD800"));
    }

    [Fact]
    public void A_salt_has_thirty_two_bytes_and_shows_none()
    {
        Assert.Throws<ArgumentException>(() => CaseSalt.FromBytes(new byte[31]));
        Assert.Equal("CaseSalt(***)", CaseSalt.Generate().ToString());
        Assert.NotEqual(CaseSalt.Generate().ToBytes(), CaseSalt.Generate().ToBytes());
    }
}
