using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class RegisterNumberTests
{
    [Theory]
    [InlineData(1, "AKTA-2026-000001")]
    [InlineData(123, "AKTA-2026-000123")]
    [InlineData(999_999, "AKTA-2026-999999")]
    [InlineData(1_000_000, "AKTA-2026-1000000")]
    public void The_sequence_has_six_digits_and_more_when_they_are_used_up(long sequence, string printed)
    {
        var number = new RegisterNumber("AKTA", 2026, sequence);

        Assert.Equal(printed, number.ToString());
        Assert.Equal(number, RegisterNumber.Parse(printed));
    }

    [Theory]
    [InlineData("akta-2026-000123")]
    [InlineData(" AKTA 2026 123 ")]
    [InlineData("AKTA/2026/000123")]
    [InlineData("AKTA – 2026 – 000123")]
    public void A_number_as_typed_is_read(string typed) =>
        Assert.Equal(new RegisterNumber("AKTA", 2026, 123), RegisterNumber.Parse(typed));

    [Theory]
    [InlineData(null, "register-missing")]
    [InlineData("AKTA-2026", "register-form")]
    [InlineData("AKTA-26-000123", "register-form")]
    [InlineData("AKTA-2026-000000", "register-form")]
    [InlineData("2026-AKTA-000123", "register-form")]
    [InlineData("AKTA-2026-000123x", "register-form")]
    [InlineData("AKTA-2026-9999999999", "register-form")]
    public void Anything_else_is_refused(string? typed, string code)
    {
        Assert.False(RegisterNumber.TryParse(typed, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void Numbers_stand_in_the_order_of_the_books()
    {
        string[] books = ["AKTA-2025-000900", "AKTA-2026-000002", "AKTA-2026-1000000", "KK-2020-000001"];

        Assert.Equal(books, books.Reverse().Select(RegisterNumber.Parse).Order().Select(number => number.ToString()));
        Assert.True(RegisterNumber.Parse(books[0]) < RegisterNumber.Parse(books[1]));
    }

    [Theory]
    [InlineData("akta", 2026, 1)]
    [InlineData("A", 2026, 1)]
    [InlineData("AKTA", 1999, 1)]
    [InlineData("AKTA", 2026, 0)]
    public void A_number_out_of_bounds_cannot_be_made(string group, int year, long sequence) =>
        Assert.ThrowsAny<ArgumentException>(() => new RegisterNumber(group, year, sequence));
}
