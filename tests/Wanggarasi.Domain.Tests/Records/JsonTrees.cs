using System.Text.Json.Nodes;
using CsCheck;

namespace Wanggarasi.Domain.Tests.Records;

/// <summary>JSON trees to try things on.</summary>
internal static class JsonTrees
{
    /// <summary>Strings without half surrogate pairs, escapes and letters beyond the basic plane included.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Char['\0', '\u00FF'].Select(c => c.ToString()),
        Gen.Char['\uE000', '\uFFFF'].Select(c => c.ToString()),
        Gen.Int[0x1F300, 0x1F6FF].Select(char.ConvertFromUtf32)).Array[0, 8].Select(string.Concat);

    public static Gen<JsonNode?> Any { get; } = Tree(3);

    private static Gen<JsonNode?> Tree(int depth)
    {
        var leaf = Gen.OneOf(
            Text.Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)));
        if (depth == 0)
        {
            return leaf;
        }

        return Gen.OneOf(
            leaf,
            Tree(depth - 1).Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Dictionary(Text, Tree(depth - 1))[0, 3].Select(members =>
                (JsonNode?)new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))));
    }
}
