using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class AnchorTests
{
    private static readonly DateTimeOffset s_midnight = new(2026, 11, 23, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_is_sealed_when_it_is_over_and_after_the_one_before()
    {
        var first = Day(0);

        Assert.Throws<ArgumentException>(() => Anchor.Make(null, new(2026, 11, 23), s_midnight, s_midnight.AddSeconds(-1), 1, new byte[32]));
        Assert.Throws<ArgumentException>(() => Anchor.Make(first, first.On, s_midnight, s_midnight.AddHours(1), 1, new byte[32]));
    }

    [Fact]
    public void The_envelope_is_canonical_and_says_everything_but_the_hash()
    {
        var anchor = Day(0);

        Assert.Equal(CanonicalJson.Of(anchor.Envelope()), anchor.Envelope());
        Assert.Equal(
            """{"anchor":1,"day":"2026-11-23","made":"2026-11-23T17:00:00.000Z","number":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000","root":"0707070707070707070707070707070707070707070707070707070707070707","size":3,"until":"2026-11-23T16:00:00.000Z"}""",
            anchor.Envelope());
    }

    [Fact]
    public void A_row_of_anchors_is_whole_and_one_taken_out_or_exchanged_shows()
    {
        var first = Day(0);
        var second = Day(1, first);
        var third = Day(2, second);

        Assert.Empty(Anchor.Verify([first, second, third]));
        Assert.Contains(Anchor.Verify([first, third]), f => f.Contains("tidak menyambung", StringComparison.Ordinal));
        Assert.Contains(Anchor.Verify([first, Day(1), third]), f => f.Contains("tidak menyambung", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leaf_is_three_lines_that_anybody_can_write()
    {
        var id = Guid.Parse("0198a1b2-0000-7000-8000-000000000001");

        Assert.Equal($"0198a1b2-0000-7000-8000-000000000001\n12\n{new string('0', 64)}", new AnchorLeaf(id, 12, new byte[32]).Text);
    }

    private static Anchor Day(int days, Anchor? before = null) =>
        Anchor.Make(before, new DateOnly(2026, 11, 23).AddDays(days), s_midnight.AddDays(days), s_midnight.AddDays(days).AddHours(1), 3, [.. Enumerable.Repeat((byte)7, 32)]);
}
