using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Data.Queue;

public sealed class CounterDeskTests
{
    private readonly Guid _first = Guid.CreateVersion7();
    private readonly Guid _second = Guid.CreateVersion7();

    [Fact]
    public async Task Officers_pressing_at_once_never_call_the_same_ticket()
    {
        await using var portal = await Portal.OpenAsync();
        Guid[] officers = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
        await portal.InArchiveAsync(async db =>
        {
            db.QueueCounters.AddRange(Enumerable.Range(3, 4).Select(n => new QueueCounter { Number = n, Letters = "A", IsInUse = true }));
            return await db.SaveChangesAsync();
        });
        for (var i = 0; i < officers.Length; i++)
        {
            Assert.Null(await DeskAsync(portal, desk => desk.OpenAsync(i + 1, officers[i], default)));
        }

        foreach (var _ in Enumerable.Range(0, 120))
        {
            await TicketOfficeTests.TakeAsync(portal, new TicketRequest(TicketChannel.Kiosk, "A"));
        }

        var called = await Task.WhenAll(officers.Select(officer => Task.Run(async () =>
        {
            var mine = new List<Guid>();
            while (await NextAsync(portal, officer) is { Ticket: { } ticket })
            {
                mine.Add(ticket);
                Assert.Null(await DeskAsync(portal, desk => desk.StartAsync(officer, ticket, default)));
                Assert.Null(await DeskAsync(portal, desk => desk.FinishAsync(officer, ticket, default)));
            }

            return mine;
        })));
        Assert.Equal(120, called.Sum(c => c.Count));
        Assert.Equal(120, called.SelectMany(c => c).Distinct().Count());
    }

    [Fact]
    public async Task One_with_priority_is_called_then_two_others()
    {
        await using var portal = await OpenAsync();
        await TakeAsync(portal, "RRRRPP");
        Assert.Equal("A-005 A-001 A-002 A-006 A-003 A-004", await CallAllAsync(portal, _first));
    }

    [Fact]
    public async Task A_counter_calls_only_the_letters_it_takes_and_one_at_a_time()
    {
        await using var portal = await OpenAsync();
        await portal.InArchiveAsync(db => db.QueueCounters.Where(c => c.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(c => c.Letters, "B")));
        await TakeAsync(portal, "R");
        Assert.Equal("nobody-waits", (await NextAsync(portal, _first)).Refusal?.Code);
        Assert.NotNull((await NextAsync(portal, _second)).Ticket);
        Assert.Equal("counter-busy", (await NextAsync(portal, _second)).Refusal?.Code);
        Assert.Equal("counter-closed", (await NextAsync(portal, Guid.CreateVersion7())).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_at_another_counter_cannot_be_touched()
    {
        await using var portal = await OpenAsync();
        await TakeAsync(portal, "R");
        var ticket = (await NextAsync(portal, _first)).Ticket!.Value;
        Assert.Equal("not-here", (await DeskAsync(portal, desk => desk.StartAsync(_second, ticket, default)))?.Code);
        Assert.Equal("not-here", (await DeskAsync(portal, desk => desk.CallAgainAsync(Guid.CreateVersion7(), ticket, default)))?.Code);
        Assert.Null(await DeskAsync(portal, desk => desk.CallAgainAsync(_first, ticket, default)));
    }

    [Fact]
    public async Task A_ticket_handed_on_keeps_its_place_at_the_other_counter()
    {
        await using var portal = await OpenAsync();
        await TakeAsync(portal, "RRR");
        var ticket = (await NextAsync(portal, _first)).Ticket!.Value;
        Assert.Equal("no-counter", (await DeskAsync(portal, desk => desk.TransferAsync(_first, ticket, 9, default)))?.Code);
        Assert.Null(await DeskAsync(portal, desk => desk.TransferAsync(_first, ticket, 2, default)));
        Assert.Equal("A-002", await NumberAsync(portal, (await NextAsync(portal, _first)).Ticket));
        Assert.Equal(ticket, (await NextAsync(portal, _second)).Ticket);
    }

    [Fact]
    public async Task Who_was_handed_to_a_counter_that_closes_is_called_by_any_other()
    {
        await using var portal = await OpenAsync();
        await TakeAsync(portal, "R");
        var ticket = (await NextAsync(portal, _first)).Ticket!.Value;
        Assert.Null(await DeskAsync(portal, desk => desk.TransferAsync(_first, ticket, 2, default)));
        Assert.Equal("nobody-waits", (await NextAsync(portal, _first)).Refusal?.Code);
        Assert.Null(await DeskAsync(portal, desk => desk.CloseAsync(_second, default)));
        Assert.Equal(ticket, (await NextAsync(portal, _first)).Ticket);
        Assert.Equal("no-counter", (await DeskAsync(portal, desk => desk.TransferAsync(_first, ticket, 2, default)))?.Code);
    }

    [Fact]
    public async Task Who_was_skipped_comes_back_behind_the_next_two()
    {
        await using var portal = await OpenAsync();
        await TakeAsync(portal, "RRRRR");
        var ticket = (await NextAsync(portal, _first)).Ticket!.Value;
        Assert.Equal("called-too-little", (await DeskAsync(portal, desk => desk.SkipAsync(_first, ticket, default)))?.Code);
        Assert.Null(await DeskAsync(portal, desk => desk.CallAgainAsync(_first, ticket, default)));
        Assert.Null(await DeskAsync(portal, desk => desk.CallAgainAsync(_first, ticket, default)));
        Assert.Null(await DeskAsync(portal, desk => desk.SkipAsync(_first, ticket, default)));
        Assert.Null(await portal.WithAsync<TicketOffice, Refusal?>(office => office.ReturnAsync(ticket, null, default)));
        Assert.Equal("A-002 A-003 A-001 A-004 A-005", await CallAllAsync(portal, _first));
    }

    [Fact]
    public async Task A_counter_has_one_officer_and_an_officer_one_counter_and_neither_leaves_a_visit_open()
    {
        await using var portal = await OpenAsync();
        await TakeAsync(portal, "R");
        Assert.Equal("counter-taken", (await DeskAsync(portal, desk => desk.OpenAsync(2, _first, default)))?.Code);
        Assert.Equal("no-counter", (await DeskAsync(portal, desk => desk.OpenAsync(7, _first, default)))?.Code);
        var ticket = (await NextAsync(portal, _second)).Ticket!.Value;
        Assert.Equal("counter-busy", (await DeskAsync(portal, desk => desk.CloseAsync(_second, default)))?.Code);
        Assert.Null(await DeskAsync(portal, desk => desk.CloseAsync(_first, default)));
        Assert.Equal("counter-busy", (await DeskAsync(portal, desk => desk.OpenAsync(1, _second, default)))?.Code);
        Assert.Null(await DeskAsync(portal, desk => desk.StartAsync(_second, ticket, default)));
        Assert.Null(await DeskAsync(portal, desk => desk.FinishAsync(_second, ticket, default)));
        Assert.Null(await DeskAsync(portal, desk => desk.OpenAsync(1, _second, default)));
        Assert.Equal([(1, _second), (2, default(Guid?))], (await portal.InArchiveAsync(db => db.QueueCounters.OrderBy(c => c.Number).ToListAsync())).Select(c => (c.Number, c.OfficerId)));
    }

    private async Task<Portal> OpenAsync()
    {
        var portal = await Portal.OpenAsync();
        Assert.Null(await DeskAsync(portal, desk => desk.OpenAsync(1, _first, default)));
        Assert.Null(await DeskAsync(portal, desk => desk.OpenAsync(2, _second, default)));
        return portal;
    }

    private static async Task TakeAsync(Portal portal, string lines)
    {
        foreach (var line in lines)
        {
            await TicketOfficeTests.TakeAsync(portal, new TicketRequest(TicketChannel.Kiosk, "A", IsPriority: line == 'P'));
            portal.Later(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<string> CallAllAsync(Portal portal, Guid officer)
    {
        var numbers = new List<string>();
        while (await NextAsync(portal, officer) is { Ticket: { } ticket })
        {
            numbers.Add(await NumberAsync(portal, ticket));
            portal.Later(TimeSpan.FromSeconds(1));
            Assert.Null(await DeskAsync(portal, desk => desk.StartAsync(officer, ticket, default)));
            Assert.Null(await DeskAsync(portal, desk => desk.FinishAsync(officer, ticket, default)));
        }

        return string.Join(' ', numbers);
    }

    private static async Task<string> NumberAsync(Portal portal, Guid? id) =>
        (await portal.InArchiveAsync(db => db.Tickets.SingleAsync(t => t.Id == id))).Number.ToString();

    private static Task<(Guid? Ticket, Refusal? Refusal)> NextAsync(Portal portal, Guid officer) =>
        portal.WithAsync<CounterDesk, (Guid?, Refusal?)>(desk => desk.CallNextAsync(officer, default));

    private static Task<Refusal?> DeskAsync(Portal portal, Func<CounterDesk, Task<Refusal?>> work) => portal.WithAsync(work);
}
