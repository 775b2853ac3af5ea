using System.Text.Json.Nodes;
using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class PlainJsonTests
{
    [Fact]
    public void What_it_calls_canonical_is() =>
        JsonTrees.Any.Select(tree => tree?.ToJsonString() ?? "null").Sample(
            json => Assert.True(!PlainJson.IsCanonical(json) || CanonicalJson.Of(json) == json, json), iter: 20_000);

    [Fact]
    public void Canonical_texts_of_plain_values_are_recognised() =>
        Gen.Dictionary(Gen.Char['a', 'z'].Array[1, 5].Select(c => new string(c)), Gen.OneOf(
            Gen.Int.Select(n => (JsonNode?)n), Gen.Bool.Select(b => (JsonNode?)b), Gen.Char['a', 'é'].Array[0, 9].Select(c => (JsonNode?)new string(c)).Where(t => !t!.ToString().Contains('\\', StringComparison.Ordinal)),
            Gen.Int.Array[0, 4].Select(n => (JsonNode?)new JsonArray([.. n.Select(x => (JsonNode?)x)]))))[0, 6]
            .Select(members => CanonicalJson.Of(new JsonObject(members)))
            .Sample(json => Assert.True(PlainJson.IsCanonical(json), json), iter: 5_000);

    [Theory]
    [InlineData("""{"b":1,"a":2}""")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1, "b":2}""")]
    [InlineData(""" {"a":1}""")]
    [InlineData("{\"a\":1}\n")]
    [InlineData("""{"a":1.0}""")]
    [InlineData("""{"a":1e2}""")]
    [InlineData("""{"a":-0}""")]
    [InlineData("""{"a":1234567890123456}""")]
    [InlineData("""{"a":"\u0041"}""")]
    [InlineData("""{"a":{"c":1,"b":2}}""")]
    [InlineData("""[{"c":1},{"b":2,"a":1}]""")]
    [InlineData("""{"a":1""")]
    [InlineData("")]
    public void What_is_not_plainly_canonical_is_left_to_the_slow_look(string json) => Assert.False(PlainJson.IsCanonical(json));

    [Fact] // not as inline data, which the runner writes as UTF-8
    public void Half_a_surrogate_pair_is_left_to_the_slow_look() => Assert.False(PlainJson.IsCanonical("{\"a\":\"" + '\ud83d' + "\"}"));

    [Theory]
    [InlineData("""{"a":{"b":1,"c":[{"d":0},{"a":-12}]},"b":"ä b"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"":1,"a":null}""")]
    public void Nested_objects_each_have_their_own_order(string json)
    {
        Assert.Equal(json, CanonicalJson.Of(json));
        Assert.True(PlainJson.IsCanonical(json));
    }
}
