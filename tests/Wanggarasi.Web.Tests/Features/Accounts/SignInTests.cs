using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Tests.Features.Accounts;

public sealed class SignInTests
{
    private const string Right = "Wanggarasi-2026";

    [Theory]
    [InlineData("warga@contoh.id", "/")]
    [InlineData("WARGA2@Contoh.ID ", "/")]
    [InlineData("loket@contoh.id", null)]
    [InlineData("admin@contoh.id", null)]
    public async Task Every_demonstration_account_signs_in(string name, string? landing)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var answer = await TrySignInAsync(visitor, name, Right);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(landing is null || answer.Headers.Location!.ToString().StartsWith(landing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_page_with_status_422()
    {
        await using var portal = await Portal.OpenAsync();
        var pages = new List<string>();
        foreach (var name in new[] { "warga@contoh.id", "siapa@contoh.id", "0812-3456-7890", "bukan nama" })
        {
            using var visitor = portal.Visit();
            using var answer = await TrySignInAsync(visitor, name, "salah salah salah");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await Visitor.ReadAsync(answer);
            Assert.Equal(name, page.QuerySelector("#Name")!.GetAttribute("value"));
            Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
            pages.Add(page.QuerySelector("main")!.TextContent.Trim());
        }

        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task An_unknown_name_costs_as_many_verifications_as_a_known_one()
    {
        await using var portal = await Portal.OpenAsync();
        var counted = Counted(portal);
        foreach (var name in new[] { "warga@contoh.id", "siapa@contoh.id", "0812-3456-7890" })
        {
            var before = counted.Verifications;
            using var visitor = portal.Visit();
            using var answer = await TrySignInAsync(visitor, name, "salah salah salah");
            Assert.Equal(1, counted.Verifications - before);
        }
    }

    [Theory]
    [InlineData("warga@contoh.id")]
    [InlineData("siapa@contoh.id")]
    public async Task After_five_failures_a_name_is_closed_whether_it_exists_or_not(string name)
    {
        await using var portal = await Portal.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await Fails(portal, name, "salah salah salah");
        }

        await Fails(portal, name, Right);
        var attempts = await portal.InArchiveAsync(db => db.SignInAttempts.SingleAsync());
        Assert.Equal(5, attempts.Failures);
        Assert.Equal(portal.Clock.GetUtcNow().AddMinutes(1), attempts.ClosedUntilAt);
    }

    [Fact]
    public async Task A_closed_name_opens_after_the_wait_and_closes_for_twice_as_long_at_the_next_failure()
    {
        await using var portal = await Portal.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await Fails(portal, "warga@contoh.id", "salah salah salah");
        }

        portal.Later(TimeSpan.FromSeconds(61));
        await Fails(portal, "warga@contoh.id", "salah salah salah");
        portal.Later(TimeSpan.FromSeconds(61));
        await Fails(portal, "warga@contoh.id", Right);
        portal.Later(TimeSpan.FromSeconds(61));
        using var visitor = portal.Visit();
        await visitor.SignInAsync("warga@contoh.id");
        Assert.Equal(0, await portal.InArchiveAsync(db => db.SignInAttempts.CountAsync()));
    }

    [Fact]
    public async Task Fifty_tries_at_once_are_counted_one_by_one()
    {
        await using var portal = await Portal.OpenAsync();
        var counted = Counted(portal);
        var visitors = Enumerable.Range(0, 50).Select(_ => portal.Visit()).ToArray();
        var pages = await Task.WhenAll(visitors.Select(v => v.OpenAsync("/akun/masuk")));
        var answers = await Task.WhenAll(visitors.Zip(pages, (v, p) => v.SendAsync(p, new Dictionary<string, string?> { ["Name"] = "warga@contoh.id", ["Password"] = "salah salah salah" })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.StatusCode));
        Assert.Equal(50, counted.Verifications);
        Assert.Equal(5, await portal.InArchiveAsync(db => db.SignInAttempts.Select(a => a.Failures).SingleAsync()));
        await Fails(portal, "warga@contoh.id", Right);
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/layanan?x=1", "/layanan?x=1")]
    public async Task After_signing_in_one_stays_within_the_portal(string wanted, string landed)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/akun/masuk?kembali=" + Uri.EscapeDataString(wanted));
        using var answer = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Name"] = "warga@contoh.id", ["Password"] = Right });
        Assert.Equal(landed, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_copied_cookie_is_dead_after_signing_out()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var cookie = await SignInForCookieAsync(visitor, "loket@contoh.id");
        using var thief = portal.Visit();
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.True(await IsSignedInAsync(thief));

        using var left = await visitor.SendAsync(await visitor.OpenAsync("/akun/keluar"), new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.False(await IsSignedInAsync(thief));
        Assert.False(await IsSignedInAsync(visitor));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.AccountSessions.CountAsync()));
    }

    [Fact]
    public async Task A_link_alone_signs_nobody_out()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        await visitor.OpenAsync("/akun/keluar");
        Assert.True(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task A_dismissed_officer_is_out_at_the_next_request_and_does_not_come_in_again()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("loket@contoh.id");
        await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id")
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.DismissedAt, portal.Clock.GetUtcNow())));
        Assert.False(await IsSignedInAsync(visitor));
        await Fails(portal, "loket@contoh.id", Right);
    }

    [Theory]
    [InlineData("loket@contoh.id", 29, true)]
    [InlineData("loket@contoh.id", 31, false)]
    [InlineData("warga@contoh.id", 119, true)]
    [InlineData("warga@contoh.id", 121, false)]
    public async Task A_session_ends_when_nobody_uses_it(string name, int minutes, bool open)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(name);
        portal.Later(TimeSpan.FromMinutes(minutes));
        Assert.Equal(open, await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task A_busy_session_ends_after_a_working_day_all_the_same()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("loket@contoh.id");
        for (var i = 0; i < 35; i++)
        {
            portal.Later(TimeSpan.FromMinutes(20));
            Assert.True(await IsSignedInAsync(visitor));
        }

        portal.Later(TimeSpan.FromMinutes(20));
        Assert.False(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Passwords_are_hashed_with_as_many_rounds_as_OWASP_asks()
    {
        Assert.True(Wanggarasi.Web.Security.Accounts.Passwords.Rounds >= 220_000);
        await using var portal = await Portal.OpenAsync();
        var hash = Convert.FromBase64String((await portal.InArchiveAsync(db => db.Users.Select(u => u.PasswordHash).FirstAsync()))!);
        Assert.Equal(1, hash[0]); // Identity's third format …
        Assert.Equal(2, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1))); // … with HMAC-SHA512
    }

    [Fact]
    public async Task A_request_costs_one_statement_to_know_who_asks()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        await visitor.OpenAsync("/akun/keluar");
        var before = portal.Commands.Value;
        await visitor.OpenAsync("/akun/keluar");
        Assert.Equal(1, portal.Commands.Value - before);
    }

    internal static async Task<HttpResponseMessage> TrySignInAsync(Visitor visitor, string name, string password) =>
        await visitor.SendAsync(await visitor.OpenAsync("/akun/masuk"), new Dictionary<string, string?> { ["Name"] = name, ["Password"] = password });

    internal static async Task Fails(Portal portal, string name, string password)
    {
        using var visitor = portal.Visit();
        using var answer = await TrySignInAsync(visitor, name, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    internal static async Task<bool> IsSignedInAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync("/akun/keluar");
        return page.QuerySelector("main form[action='/akun/keluar']") is not null;
    }

    internal static async Task<string> SignInForCookieAsync(Visitor visitor, string name)
    {
        using var answer = await TrySignInAsync(visitor, name, Right);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Single(c => c.StartsWith("masuk=", StringComparison.Ordinal));
    }

    private static CountingHasher Counted(Portal portal) => (CountingHasher)portal.Services.GetRequiredService<IPasswordHasher<OfficeUser>>();
}
