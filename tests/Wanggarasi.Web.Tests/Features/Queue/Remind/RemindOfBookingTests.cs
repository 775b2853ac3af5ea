using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Sealing;
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
        Assert.Contains("KODE-CONTOH", body, StringComparison.Ordinal);
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
        await using var scope = portal.Services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<Vault>();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var id = Guid.CreateVersion7();
        db.Bookings.Add(new Booking
        {
            Id = id,
            ServiceCode = "perekaman-ktp-el",
            Letter = "A",
            HeldOn = on,
            SlotMinute = minute,
            Place = cancelled ? null : 1,
            Name = "Siti",
            SealedPhone = vault.Seal(new SealedPlace("Bookings", id, "Phone"), "+6281200012345"),
            CodeFingerprint = vault.Fingerprint(Purposes.BookingCode, id.ToString("N")),
            SealedCode = vault.Seal(new SealedPlace("Bookings", id, "Code"), "KODE-CONTOH")!,
            CreatedAt = portal.Clock.GetUtcNow(),
            ArrivedAt = came ? portal.Clock.GetUtcNow() : null,
        });
        await db.SaveChangesAsync();
    }
}
