using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue.Arrive;

public sealed class ArriveTests
{
    [Fact]
    public async Task The_phone_that_took_the_number_reports_with_one_touch_behind_todays_sign()
    {
        await using var portal = await Portal.OpenAsync();
        var ticket = await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: new DateOnly(2026, 11, 24), SlotMinute: 600, Phone: "+6281200000001"));
        using var phone = portal.Visit();
        await phone.OpenAsync($"/antrean/tiket/{ticket.Code.Text}");
        var page = await phone.OpenAsync(await SignAsync(portal));
        Assert.Empty(page.QuerySelectorAll("input:not([type=hidden])"));
        using var sent = await phone.SendAsync(page, new Dictionary<string, string?>());
        Assert.Equal($"/antrean/tiket/{ticket.Code.Text}", sent.Headers.Location!.ToString());
        Assert.Equal(TicketStatus.Waiting, await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Status).SingleAsync()));
    }

    [Fact]
    public async Task Yesterdays_sign_opens_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: new DateOnly(2026, 11, 25), SlotMinute: 600, Phone: "+6281200000001"));
        var sign = await SignAsync(portal);
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync(sign);
        portal.Later(TimeSpan.FromDays(1));
        using var sent = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Form.Number"] = "A-001" });
        Assert.Equal(422, (int)sent.StatusCode);
        Assert.Equal(TicketStatus.Booked, await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Status).SingleAsync()));
        Assert.Empty((await visitor.OpenAsync(sign)).QuerySelectorAll("main form"));
    }

    private static async Task<string> SignAsync(Portal portal) =>
        "/antrean/hadir/" + await portal.WithAsync<Arrival, string>(arrival => Task.FromResult(arrival.SignOf(new DateOnly(2026, 11, 24))));
}
