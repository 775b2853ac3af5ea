using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Domain.Tests.Queue;

public sealed class QueueTicketTests
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly s_today = new(2026, 11, 25);
    private static readonly Guid s_officer = Guid.CreateVersion7();

    [Fact]
    public void Who_takes_a_ticket_at_the_kiosk_waits_at_once()
    {
        var ticket = Walk();
        Assert.Equal((TicketStatus.Waiting, s_at, s_at), (ticket.Status, ticket.CheckedInAt, ticket.LineAt));
        Assert.Equal("A-012", ticket.Number.ToString());
    }

    [Fact]
    public void Who_booked_does_not_wait_before_they_are_there()
    {
        var ticket = Booked();
        Assert.Equal((TicketStatus.Booked, null, null), (ticket.Status, ticket.CheckedInAt, ticket.LineAt));
        Assert.Equal("forbidden-step", ticket.Call(s_at, 1, s_officer)?.Code);
    }

    [Theory]
    [InlineData(-20, 30)] // before the half hour: the place of its beginning
    [InlineData(45, 30)] // within it
    [InlineData(60, 30)] // to its last instant
    [InlineData(61, 61)] // later: waits like who comes then
    public void Who_comes_by_the_end_of_the_half_hour_has_the_place_of_its_beginning(int minutesAfter, int lineAfter)
    {
        var ticket = Booked();
        Assert.Null(ticket.CheckIn(s_at.AddMinutes(minutesAfter + 20), s_at.AddMinutes(30 + 20), s_at.AddMinutes(60 + 20)));
        Assert.Equal(s_at.AddMinutes(lineAfter + 20), ticket.LineAt);
        Assert.Equal("forbidden-step", ticket.CheckIn(s_at.AddHours(3), s_at, s_at)?.Code);
    }

    [Fact]
    public void A_ticket_is_skipped_only_after_three_calls()
    {
        var ticket = Walk();
        ticket.Call(s_at.AddMinutes(1), 2, s_officer);
        Assert.Equal("called-too-little", ticket.Skip(s_at.AddMinutes(2), s_officer)?.Code);
        ticket.CallAgain(s_at.AddMinutes(2), s_officer);
        Assert.Equal("called-too-little", ticket.Skip(s_at.AddMinutes(2), s_officer)?.Code);
        ticket.CallAgain(s_at.AddMinutes(3), s_officer);
        Assert.Null(ticket.Skip(s_at.AddMinutes(4), s_officer));
        Assert.Equal((TicketStatus.Skipped, null), (ticket.Status, ticket.ActiveCounter));
        Assert.Equal((s_at.AddMinutes(1), s_at.AddMinutes(3)), (ticket.CalledAt, ticket.LastCalledAt));
    }

    [Fact]
    public void Who_comes_back_needs_three_calls_again_and_keeps_the_first_call_in_the_record()
    {
        var ticket = Walk();
        Call(ticket, 3);
        ticket.Skip(s_at.AddMinutes(4), s_officer);
        Assert.Null(ticket.Return(s_at.AddMinutes(9), s_at.AddMinutes(7), null));
        Assert.Equal((TicketStatus.Waiting, s_at.AddMinutes(7), 0), (ticket.Status, ticket.LineAt, ticket.Calls));
        ticket.Call(s_at.AddMinutes(10), 1, s_officer);
        Assert.Equal("called-too-little", ticket.Skip(s_at.AddMinutes(11), s_officer)?.Code);
        Assert.Equal(s_at.AddMinutes(1), ticket.CalledAt);
    }

    [Fact]
    public void A_ticket_handed_to_another_counter_keeps_its_place_and_only_that_counter_calls_it()
    {
        var ticket = Walk();
        Call(ticket, 1);
        ticket.Start(s_at.AddMinutes(2), s_officer);
        Assert.Equal("same-counter", ticket.Transfer(s_at.AddMinutes(3), 2, s_officer)?.Code);
        Assert.Null(ticket.Transfer(s_at.AddMinutes(3), 1, s_officer));
        Assert.Equal((TicketStatus.Waiting, s_at, null), (ticket.Status, ticket.LineAt, ticket.ActiveCounter));
        Assert.Equal("other-counter", ticket.Call(s_at.AddMinutes(4), 2, s_officer)?.Code);
        Assert.Null(ticket.Call(s_at.AddMinutes(4), 1, s_officer));
    }

    [Fact]
    public void Every_step_is_recorded_with_counter_and_officer_and_the_record_never_goes_back_in_time()
    {
        var ticket = Walk();
        Call(ticket, 1);
        ticket.Start(s_at.AddMinutes(-30), s_officer);
        ticket.Finish(s_at.AddMinutes(9), s_officer);
        Assert.Equal(
            [(TicketStep.Take, 0, null, null), (TicketStep.Call, 1, 2, s_officer), (TicketStep.Start, 1, 2, s_officer), (TicketStep.Finish, 9, 2, s_officer)],
            ticket.NewEvents.Select(e => (e.Step, (int)(e.At - s_at).TotalMinutes, e.Counter, e.OfficerId)));
        Assert.Equal((s_at.AddMinutes(1), s_at.AddMinutes(9)), (ticket.StartedAt, ticket.EndedAt));
    }

    [Fact]
    public void A_visit_nobody_ended_is_done_with_the_day_and_who_still_waited_is_not()
    {
        var (served, waiting) = (Walk(), Walk());
        Call(served, 1);
        served.Start(s_at.AddMinutes(2), s_officer);
        served.Expire(s_at.AddHours(6));
        waiting.Expire(s_at.AddHours(6));
        Assert.Equal((TicketStatus.Done, TicketStatus.Expired), (served.Status, waiting.Status));
        Assert.Null(served.ActiveCounter);
    }

    [Fact]
    public void A_booking_given_back_frees_its_place()
    {
        var ticket = Booked();
        Assert.Null(ticket.Cancel(s_at.AddMinutes(5), null));
        Assert.Equal((TicketStatus.Cancelled, null, 570), (ticket.Status, ticket.Place, ticket.SlotMinute));
    }

    [Fact]
    public void What_we_told_first_is_what_we_are_measured_by()
    {
        var ticket = Walk();
        ticket.Foretell(s_at.AddMinutes(10), s_at.AddMinutes(20));
        ticket.Foretell(s_at.AddMinutes(11), s_at.AddMinutes(12));
        Assert.Equal((s_at.AddMinutes(10), s_at.AddMinutes(20)), (ticket.ForecastFromAt, ticket.ForecastToAt));
    }

    private static QueueTicket Walk() =>
        QueueTicket.Take(s_at, s_today, new TicketNumber("A", 12), new TicketWish(Guid.CreateVersion7(), TicketChannel.Kiosk, "ktp-baru"));

    private static QueueTicket Booked() =>
        QueueTicket.Take(s_at, s_today, new TicketNumber("A", 3), new TicketWish(Guid.CreateVersion7(), TicketChannel.Online, "ktp-baru", SlotMinute: 570, Place: 1));

    private static void Call(QueueTicket ticket, int times)
    {
        Assert.Null(ticket.Call(s_at.AddMinutes(1), 2, s_officer));
        for (var call = 1; call < times; call++)
        {
            Assert.Null(ticket.CallAgain(s_at.AddMinutes(1 + call), s_officer));
        }
    }
}
