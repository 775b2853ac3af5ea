using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Queue.Remind;

namespace Wanggarasi.Web.Tests.Features.Queue.Remind;

public sealed class RemindOfBookingTests
{
    [Fact]
    public async Task Who_booked_for_tomorrow_is_reminded_once_with_hour_and_code()
    {
        await using var portal = await Portal.OpenAsync();
        await BookAsync(portal, new DateOnly(2026, 11, 27), 510);
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(1, (await Task.WhenAll(RemindAsync(portal), RemindAsync(portal))).Sum());
        Assert.Equal(0, await RemindAsync(portal));

        var message = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == RemindOfBooking.Kind));
        var body = message.OpenBody(portal.Services.GetRequiredService<Vault>());
        Assert.Contains("Besok, Jumat, 27 November 2026, pukul 08.30 WITA", body, StringComparison.Ordinal);
        Assert.Matches("Kode: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", body);
        Assert.Contains("nomor antrean A-001", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public async Task Not_of_one_cancelled_nor_of_one_made_today_nor_of_one_who_came(bool cancelled, bool today, bool came)
    {
        await using var portal = await Portal.OpenAsync();
        await BookAsync(portal, new DateOnly(2026, 11, today ? 25 : 26), 510, cancelled, came);
        if (!today)
        {
            portal.Later(TimeSpan.FromDays(1));
        }

        Assert.Equal(0, await RemindAsync(portal));
    }

    private static Task<int> RemindAsync(Portal portal) => portal.WithAsync<RemindOfBooking, int>(remind => remind.RunAsync(default));

    private static async Task BookAsync(Portal portal, DateOnly on, int minute, bool cancelled = false, bool came = false)
    {
        var request = new TicketRequest(TicketChannel.Online, "A", "perekaman-ktp-el", HeldOn: on, SlotMinute: minute, Name: "Siti", Phone: "+6281200012345");
        var (ticket, _) = await portal.WithAsync<TicketOffice, (TakenTicket?, Refusal?)>(office => office.TakeAsync(request, default));
        if (cancelled)
        {
            await portal.WithAsync<TicketOffice, Refusal?>(office => office.CancelAsync(ticket!.Id, default));
        }

        if (came)
        {
            await portal.InArchiveAsync(db => db.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TicketStatus.Waiting)));
        }
    }
}
