using System.Globalization;
using System.Text.RegularExpressions;

namespace Wanggarasi.Web.Tests.House;

/// <summary>Contrast is computed from the tokens of the style sheet: text 7:1, controls 3:1, in light and dark.</summary>
public sealed partial class StyleSheetTests
{
    public static TheoryData<string, string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, string, double>();
        foreach (var theme in new[] { "light", "dark" })
        {
            foreach (var ground in new[] { "paper", "card" })
            {
                foreach (var text in new[] { "ink", "muted", "teal", "gold-ink", "red", "green" })
                {
                    pairs.Add(theme, text, ground, 7);
                }

                pairs.Add(theme, "line", ground, 3);
                pairs.Add(theme, "gold", ground, 3);
            }

            pairs.Add(theme, "on-teal", "teal", 7);
            pairs.Add(theme, "ink", "teal-soft", 7);
            pairs.Add(theme, "ink", "gold-soft", 7);
            pairs.Add(theme, "ink", "red-soft", 7);
            pairs.Add(theme, "ink", "green-soft", 7);
            pairs.Add(theme, "teal", "teal-soft", 7);
            pairs.Add(theme, "gold-ink", "gold-soft", 7);
            pairs.Add(theme, "red", "red-soft", 7);
            pairs.Add(theme, "green", "green-soft", 7);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task Colours_keep_their_contrast(string theme, string front, string ground, double least)
    {
        using var shell = new Shell();
        var sheet = await shell.Browser().GetStringAsync(new Uri("/portal.css", UriKind.Relative));
        var roots = Root().Matches(sheet);
        var tokens = Token().Matches(roots[theme == "light" ? 0 : 1].Value).ToDictionary(token => token.Groups[1].Value, token => token.Groups[2].Value);

        var contrast = Contrast(tokens[front], tokens[ground]);

        Assert.True(contrast >= least, $"{theme}: {front} on {ground} has {contrast:0.0}:1");
    }

    [Fact]
    public async Task A_sheet_asks_for_nothing_from_elsewhere()
    {
        using var shell = new Shell();
        foreach (var name in new[] { "/portal.css", "/staff.css" })
        {
            var sheet = await shell.Browser().GetStringAsync(new Uri(name, UriKind.Relative));
            Assert.DoesNotContain("http", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("@import", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("!important", sheet, StringComparison.Ordinal);
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex(@":root \{.*?\}", RegexOptions.Singleline)]
    private static partial Regex Root();

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{6})")]
    private static partial Regex Token();
}
