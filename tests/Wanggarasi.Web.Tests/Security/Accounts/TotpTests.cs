using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Tests.Security.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the secret is "12345678901234567890"; the last six of its eight digits.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_of_the_RFC_are_taken(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Authenticator.CodeAt(Secret, at));
        Assert.Equal(seconds / 30, Totp.FindStep(Secret, code, at, 0));
        Assert.Equal(seconds / 30, Totp.FindStep(Secret, $" {code[..3]} {code[3..]}", at, 0));
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void A_clock_may_be_off_by_one_step(int seconds, bool taken)
    {
        var now = Portal.Morning;
        Assert.Equal(taken, Totp.FindStep(Secret, Authenticator.CodeAt(Secret, now.AddSeconds(seconds)), now, 0) is not null);
    }

    [Fact]
    public void A_used_step_and_all_before_it_are_refused()
    {
        var now = Portal.Morning;
        var step = Totp.FindStep(Secret, Authenticator.CodeAt(Secret, now), now, 0)!.Value;
        Assert.Null(Totp.FindStep(Secret, Authenticator.CodeAt(Secret, now), now, step));
        Assert.Null(Totp.FindStep(Secret, Authenticator.CodeAt(Secret, now.AddSeconds(-30)), now, step));
        Assert.NotNull(Totp.FindStep(Secret, Authenticator.CodeAt(Secret, now.AddSeconds(30)), now, step));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_code_is_refused(string? typed) => Assert.Null(Totp.FindStep(Secret, typed, Portal.Morning, 0));

    [Fact]
    public void A_new_secret_has_160_bits()
    {
        Assert.Matches("^[A-Z2-7]{32}$", Totp.NewSecret());
        Assert.NotEqual(Totp.NewSecret(), Totp.NewSecret());
    }
}
