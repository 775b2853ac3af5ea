using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class CanonicalJsonTests
{
    /// <summary>RFC 8785, appendix B.</summary>
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_written_as_in_the_table_of_the_rfc(string bits, string text) =>
        Assert.Equal(text, EcmaScriptNumber.ToText(BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16))));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double number)
    {
        Assert.Throws<FormatException>(() => EcmaScriptNumber.ToText(number));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(new JsonObject { ["a"] = number }));
    }

    /// <summary>RFC 8785, §3.2.2 and the bytes of §3.2.4.</summary>
    [Fact]
    public void The_sample_of_the_rfc_comes_out_byte_by_byte()
    {
        const string Sample = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string Bytes =
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c" +
            "31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";

        Assert.Equal(Bytes, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(CanonicalJson.Of(Sample))));
    }

    /// <summary>RFC 8785, §3.2.3.</summary>
    [Fact]
    public void Keys_stand_in_the_order_of_their_utf16_code_units()
    {
        const string Sample = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;
        using var sorted = JsonDocument.Parse(CanonicalJson.Of(Sample));

        Assert.Equal(
            ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"],
            sorted.RootElement.EnumerateObject().Select(member => member.Value.GetString()));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"x":[{"a":1,"a":1}]}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""{"a":1e400}""")]
    [InlineData("""[9007199254740993]""")]
    [InlineData("""[NaN]""")]
    [InlineData("""[1,]""")]
    [InlineData("""// no""")]
    [InlineData("")]
    public void What_two_readers_could_read_differently_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Of(json));

    [Fact]
    public void Half_a_surrogate_pair_is_refused_wherever_it_comes_from()
    {
        Assert.Throws<FormatException>(() => CanonicalJson.Of("[\"\uD83D\"]"));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(new JsonArray("a\uDE00")));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(new JsonObject { ["\uD83D"] = 1 }));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(JsonNode.Parse("""{"a":["\ud800"]}""")));
        Assert.Equal("[\"\U0001F600\"]", CanonicalJson.Of(new JsonArray("\U0001F600")));
    }

    [Fact]
    public void A_tree_with_a_key_written_twice_is_refused() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Of(JsonNode.Parse("""{"a":1,"a":2}""")));

    [Fact]
    public void Too_deep_a_text_is_refused() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Of(new string('[', 70) + new string(']', 70)));

    [Theory]
    [InlineData("""{"a":1,"b":"é"}""", true)]
    [InlineData("""{"b":1,"a":2}""", false)]
    [InlineData("""{"a": 1}""", false)]
    [InlineData("""{"a":1.0}""", false)]
    [InlineData("""{"a":-0}""", false)]
    [InlineData("""{"a":"\u00e9"}""", false)]
    [InlineData("""{"a":"\/"}""", false)]
    [InlineData("nonsense", false)]
    public void Only_the_one_form_is_canonical(string json, bool isCanonical) =>
        Assert.Equal(isCanonical, CanonicalJson.IsCanonical(json));

    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself() =>
        JsonTrees.Any.Sample(tree =>
        {
            var text = CanonicalJson.Of(tree);

            Assert.True(CanonicalJson.IsCanonical(text), text);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(tree!.ToJsonString())), text);
        });

    [Fact]
    public void The_order_in_which_keys_were_written_does_not_matter() =>
        Gen.Dictionary(JsonTrees.Text, Gen.Double.Where(double.IsFinite))[0, 6].Sample(members =>
        {
            JsonObject Tree(IEnumerable<KeyValuePair<string, double>> pairs) =>
                [.. pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))];

            Assert.Equal(CanonicalJson.Of(Tree(members)), CanonicalJson.Of(Tree(members.Reverse())));
        });

    [Fact]
    public void Every_double_reads_back() =>
        Gen.Double.Where(double.IsFinite).Sample(number =>
            Assert.Equal(number, double.Parse(EcmaScriptNumber.ToText(number), System.Globalization.CultureInfo.InvariantCulture)));
}
