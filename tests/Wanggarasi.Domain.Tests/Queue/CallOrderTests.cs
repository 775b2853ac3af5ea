using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Domain.Tests.Queue;

public sealed class CallOrderTests
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void One_with_priority_then_two_others_so_that_both_lines_advance()
    {
        Assert.Equal("P R R P R R P R R R", Called("PPPRRRRRRR"));
    }

    [Fact]
    public void Where_one_line_is_empty_the_other_goes_on_alone()
    {
        Assert.Equal("R R R", Called("RRR"));
        Assert.Equal("P P P", Called("PPP"));
        Assert.Equal("P R P P", Called("PPPR"));
    }

    [Fact]
    public void Within_a_line_the_earlier_place_comes_first_then_the_smaller_number()
    {
        WaitingTicket[] waiting = [Waiting(3, 5), Waiting(2, 1), Waiting(1, 5), Waiting(9, 0)];
        Assert.Equal([9, 2, 1, 3], CallOrder.Line(waiting, []).Select(t => t.Sequence));
    }

    [Fact]
    public void The_line_shown_is_the_line_called()
    {
        var random = new Dice(7);
        for (var round = 0; round < 200; round++)
        {
            var waiting = Enumerable.Range(1, random.Between(0, 12)).Select(i => Waiting(i, random.Between(0, 4), random.Chance(0.4))).ToList();
            var lately = Enumerable.Range(0, random.Between(0, 4)).Select(_ => random.Chance(0.4)).ToList();
            var shown = CallOrder.Line(waiting, lately).Select(t => t.Sequence).ToList();
            Assert.Equal(shown, CallOneByOne(waiting, lately).Select(t => t.Sequence));
        }
    }

    [Fact]
    public void Who_comes_back_stands_behind_the_next_two_and_before_who_comes_later()
    {
        WaitingTicket[] line = [Waiting(1, 0), Waiting(2, 1), Waiting(3, 2), Waiting(4, 3)];
        var back = CallOrder.PlaceOfReturn(s_at.AddMinutes(10), line);
        var order = CallOrder.Line([.. line, new WaitingTicket(Guid.CreateVersion7(), back, 99, false), Waiting(5, 11)], []);
        Assert.Equal([1, 2, 99, 3, 4, 5], order.Select(t => t.Sequence));
    }

    [Fact]
    public void Who_comes_back_to_a_short_line_stands_at_its_end_but_not_behind_a_booking_that_is_still_to_come()
    {
        WaitingTicket[] line = [Waiting(1, 0), Waiting(2, 30)];
        Assert.Equal(s_at.AddMinutes(10), CallOrder.PlaceOfReturn(s_at.AddMinutes(10), line));
    }

    private static string Called(string letters) =>
        string.Join(' ', CallOneByOne([.. letters.Select((c, i) => Waiting(i + 1, i, c == 'P'))], []).Select(t => t.IsPriority ? 'P' : 'R'));

    private static IEnumerable<WaitingTicket> CallOneByOne(IEnumerable<WaitingTicket> waiting, IEnumerable<bool> lately)
    {
        var (left, called) = (waiting.ToList(), lately.ToList());
        while (CallOrder.FindNext(left, called) is { } next)
        {
            left.Remove(next);
            called.Insert(0, next.IsPriority);
            yield return next;
        }
    }

    private static WaitingTicket Waiting(int number, int minute, bool isPriority = false) => new(Guid.CreateVersion7(), s_at.AddMinutes(minute), number, isPriority);
}
