using System.Globalization;
using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class TrackingCodeTests
{
    [Fact]
    public void A_code_has_more_than_fifty_random_bits()
    {
        // Eleven free characters, of which 26 in 29 combinations have a check character.
        var bits = 11 * Math.Log2(TrackingCode.Alphabet.Length) + Math.Log2(26d / 29);

        Assert.True(bits > 50, bits.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_alphabet_has_no_look_alikes()
    {
        Assert.Equal(TrackingCode.Alphabet.Length, TrackingCode.Alphabet.Distinct().Count());
        Assert.Empty("01ILOUBSGZ".Intersect(TrackingCode.Alphabet));
    }

    [Fact]
    public void Every_new_code_reads_back()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var code = TrackingCode.Generate();

            Assert.Equal(code, TrackingCode.Parse(code.Text));
            Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$", code.Text);
        }
    }

    [Fact]
    public void New_codes_differ_and_use_every_character_everywhere_but_last()
    {
        var codes = Enumerable.Range(0, 4_000).Select(_ => TrackingCode.Generate().Characters).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        for (var place = 0; place < TrackingCode.Length; place++)
        {
            Assert.Equal(TrackingCode.Alphabet.Length, codes.Select(code => code[place]).Distinct().Count());
        }
    }

    [Fact]
    public void Every_single_wrong_character_is_noticed()
    {
        for (var round = 0; round < 100; round++)
        {
            var good = TrackingCode.Generate().Characters;
            for (var place = 0; place < good.Length; place++)
            {
                foreach (var wrong in TrackingCode.Alphabet.Where(c => c != good[place]))
                {
                    var typed = good[..place] + wrong + good[(place + 1)..];

                    Assert.False(TrackingCode.TryParse(typed, out _, out var refusal), typed);
                    Assert.Equal("code-mistyped", refusal.Code);
                }
            }
        }
    }

    [Fact]
    public void Every_exchange_of_two_characters_is_noticed()
    {
        for (var round = 0; round < 500; round++)
        {
            var good = TrackingCode.Generate().Characters;
            for (var i = 0; i < good.Length; i++)
            {
                for (var j = i + 1; j < good.Length; j++)
                {
                    var typed = good.ToCharArray();
                    (typed[i], typed[j]) = (typed[j], typed[i]);

                    Assert.Equal(good[i] == good[j], TrackingCode.TryParse(new string(typed), out _, out _));
                }
            }
        }
    }

    [Fact]
    public void Small_letters_blanks_dashes_and_look_alikes_are_read()
    {
        for (var round = 0; round < 200; round++)
        {
            var code = TrackingCode.Generate();
            var typed = " " + code.Text.ToLowerInvariant().Replace('-', ' ').Replace('8', 'b').Replace('5', 's').Replace('6', 'G').Replace('2', 'z').Replace('v', 'u') + "\u200B";

            Assert.Equal(code, TrackingCode.Parse(typed));
        }
    }

    [Theory]
    [InlineData(null, "code-missing")]
    [InlineData("   ", "code-missing")]
    [InlineData("2345", "code-length")]
    [InlineData("2345-6789-ACDE-F", "code-length")]
    [InlineData("O345-6789-ACDE", "code-characters")]
    [InlineData("2345-6789-ACD1", "code-characters")]
    [InlineData("2345-6789-ACD\0", "code-characters")]
    public void What_is_no_code_is_refused_with_its_reason(string? typed, string reason)
    {
        Assert.False(TrackingCode.TryParse(typed, out _, out var refusal));
        Assert.Equal(reason, refusal.Code);
    }

    [Fact]
    public void No_text_whatever_makes_the_parser_stumble() =>
        Gen.String.Sample(text => TrackingCode.TryParse(text, out var code, out var refusal) == (code is not null) && (code is null) == (refusal is not null));

    [Fact]
    public void The_text_for_logs_shows_nothing()
    {
        var code = TrackingCode.Generate();

        Assert.Equal("****-****-****", $"{code}");
        Assert.DoesNotContain(code.Characters[..4], System.Text.Json.JsonSerializer.Serialize(code), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_for_the_ear_has_a_word_for_every_character()
    {
        var code = TrackingCode.Generate();
        var groups = code.Spelled.Split("; ");

        Assert.Equal(3, groups.Length);
        Assert.All(groups, group => Assert.Equal(4, group.Split(", ").Length));
        Assert.DoesNotMatch("[0-9]", code.Spelled);
    }
}
