using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Web.Tests.Features.Staff;

public sealed class StaffScreensTests
{
    [Theory]
    [InlineData("/admin/layanan", "admin@contoh.id", 200)]
    [InlineData("/admin/layanan", "camat@contoh.id", 403)]
    [InlineData("/admin/layanan/sktm", "admin@contoh.id", 200)]
    [InlineData("/admin/layanan/sktm", "kasi@contoh.id", 403)]
    [InlineData("/admin/layanan/sktm/ubah", "admin@contoh.id", 200)]
    [InlineData("/admin/layanan/sktm/ubah", "loket@contoh.id", 403)]
    [InlineData("/admin/layanan/sktm/tunda", "admin@contoh.id", 200)]
    [InlineData("/admin/layanan/tidak-ada", "admin@contoh.id", 404)]
    [InlineData("/admin/layanan/tidak-ada/ubah", "admin@contoh.id", 404)]
    [InlineData("/admin/kantor", "admin@contoh.id", 200)]
    [InlineData("/admin/kantor", "sekcam@contoh.id", 403)]
    [InlineData("/admin/kantor", "warga@contoh.id", 403)]
    [InlineData("/petugas/panduan", "loket@contoh.id", 200)]
    [InlineData("/petugas/panduan", "camat@contoh.id", 200)]
    [InlineData("/petugas/panduan", "warga@contoh.id", 403)]
    [InlineData("/petugas/panduan/sktm", "kasi@contoh.id", 200)]
    [InlineData("/petugas/panduan/sktm", "warga@contoh.id", 403)]
    [InlineData("/petugas/panduan/tidak-ada", "loket@contoh.id", 404)]
    public async Task A_screen_opens_for_its_role_only(string address, string name, int status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(name);
        using var response = await visitor.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_administrator_edits_previews_and_publishes_a_standard()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("admin@contoh.id");
        const string address = "/admin/layanan/sktm/ubah";
        using var wrong = await visitor.SendAsync(await visitor.OpenAsync(address), new Dictionary<string, string?> { ["Summary"] = "Ringkasan baru.", ["Step"] = "pratinjau" });
        Assert.Equal(422, (int)wrong.StatusCode);
        Assert.Contains("Ringkasan baru.", (await Visitor.ReadAsync(wrong)).QuerySelector("#Summary")!.TextContent, StringComparison.Ordinal);
        using var preview = await visitor.SendAsync(
            await visitor.OpenAsync(address),
            new Dictionary<string, string?> { ["Summary"] = "Ringkasan baru.", ["Reason"] = "SK baru", ["EffectiveDay"] = "24-11-2026", ["Step"] = "pratinjau" });
        Assert.Equal(200, (int)preview.StatusCode);
        var page = await Visitor.ReadAsync(preview);
        Assert.Contains("Ringkasan baru.", page.QuerySelector(".standard .lead")!.TextContent, StringComparison.Ordinal);
        using var published = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Step"] = "terbitkan" });
        Assert.Equal(302, (int)published.StatusCode);
        var history = await visitor.OpenAsync("/admin/layanan/sktm");
        Assert.Contains("SK baru", history.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ringkasan baru.", history.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        using var stranger = portal.Visit();
        Assert.Contains("Ringkasan baru.", (await stranger.OpenAsync("/layanan/sktm")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_pauses_a_service_and_ends_the_pause()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("admin@contoh.id");
        using var sent = await visitor.SendAsync(await visitor.OpenAsync("/admin/layanan/perekaman-ktp-el/tunda"), new Dictionary<string, string?> { ["Reason"] = "Blangko habis", ["ToDay"] = "30-11-2026" });
        Assert.Equal(302, (int)sent.StatusCode);
        using var stranger = portal.Visit();
        Assert.Contains("Blangko habis", (await stranger.OpenAsync("/layanan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await stranger.OpenAsync("/layanan/perekaman-ktp-el/janji")).QuerySelectorAll("main form"));
        using var ended = await visitor.SendAsync(await visitor.OpenAsync("/admin/layanan/perekaman-ktp-el"), new Dictionary<string, string?>());
        Assert.Equal(302, (int)ended.StatusCode);
        Assert.DoesNotContain("Blangko habis", (await stranger.OpenAsync("/layanan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_ticks_a_procedure_as_read_once()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("loket@contoh.id");
        var page = await visitor.OpenAsync("/petugas/panduan/sktm");
        using var sent = await visitor.SendAsync(page, new Dictionary<string, string?>());
        Assert.Equal(302, (int)sent.StatusCode);
        using var twice = await visitor.SendAsync(page, new Dictionary<string, string?>());
        Assert.Equal(302, (int)twice.StatusCode);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.SopReadings.CountAsync()));
        Assert.Contains("Sudah Anda baca", (await visitor.OpenAsync("/petugas/panduan/sktm")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
