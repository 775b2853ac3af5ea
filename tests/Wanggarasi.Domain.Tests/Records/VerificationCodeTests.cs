using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class VerificationCodeTests
{
    [Fact]
    public void Every_new_code_reads_back_however_it_is_typed()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var code = VerificationCode.Generate();

            Assert.Equal(code, VerificationCode.Parse(code.Text));
            Assert.Equal(code, VerificationCode.Parse(code.Text.ToLowerInvariant().Replace('-', ' ')));
        }
    }

    [Fact]
    public void It_is_never_read_as_a_tracking_code_nor_the_other_way_round()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Assert.False(TrackingCode.TryParse(VerificationCode.Generate().Text, out _, out var refusal));
            Assert.Equal("code-mistyped", refusal.Code);
            Assert.False(VerificationCode.TryParse(TrackingCode.Generate().Text, out _, out refusal));
            Assert.Equal("code-mistyped", refusal.Code);
        }
    }

    [Fact]
    public void A_wrong_character_is_noticed()
    {
        var code = VerificationCode.Generate().Characters;
        var other = VerificationCode.Alphabet.First(c => c != code[3]);

        Assert.False(VerificationCode.TryParse(code[..3] + other + code[4..], out _, out _));
    }
}
