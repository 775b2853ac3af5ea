using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Tests.Features.Accounts;

public sealed class OwnAccountTests
{
    private const string Good = "kuda hijau memanjat genteng";

    [Theory]
    [InlineData("/akun", null, 302)]
    [InlineData("/akun", "warga@contoh.id", 200)]
    [InlineData("/akun", "loket@contoh.id", 200)]
    [InlineData("/akun", "admin@contoh.id", 200)]
    [InlineData("/akun/sandi", null, 302)]
    [InlineData("/akun/sandi", "warga@contoh.id", 200)]
    [InlineData("/akun/sandi", "camat@contoh.id", 200)]
    [InlineData("/akun/ubah", null, 302)]
    [InlineData("/akun/ubah", "warga@contoh.id", 200)]
    [InlineData("/akun/ubah", "kasi@contoh.id", 403)]
    [InlineData("/akun/daftar", null, 200)]
    [InlineData("/akun/lupa-sandi", null, 200)]
    [InlineData("/akun/kode", null, 200)]
    [InlineData("/akun/terkirim", null, 200)]
    [InlineData("/akun/masuk", null, 200)]
    [InlineData("/akun/masuk", "warga@contoh.id", 302)]
    [InlineData("/akun/keluar", null, 200)]
    public async Task A_screen_opens_for_whom_it_is(string address, string? name, int status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        if (name is not null)
        {
            await visitor.SignInAsync(name);
        }

        using var answer = await visitor.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_keeps_this_device_and_ends_the_others()
    {
        await using var portal = await Portal.OpenAsync();
        using var here = await portal.Visit().SignInAsync("warga@contoh.id");
        using var there = await portal.Visit().SignInAsync("warga@contoh.id");
        using var changed = await RegisterTests.SendAsync(here, "/akun/sandi", new() { ["Current"] = "Wanggarasi-2026", ["Password"] = Good, ["Again"] = Good });
        Assert.Equal("/akun", changed.Headers.Location?.ToString());
        Assert.True(await SignInTests.IsSignedInAsync(here));
        Assert.False(await SignInTests.IsSignedInAsync(there));
        await SignInTests.Fails(portal, "warga@contoh.id", "Wanggarasi-2026");
    }

    [Fact]
    public async Task An_open_session_is_no_free_way_to_guess_the_password()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await RegisterTests.SendAsync(visitor, "/akun/sandi", new() { ["Current"] = "salah salah", ["Password"] = Good, ["Again"] = Good });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var right = await RegisterTests.SendAsync(visitor, "/akun/sandi", new() { ["Current"] = "Wanggarasi-2026", ["Password"] = Good, ["Again"] = Good });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
    }

    [Fact]
    public async Task Other_devices_are_ended_from_ones_own_page()
    {
        await using var portal = await Portal.OpenAsync();
        using var here = await portal.Visit().SignInAsync("warga@contoh.id");
        using var there = await portal.Visit().SignInAsync("warga@contoh.id");
        using var other = await portal.Visit().SignInAsync("warga2@contoh.id");
        var page = await here.OpenAsync("/akun");
        using var ended = await here.SendAsync(page, new Dictionary<string, string?>(), "form[action='/akun/sesi/akhiri']");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.True(await SignInTests.IsSignedInAsync(here));
        Assert.False(await SignInTests.IsSignedInAsync(there));
        Assert.True(await SignInTests.IsSignedInAsync(other));
    }

    [Fact]
    public async Task A_NIK_is_sealed_shown_masked_and_found_by_its_fingerprint()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        using var saved = await RegisterTests.SendAsync(visitor, "/akun/ubah", new() { ["Form.FullName"] = "Fatmah Contoh", ["Form.Nik"] = "7504 1101 0190 9901" });
        Assert.Equal("/akun", saved.Headers.Location?.ToString());
        var text = (await visitor.OpenAsync("/akun")).Body!.InnerHtml;
        Assert.DoesNotContain("7504110101909901", text, StringComparison.Ordinal);
        Assert.Contains("**", text, StringComparison.Ordinal);
        var fingerprint = await portal.WithAsync<Vault, byte[]>(v => Task.FromResult(v.Fingerprint(Purposes.Nik, "7504110101909901")));
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Users.CountAsync(u => u.NikFingerprint == fingerprint)));
        using var wrong = await RegisterTests.SendAsync(visitor, "/akun/ubah", new() { ["Form.FullName"] = "Fatmah Contoh", ["Form.Nik"] = "7504" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var removed = await RegisterTests.SendAsync(visitor, "/akun/ubah", new() { ["Form.RemoveNik"] = "true" });
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Users.CountAsync(u => u.SealedNik != null)));
    }

    [Fact]
    public async Task A_message_is_read_by_its_owner_alone()
    {
        await using var portal = await Portal.OpenAsync();
        var id = await portal.WithAsync<Vault, Guid>(vault => portal.InArchiveAsync(async db =>
        {
            var owner = await db.Users.SingleAsync(u => u.Email == "warga@contoh.id");
            var message = OutboxMessage.Write(vault, "test", "Permohonan siap", "Silakan diambil.\nGratis.", portal.Clock.GetUtcNow(), null, owner.Id);
            db.Outbox.Add(message);
            await db.SaveChangesAsync();
            return message.Id;
        }));
        using var owner = await portal.Visit().SignInAsync("warga@contoh.id");
        Assert.Contains("Permohonan siap", (await owner.OpenAsync("/akun")).QuerySelector(".messages")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Silakan diambil.", (await owner.OpenAsync($"/akun/pesan/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await portal.InArchiveAsync(db => db.Outbox.Select(m => m.ReadAt).SingleAsync()));
        using var other = await portal.Visit().SignInAsync("warga2@contoh.id");
        using var refused = await other.GetAsync($"/akun/pesan/{id}");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
