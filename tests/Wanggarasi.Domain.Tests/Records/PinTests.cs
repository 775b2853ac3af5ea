using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class PinTests
{
    [Fact]
    public void A_new_pin_reads_back_and_keeps_its_leading_noughts()
    {
        for (var i = 0; i < 500; i++)
        {
            var pin = Pin.Generate();

            Assert.Matches("^[0-9]{6}$", pin.Digits);
            Assert.Equal(pin, Pin.Parse($" {pin.Digits[..3]} {pin.Digits[3..]} "));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    public void Anything_but_six_digits_is_refused(string? typed) =>
        Assert.False(Pin.TryParse(typed, out _, out _));

    [Fact]
    public void The_text_shows_nothing() => Assert.Equal("******", Pin.Generate().ToString());
}
