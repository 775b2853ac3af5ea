using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Background;

namespace Wanggarasi.Web.Tests.Background;

public sealed class OutboxDeliveryTests
{
    [Fact]
    public async Task A_message_goes_out_once_in_a_file_named_by_it()
    {
        await using var portal = await Portal.OpenAsync();
        var mail = await OweAsync(portal, "warga@contoh.id");
        var text = await OweAsync(portal, "+6281234567890");
        var onlyHere = await OweAsync(portal, null);
        Assert.Equal(2, await Deliver(portal));
        Assert.Equal(0, await Deliver(portal));
        var files = Directory.GetFiles(Folder(portal)).Select(Path.GetFileName).Order().ToArray();
        Assert.Equal(new[] { $"{mail:N}.eml", $"{text:N}.txt" }.Order(), files);
        var letter = await MimeMessage.LoadAsync(Path.Combine(Folder(portal), $"{mail:N}.eml"));
        Assert.Equal("warga@contoh.id", Assert.Single(letter.To.Mailboxes).Address);
        Assert.Equal("Permohonan – siap", letter.Subject);
        Assert.Equal("Silakan – diambil.", letter.TextBody!.Trim());
        Assert.Null(await portal.InArchiveAsync(db => db.Outbox.Where(m => m.Id == onlyHere).Select(m => m.DeliveredAt).SingleAsync()));
    }

    [Fact]
    public async Task After_a_crash_between_file_and_database_there_is_still_one_file()
    {
        await using var portal = await Portal.OpenAsync();
        var id = await OweAsync(portal, "warga@contoh.id");
        await Deliver(portal);
        await portal.InArchiveAsync(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, (DateTimeOffset?)null)));
        // Who died has claimed it for five minutes.
        Assert.Equal(0, await Deliver(portal));
        portal.Later(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await Deliver(portal));
        Assert.Equal($"{id:N}.eml", Path.GetFileName(Assert.Single(Directory.GetFiles(Folder(portal)))));
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_later_and_its_error_names_nobody()
    {
        await using var portal = await Portal.OpenAsync();
        await OweAsync(portal, "warga@contoh.id");
        await File.WriteAllTextAsync(Folder(portal), "a file where the folder should be");
        Assert.Equal(1, await Deliver(portal));
        Assert.Equal(0, await Deliver(portal));
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        await Deliver(portal); // or the portal's own round, whichever comes first
        var row = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().SingleAsync());
        Assert.Equal(2, row.Attempts);
        Assert.Equal("IOException", row.LastError);
        Assert.Equal(portal.Clock.GetUtcNow().AddMinutes(2), row.NextAttemptAt);
        File.Delete(Folder(portal));
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await Deliver(portal);
        Assert.Single(Directory.GetFiles(Folder(portal)));
    }

    private static string Folder(Portal portal) => portal.Services.GetRequiredService<IConfiguration>()["Outbox:PickupDirectory"]!;

    private static Task<int> Deliver(Portal portal) => portal.Services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(CancellationToken.None);

    private static Task<Guid> OweAsync(Portal portal, string? recipient) => portal.WithAsync<Vault, Guid>(vault => portal.InArchiveAsync(async db =>
    {
        var message = OutboxMessage.Write(vault, "test", "Permohonan – siap", "Silakan – diambil.", portal.Clock.GetUtcNow(), recipient);
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }));
}
