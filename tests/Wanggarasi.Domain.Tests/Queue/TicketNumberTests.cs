using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Domain.Tests.Queue;

public sealed class TicketNumberTests
{
    [Theory]
    [InlineData("A", 1, "A-001", "A, nol nol satu")]
    [InlineData("A", 12, "A-012", "A, nol satu dua")]
    [InlineData("F", 999, "F-999", "F, sembilan sembilan sembilan")]
    [InlineData("B", 1000, "B-1000", "B, satu nol nol nol")]
    public void Three_digits_are_printed_and_said_one_by_one_four_after_999(string letter, int sequence, string printed, string spoken)
    {
        var number = new TicketNumber(letter, sequence);
        Assert.Equal((printed, spoken), (number.ToString(), number.Spoken));
    }

    [Theory]
    [InlineData("A-012", "A-012")]
    [InlineData(" a 12 ", "A-012")]
    [InlineData("a012", "A-012")]
    [InlineData("C–7", "C-007")]
    [InlineData("B-1000", "B-1000")]
    public void A_number_is_read_as_people_type_it(string typed, string printed)
    {
        Assert.True(TicketNumber.TryParse(typed, out var number, out _));
        Assert.Equal(printed, number.ToString());
    }

    [Theory]
    [InlineData(null, "ticket-missing")]
    [InlineData("  ", "ticket-missing")]
    [InlineData("G-001", "ticket-form")]
    [InlineData("A-000", "ticket-form")]
    [InlineData("A-10000", "ticket-form")]
    [InlineData("012", "ticket-form")]
    [InlineData("AA-1", "ticket-form")]
    public void What_is_no_number_is_refused_with_an_example(string? typed, string code)
    {
        Assert.False(TicketNumber.TryParse(typed, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
        Assert.Contains("A-012", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_call_is_the_sentence_of_the_board()
    {
        Assert.Equal("Nomor antrean A, nol satu dua, silakan menuju loket dua", SpokenDigits.Call(new TicketNumber("A", 12), 2));
        Assert.Equal("Nomor antrean F, satu nol nol nol, silakan menuju loket satu nol", SpokenDigits.Call(new TicketNumber("F", 1000), 10));
    }
}
