using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Data.Queue;

public sealed class TicketOfficeTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);
    private static readonly TicketRequest s_kiosk = new(TicketChannel.Kiosk, "A");

    [Fact]
    public async Task Two_thousand_tickets_by_64_clients_at_once_are_numbered_one_to_two_thousand()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(db => db.QueueLetters.CountAsync()); // the portal is open before anybody presses
        var next = 0;
        var numbers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            var mine = new List<TicketNumber>();
            while (Interlocked.Increment(ref next) is <= 4_000 and var turn)
            {
                mine.Add((await TakeAsync(portal, s_kiosk with { Letter = turn % 2 == 0 ? "A" : "B" })).Number);
            }

            return mine;
        })));
        foreach (var letter in numbers.SelectMany(n => n).GroupBy(n => n.Letter))
        {
            Assert.Equal(Enumerable.Range(1, 2_000), letter.Select(n => n.Sequence).Order());
        }

        Assert.Equal("A-2000", numbers.SelectMany(n => n).MaxBy(n => (n.Letter == "A", n.Sequence))!.ToString());
    }

    [Fact]
    public async Task Events_stand_in_the_order_of_their_numbers_so_that_who_follows_them_misses_none()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(db => db.QueueLetters.CountAsync()); // the portal is open before anybody presses
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => TakeAsync(portal, s_kiosk with { Letter = i % 2 == 0 ? "C" : "D" }))));
        var events = await portal.InArchiveAsync(db => db.TicketEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
        Assert.Equal(50, events.Count);
        Assert.All(events.GroupBy(e => e.Letter), letter => Assert.Equal(letter.Select(e => e.Sequence).Order(), letter.Select(e => e.Sequence)));
    }

    [Theory]
    [InlineData("2026-11-24T00:01:00+08:00", "too-early")]
    [InlineData("2026-11-24T06:59:59+08:00", "too-early")]
    [InlineData("2026-11-24T07:00:00+08:00", null)]
    [InlineData("2026-11-24T12:30:00+08:00", null)] // over the break
    [InlineData("2026-11-24T14:59:59+08:00", null)]
    [InlineData("2026-11-24T15:00:00+08:00", "after-closing")]
    [InlineData("2026-11-24T23:59:00+08:00", "after-closing")]
    [InlineData("2026-11-28T09:00:00+08:00", "day-off")] // Saturday
    [InlineData("2026-12-25T09:00:00+08:00", "day-off")] // Christmas
    public async Task Tickets_are_given_on_working_days_until_closing(string at, string? refused)
    {
        await using var portal = await Portal.OpenAsync(now: DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(refused, (await TryAsync(portal, s_kiosk)).Refusal?.Code);
    }

    [Fact]
    public async Task Numbers_begin_anew_at_the_offices_midnight_not_at_the_machines()
    {
        // 23.59 in Gorontalo is 15.59 in London; half past seven is still the day before there.
        await using var portal = await Portal.OpenAsync(now: new DateTimeOffset(2026, 11, 24, 14, 58, 0, TimeSpan.FromHours(8)));
        Assert.Equal("A-001", (await TakeAsync(portal, s_kiosk)).Number.ToString());
        Assert.Equal("A-002", (await TakeAsync(portal, s_kiosk)).Number.ToString());
        portal.Later(new TimeSpan(9, 1, 0));
        Assert.Equal("after-closing", (await TryAsync(portal, s_kiosk)).Refusal?.Code);
        portal.Later(TimeSpan.FromMinutes(2)); // 00.01
        Assert.Equal("A-001", (await TakeAsync(portal, Home(phone: "+6281200000009") with { HeldOn = s_today.AddDays(1) })).Number.ToString());
        portal.Later(new TimeSpan(7, 29, 0));
        Assert.Equal("A-002", (await TakeAsync(portal, s_kiosk)).Number.ToString());
        Assert.Equal([s_today, s_today, s_today.AddDays(1), s_today.AddDays(1)], await portal.InArchiveAsync(db => db.Tickets.OrderBy(t => t.TakenAt).Select(t => t.HeldOn).ToListAsync()));
    }

    [Fact]
    public async Task A_full_day_and_a_letter_without_a_queue_give_no_ticket()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            var letters = await db.QueueLetters.ToListAsync();
            letters.Single(l => l.Letter == "A").DailyQuota = 2;
            letters.Single(l => l.Letter == "C").DailyQuota = 3;
            letters.Single(l => l.Letter == "B").IsOpen = false;
            return await db.SaveChangesAsync();
        });
        var first = await TakeAsync(portal, s_kiosk);
        await TakeAsync(portal, s_kiosk);
        Assert.Equal("quota-full", (await TryAsync(portal, s_kiosk)).Refusal?.Code);
        Assert.Equal("letter-closed", (await TryAsync(portal, s_kiosk with { Letter = "B" })).Refusal?.Code);
        Assert.Equal("letter-closed", (await TryAsync(portal, s_kiosk with { Letter = "Z" })).Refusal?.Code);
        Assert.Null(await portal.WithAsync<TicketOffice, Refusal?>(office => office.CancelAsync(first.Id, default)));
        Assert.Equal("A-003", (await TakeAsync(portal, s_kiosk)).Number.ToString());

        // Of three numbers a day one may be taken at home; two stay for who comes.
        await TakeAsync(portal, Home(phone: "+6281200000001") with { Letter = "C" });
        Assert.Equal("quota-full", (await TryAsync(portal, Home(phone: "+6281200000002", minute: 630) with { Letter = "C" })).Refusal?.Code);
        await TakeAsync(portal, s_kiosk with { Letter = "C" });
        await TakeAsync(portal, s_kiosk with { Letter = "C" });
        Assert.Equal("quota-full", (await TryAsync(portal, s_kiosk with { Letter = "C" })).Refusal?.Code);
    }

    [Fact]
    public async Task Who_stood_behind_a_ticket_is_forgotten_after_thirty_days_and_the_figures_stay()
    {
        await using var portal = await Portal.OpenAsync();
        await TakeAsync(portal, Home(phone: "+6281200000001"));
        portal.Later(TimeSpan.FromDays(30));
        Assert.Equal(0, await portal.WithAsync<TicketOffice, int>(office => office.ForgetAsync(default)));
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(1, await portal.WithAsync<TicketOffice, int>(office => office.ForgetAsync(default)));
        Assert.Equal((0, 1), await portal.InArchiveAsync(async db => (await db.TicketPapers.CountAsync(), await db.Tickets.CountAsync())));
    }

    [Fact]
    public async Task A_counter_nobody_closed_in_the_evening_is_free_the_next_morning()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(1, Guid.CreateVersion7(), default));
        portal.Later(TimeSpan.FromHours(8));
        await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default));
        Assert.NotNull(await portal.InArchiveAsync(db => db.QueueCounters.Where(c => c.Number == 1).Select(c => c.OfficerId).SingleAsync()));
        portal.Later(TimeSpan.FromHours(14));
        await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default));
        Assert.Null(await portal.InArchiveAsync(db => db.QueueCounters.Where(c => c.Number == 1).Select(c => c.OfficerId).SingleAsync()));
        Assert.Null(await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(1, Guid.CreateVersion7(), default)));
    }

    [Fact]
    public async Task What_was_refused_takes_no_number()
    {
        await using var portal = await Portal.OpenAsync();
        await TakeAsync(portal, Home(phone: "+6281200000001"));
        Assert.Equal("one-ticket", (await TryAsync(portal, Home(phone: "+6281200000001"))).Refusal?.Code);
        Assert.Equal("slot-full", (await TryAsync(portal, Home(phone: "+6281200000002"))).Refusal?.Code);
        Assert.Equal("A-002", (await TakeAsync(portal, Home(phone: "+6281200000003", minute: 630))).Number.ToString());
    }

    [Fact]
    public async Task Half_of_each_half_hour_stays_for_who_comes_without_a_booking()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(db => db.QueueLetters.ExecuteUpdateAsync(set => set.SetProperty(l => l.PlacesPerSlot, 7)));
        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => TryAsync(portal, Home(phone: $"+62812000000{i:D2}")))));
        Assert.Equal(3, sent.Count(s => s.Ticket is not null));
        Assert.All(sent, s => Assert.Equal(s.Ticket is null ? "slot-full" : null, s.Refusal?.Code));
        Assert.Equal([1, 2, 3], await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Place!.Value).OrderBy(p => p).ToListAsync()));
    }

    [Fact]
    public async Task A_telephone_or_a_case_has_one_open_ticket_from_home_and_may_have_another_once_it_is_over()
    {
        await using var portal = await Portal.OpenAsync();
        var caseId = Guid.CreateVersion7();
        var first = await TakeAsync(portal, Home(phone: "+6281200000001"));
        await TakeAsync(portal, Home(caseId: caseId, minute: 630));
        Assert.Equal(nameof(TicketRequest.Phone), (await TryAsync(portal, Home(phone: "+6281200000001", minute: 660))).Refusal?.Field);
        Assert.Equal("one-ticket", (await TryAsync(portal, Home(caseId: caseId, minute: 660))).Refusal?.Code);
        Assert.Null(await portal.WithAsync<TicketOffice, Refusal?>(office => office.CancelAsync(first.Id, default)));
        await TakeAsync(portal, Home(phone: "+6281200000001"));
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(2, await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default)));
        await TakeAsync(portal, Home(caseId: caseId) with { HeldOn = s_today.AddDays(1) });
    }

    [Fact]
    public async Task Who_booked_is_in_the_line_once_they_are_there_and_only_on_their_day()
    {
        await using var portal = await Portal.OpenAsync();
        var today = await TakeAsync(portal, Home(phone: "+6281200000001"));
        var tomorrow = await TakeAsync(portal, Home(phone: "+6281200000002") with { HeldOn = s_today.AddDays(1) });
        Assert.Equal("other-day", (await portal.WithAsync<TicketOffice, Refusal?>(office => office.CheckInAsync(tomorrow.Id, default)))?.Code);
        Assert.Null(await portal.WithAsync<TicketOffice, Refusal?>(office => office.CheckInAsync(today.Id, default)));
        Assert.Equal("forbidden-step", (await portal.WithAsync<TicketOffice, Refusal?>(office => office.CheckInAsync(today.Id, default)))?.Code);
        // 10.00 in Gorontalo: the beginning of the half hour, though it is nine o'clock.
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero), await portal.InArchiveAsync(db => db.Tickets.Where(t => t.Id == today.Id).Select(t => t.LineAt!.Value).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_was_not_served_by_closing_is_told_that_the_number_no_longer_counts()
    {
        await using var portal = await Portal.OpenAsync();
        var waiting = await TakeAsync(portal, s_kiosk);
        var booked = await TakeAsync(portal, Home(phone: "+6281200000002") with { HeldOn = s_today.AddDays(1) });
        Assert.Equal(0, await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default)));
        portal.Later(TimeSpan.FromHours(6));
        Assert.Equal(1, await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default)));
        Assert.Equal(0, await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default)));
        var states = await portal.InArchiveAsync(db => db.Tickets.ToDictionaryAsync(t => t.Id, t => t.Status));
        Assert.Equal((TicketStatus.Expired, TicketStatus.Booked), (states[waiting.Id], states[booked.Id]));
    }

    [Fact]
    public async Task A_host_in_another_zone_gives_the_same_days_and_half_hours()
    {
        await using var portal = await Portal.OpenAsync(now: new DateTimeOffset(2026, 11, 23, 18, 30, 0, TimeSpan.Zero)); // 02.30 on the 24th in Gorontalo
        var days = await portal.WithAsync<QueuePlaces, IReadOnlyList<FreeDay>>(places => places.DaysAsync("A", default));
        Assert.Equal(s_today, days[0].HeldOn);
        Assert.Equal(480, days[0].Slots[0].Minute);
    }

    [Fact]
    public async Task The_holders_code_opens_the_ticket_and_no_other_does()
    {
        await using var portal = await Portal.OpenAsync();
        var ticket = await TakeAsync(portal, s_kiosk);
        Assert.Equal(ticket.Id, await portal.WithAsync<TicketOffice, Guid?>(office => office.FindAsync(ticket.Code, default)));
        Assert.Null(await portal.WithAsync<TicketOffice, Guid?>(office => office.FindAsync(Wanggarasi.Domain.Records.TrackingCode.Generate(), default)));
    }

    internal static async Task<TakenTicket> TakeAsync(Portal portal, TicketRequest request)
    {
        var (ticket, refusal) = await TryAsync(portal, request);
        Assert.Null(refusal);
        return ticket!;
    }

    private static Task<(TakenTicket? Ticket, Refusal? Refusal)> TryAsync(Portal portal, TicketRequest request) =>
        portal.WithAsync<TicketOffice, (TakenTicket?, Refusal?)>(office => office.TakeAsync(request, default));

    private static TicketRequest Home(string? phone = null, Guid? caseId = null, int minute = 600) =>
        new(TicketChannel.Online, "A", HeldOn: s_today, SlotMinute: minute, Phone: phone, CaseId: caseId);
}
