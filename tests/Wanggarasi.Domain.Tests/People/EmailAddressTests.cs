using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Warga@Contoh.ID ", "warga@contoh.id")]
    [InlineData("siti.maryam+kk@mail.contoh.co.id", "siti.maryam+kk@mail.contoh.co.id")]
    public void An_everyday_address_is_accepted(string typed, string kept) =>
        Assert.Equal(kept, EmailAddress.Parse(typed).Address);

    [Theory]
    [InlineData(null, "email-missing")]
    [InlineData("warga", "email-form")]
    [InlineData("warga@contoh", "email-form")]
    [InlineData("warga@@contoh.id", "email-form")]
    [InlineData("warga @contoh.id", "email-form")]
    [InlineData("warga@contoh.id\r\nBcc: x@y.id", "email-form")]
    [InlineData("warga@contoh..id", "email-form")]
    [InlineData(".warga@contoh.id", "email-form")]
    [InlineData("warga@-contoh.id", "email-form")]
    [InlineData("warga@127.0.0.1", "email-form")]
    [InlineData("<warga@contoh.id>", "email-form")]
    public void Anything_else_is_refused(string? typed, string code)
    {
        Assert.False(EmailAddress.TryParse(typed, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void The_masked_form_shows_the_first_letter_and_the_host() =>
        Assert.Equal("w***@contoh.id", EmailAddress.Parse("warga@contoh.id").ToString());
}
