using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Queue.Near;

namespace Wanggarasi.Web.Tests.Features.Queue.Near;

public sealed class TellWhoIsNextTests
{
    [Fact]
    public async Task Who_left_a_telephone_is_told_once_when_three_are_left_ahead()
    {
        await using var portal = await Portal.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await portal.TakeAsync();
        }

        portal.Later(TimeSpan.FromMinutes(65)); // the half hour has begun, so that who booked stands behind the four
        using var officer = await portal.AtCounterAsync();
        var ticket = await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: new DateOnly(2026, 11, 24), SlotMinute: 630, Phone: "+6281200000001"));
        await portal.WithAsync<TicketOffice, Refusal?>(office => office.CheckInAsync(ticket.Id, default));
        Assert.Equal(0, await TellAsync(portal));
        using var called = await officer.PressAsync("/panggil");
        Assert.Equal(1, (await Task.WhenAll(TellAsync(portal), TellAsync(portal))).Sum());
        Assert.Equal(0, await TellAsync(portal));
        var message = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == TellWhoIsNext.Kind));
        Assert.Contains("A-005: tinggal 3 orang di depan Anda", message.OpenBody(portal.Services.GetRequiredService<Vault>()), StringComparison.Ordinal);
    }

    private static Task<int> TellAsync(Portal portal) => portal.WithAsync<TellWhoIsNext, int>(tell => tell.RunAsync(default));
}
