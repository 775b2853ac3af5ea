using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Tests.Features.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Words = ["wanggarasi", "pohuwato", "siti", "aminah", "6281234567890", "81234567890"];

    [Theory]
    [InlineData("Wanggarasi-2026")]
    [InlineData("kecamatan pohuwato")]
    [InlineData("K3cam4tan.Wanggarasi!")]
    [InlineData("passwordpassword1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("kopi kopi kopi kopi")]
    [InlineData("123456789012345678")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("sayangkamu sayangkamu")]
    [InlineData("siti081234567890aminah")]
    [InlineData("--- --- --- --- ---")]
    public void What_everybody_tries_first_is_guessable(string password) => Assert.True(PasswordRules.IsGuessable(password, Words));

    [Theory]
    [InlineData("kuda hijau memanjat genteng")]
    [InlineData("cakalang fufu tengah malam")]
    [InlineData("83 ekor itik menyeberang")]
    [InlineData("Tr0ub4dor&3-xkcd-936")]
    [InlineData("ñandú über straße läuft")]
    public void A_passphrase_of_ones_own_is_not(string password) => Assert.False(PasswordRules.IsGuessable(password, Words));
}
