using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue.Take;

public sealed class TakeTests
{
    private static readonly Dictionary<string, string?> s_typed = new() { ["Form.Slot"] = "600", ["Form.Phone"] = "0812 3456 7890" };

    [Fact]
    public async Task A_number_is_taken_from_a_phone_and_found_again_by_its_code()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var first = await visitor.OpenAsync("/antrean");
        Assert.NotNull(first.QuerySelector("a[href='/antrean/ambil']"));
        Assert.NotNull((await visitor.OpenAsync("/antrean/ambil")).QuerySelector("a[href='/antrean/ambil?huruf=B']"));
        using var sent = await visitor.SendAsync(await visitor.OpenAsync("/antrean/ambil?huruf=B"), s_typed);
        Assert.Equal(302, (int)sent.StatusCode);
        var address = sent.Headers.Location!.ToString();
        using var shown = await visitor.GetAsync(address);
        Assert.Equal("no-referrer", shown.Headers.GetValues("Referrer-Policy").Single());
        var page = await Visitor.ReadAsync(shown);
        Assert.Contains("B-001", page.QuerySelector(".confirmation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10.00–10.30", page.QuerySelector(".confirmation")!.TextContent, StringComparison.Ordinal);
        using var found = await visitor.SendAsync(first, new Dictionary<string, string?> { ["Form.Code"] = address.Split('/')[^1].ToLowerInvariant() });
        Assert.Equal(address, found.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/antrean/ambil?huruf=B");
        using var empty = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Form.Phone"] = "123", ["Form.Priority"] = "true" });
        Assert.Equal(422, (int)empty.StatusCode);
        var again = await Visitor.ReadAsync(empty);
        Assert.Equal("123", again.QuerySelector("#Form_Phone")!.GetAttribute("value"));
        Assert.NotNull(again.QuerySelector("#Form_Priority[checked]"));
        Assert.Equal(2, again.QuerySelectorAll(".error-summary a").Length);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task The_ticket_of_a_case_needs_no_telephone_and_knows_the_case()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = portal.Visit();
        var address = $"/permohonan/{sample.Code.Text}/antrean";
        using var sent = await visitor.SendAsync(await visitor.OpenAsync(address), new Dictionary<string, string?> { ["Form.Slot"] = "600" });
        Assert.Equal(302, (int)sent.StatusCode);
        Assert.Equal(sample.Id, await portal.InArchiveAsync(db => db.Tickets.Select(t => t.CaseId).SingleAsync()));
        using var second = await visitor.SendAsync(await visitor.OpenAsync(address), new Dictionary<string, string?> { ["Form.Slot"] = "630" });
        Assert.Equal(422, (int)second.StatusCode);
        using var none = await visitor.GetAsync("/permohonan/AAAA-AAAA-AAAA/antrean");
        Assert.Equal(404, (int)none.StatusCode);
    }

    [Fact]
    public async Task My_ticket_says_how_many_are_ahead_who_is_served_and_when_I_will_be_called_once_enough_is_known()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.AtCounterAsync();
        var ahead = await portal.TakeAsync();
        await portal.TakeAsync();
        var mine = await portal.TakeAsync();
        using var called = await officer.PressAsync("/panggil");
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync($"/antrean/tiket/{mine.Code.Text}");
        Assert.Contains("1 orang", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(ahead.Number.ToString(), page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum dapat diperkirakan", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);

        await ServeManyAsync(portal);
        page = await visitor.OpenAsync($"/antrean/tiket/{mine.Code.Text}?perjalanan=5");
        Assert.Matches("antara [0-9.]+ WITA dan [0-9.]+ WITA", page.QuerySelector(".summary")!.TextContent);
        Assert.Contains("Berangkat pukul", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await portal.InArchiveAsync(db => db.Tickets.Where(t => t.Id == mine.Id).Select(t => t.ForecastFromAt).SingleAsync()));
    }

    [Fact]
    public async Task A_stranger_without_the_code_sees_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var none = await visitor.GetAsync("/antrean/tiket/A-001");
        Assert.Equal(404, (int)none.StatusCode);
    }

    // Twenty visits of the days before, of eight minutes each.
    private static Task<int> ServeManyAsync(Portal portal) => portal.InArchiveAsync(async db =>
    {
        var officer = Guid.CreateVersion7();
        for (var i = 1; i <= 20; i++)
        {
            var at = Portal.Morning.AddDays(-1).AddMinutes(10 * i);
            var ticket = QueueTicket.Take(at, new DateOnly(2026, 11, 23), new TicketNumber("A", i), new TicketWish(Guid.CreateVersion7(), TicketChannel.Kiosk, null));
            ticket.Call(at, 1, officer);
            ticket.Start(at, officer);
            ticket.Finish(at.AddMinutes(8), officer);
            db.Tickets.Add(ticket);
        }

        return await db.SaveChangesAsync();
    });
}
