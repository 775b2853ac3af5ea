using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Background;

namespace Wanggarasi.Web.Tests.Outside.Mail;

public sealed class SmtpMailTests
{
    [Fact]
    public async Task A_letter_goes_to_the_mail_server_once_and_a_text_message_into_the_folder()
    {
        await using var server = new MailServer();
        await using var portal = await OpenAsync(server);
        var letter = await OweAsync(portal, "warga@contoh.id");
        await OweAsync(portal, "+6281200012345");
        await DeliverAsync(portal);
        await DeliverAsync(portal);

        var mail = Assert.Single(server.Taken);
        Assert.Contains("To: warga@contoh.id", mail, StringComparison.Ordinal);
        Assert.Contains("kantor@contoh.id>", mail, StringComparison.Ordinal);
        Assert.Contains($"Message-Id: <{letter:N}@contoh.id>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
        var body = mail[(mail.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        Assert.Contains("diambil", mail.Contains("base64", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))) : body, StringComparison.Ordinal);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.DeliveredAt != null)));
    }

    [Fact]
    public async Task What_the_server_refuses_is_kept_and_sent_later_with_its_own_wait()
    {
        await using var server = new MailServer { Answer = n => n == 0 ? "451 nanti" : null };
        await using var portal = await OpenAsync(server);
        await OweAsync(portal, "warga@contoh.id");
        await OweAsync(portal, "warga2@contoh.id");
        await DeliverAsync(portal);
        Assert.Single(server.Taken);
        var waiting = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.DeliveredAt == null));
        Assert.Equal("SmtpCommandException", waiting.LastError);
        Assert.Equal(portal.Clock.GetUtcNow().AddMinutes(1), waiting.NextAttemptAt);

        portal.Later(TimeSpan.FromMinutes(2));
        await DeliverAsync(portal);
        Assert.Equal(2, server.Taken.Count);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.DeliveredAt != null)));
    }

    [Fact]
    public async Task An_answer_that_never_comes_sends_it_again_under_the_same_name()
    {
        await using var server = new MailServer { Answer = n => n == 0 ? "hang up" : null };
        await using var portal = await OpenAsync(server);
        var id = await OweAsync(portal, "warga@contoh.id");
        await DeliverAsync(portal);
        Assert.Null(await portal.InArchiveAsync(db => db.Outbox.Select(m => m.DeliveredAt).SingleAsync()));
        portal.Later(TimeSpan.FromMinutes(2));
        await DeliverAsync(portal);
        Assert.Equal(2, server.Taken.Count);
        Assert.All(server.Taken, mail => Assert.Contains($"<{id:N}@contoh.id>", mail, StringComparison.Ordinal));
        Assert.NotNull(await portal.InArchiveAsync(db => db.Outbox.Select(m => m.DeliveredAt).SingleAsync()));
    }

    [Fact]
    public async Task A_server_that_is_down_costs_one_attempt_a_round_and_loses_nothing()
    {
        var server = new MailServer();
        var port = server.Port;
        await server.DisposeAsync();
        await using var portal = await OpenAsync(null, port);
        for (var i = 0; i < 3; i++)
        {
            await OweAsync(portal, $"warga{i}@contoh.id");
        }

        await DeliverAsync(portal);
        var rows = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        Assert.All(rows, m => Assert.Equal((1, null), (m.Attempts, m.DeliveredAt)));
    }

    [Fact]
    public async Task Two_nodes_send_a_letter_once()
    {
        await using var server = new MailServer();
        await using var portal = await OpenAsync(server);
        for (var i = 0; i < 10; i++)
        {
            await OweAsync(portal, $"warga{i}@contoh.id");
        }

        using var other = ActivatorUtilities.CreateInstance<OutboxDelivery>(portal.Services);
        await Task.WhenAll(DeliverAsync(portal), other.DeliverDueAsync(default));
        Assert.Equal(10, server.Taken.Count);
    }

    private static Task<Portal> OpenAsync(MailServer? server, int? port = null) => Portal.OpenAsync(new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = (port ?? server!.Port).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Security"] = "None",
        ["Mail:From"] = "kantor@contoh.id",
    });

    private static Task<int> DeliverAsync(Portal portal) => portal.Services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(default);

    private static async Task<Guid> OweAsync(Portal portal, string recipient)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Wanggarasi.Data.OfficeDb>();
        var message = OutboxMessage.Write(scope.ServiceProvider.GetRequiredService<Vault>(), "ready", "Siap diambil", "Silakan – diambil.", portal.Clock.GetUtcNow(), recipient);
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }
}
