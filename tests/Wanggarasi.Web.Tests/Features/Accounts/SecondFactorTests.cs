using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Security.Accounts;
using Wanggarasi.Web.Tests.Security.Accounts;

namespace Wanggarasi.Web.Tests.Features.Accounts;

public sealed class SecondFactorTests
{
    private const string Secret = "JBSWY3DPEHPK3PXP";

    private static Task<Portal> OpenAsync() => Portal.OpenAsync(new Dictionary<string, string> { ["Auth:StaffSecondFactor"] = "true" });

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_opens_what_was_asked_for()
    {
        await using var portal = await OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/akun/masuk?kembali=" + Uri.EscapeDataString("/petugas/panduan"));
        using var first = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Name"] = "loket@contoh.id", ["Password"] = "Wanggarasi-2026" });
        Assert.Equal("/akun/kode-masuk", first.Headers.Location?.ToString());
        using var early = await visitor.GetAsync("/petugas/panduan");
        Assert.Equal(HttpStatusCode.Redirect, early.StatusCode);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.AccountSessions.CountAsync()));

        using var second = await CodeAsync(visitor, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        Assert.Equal("/petugas/panduan", second.Headers.Location?.ToString());
        await visitor.OpenAsync("/petugas/panduan");
        Assert.Equal(0, await portal.InArchiveAsync(db => db.SignInAttempts.CountAsync()));
    }

    [Fact]
    public async Task A_code_seen_over_a_shoulder_does_not_work_again_within_its_time()
    {
        await using var portal = await OpenAsync();
        var code = Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow());
        using var officer = await PasswordAsync(portal, "loket@contoh.id");
        using var right = await CodeAsync(officer, code);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        using var thief = await PasswordAsync(portal, "loket@contoh.id");
        using var again = await CodeAsync(thief, code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        portal.Later(TimeSpan.FromSeconds(30));
        using var next = await CodeAsync(thief, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
    }

    [Fact]
    public async Task Twenty_copies_of_one_code_at_once_open_one_session()
    {
        await using var portal = await OpenAsync();
        var userId = await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "loket@contoh.id").Select(u => u.Id).SingleAsync());
        var code = Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow());
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => portal.WithAsync<SecondFactor, bool>(factor => factor.TakeAsync(userId, code, default))));
        Assert.Single(taken, true);
    }

    [Fact]
    public async Task Who_knows_the_password_is_closed_out_after_five_wrong_codes()
    {
        await using var portal = await OpenAsync();
        using var visitor = await PasswordAsync(portal, "loket@contoh.id");
        for (var i = 0; i < 4; i++)
        {
            using var wrong = await CodeAsync(visitor, "000000");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var closed = await CodeAsync(visitor, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closed.StatusCode);
        portal.Later(TimeSpan.FromMinutes(2));
        using var open = await CodeAsync(visitor, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
    }

    [Fact]
    public async Task An_officer_without_a_factor_sets_it_up_before_anything_else_and_gets_ten_spares()
    {
        await using var portal = await OpenAsync();
        await portal.InArchiveAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.SealedTotpSecret, (byte[]?)null)));
        using var visitor = await PasswordAsync(portal, "loket@contoh.id");
        foreach (var address in new[] { "/loket/permohonan", "/akun", "/petugas/panduan" })
        {
            using var led = await visitor.GetAsync(address);
            Assert.Equal("/akun/faktor-kedua", led.Headers.Location?.ToString());
        }

        var page = await visitor.OpenAsync("/akun/faktor-kedua");
        Assert.NotNull(page.QuerySelector("main svg"));
        var secret = page.QuerySelector("main .code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Matches("^[A-Z2-7]{32}$", secret);
        using var wrong = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Code"] = "000000" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var again = await Visitor.ReadAsync(wrong);
        Assert.Equal(secret, again.QuerySelector("main .code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

        using var done = await visitor.SendAsync(again, new Dictionary<string, string?> { ["Code"] = Authenticator.CodeAt(secret, portal.Clock.GetUtcNow()) });
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.True(done.Headers.CacheControl?.NoStore);
        var spares = (await Visitor.ReadAsync(done)).QuerySelectorAll("main ul.code li").Select(li => li.TextContent).ToList();
        Assert.Equal(10, spares.Distinct().Count());
        await visitor.OpenAsync("/loket/permohonan");

        // The code that proved the app is used up; a spare works, once.
        using var other = await PasswordAsync(portal, "loket@contoh.id");
        using var replay = await CodeAsync(other, Authenticator.CodeAt(secret, portal.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replay.StatusCode);
        using var spare = await CodeAsync(other, spares[3].ToLowerInvariant());
        Assert.Equal(HttpStatusCode.Redirect, spare.StatusCode);
        using var third = await PasswordAsync(portal, "loket@contoh.id");
        using var used = await CodeAsync(third, spares[3]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.StatusCode);
    }

    [Fact]
    public async Task Another_telephone_needs_a_code_of_the_old_one_and_ends_other_sessions()
    {
        await using var portal = await OpenAsync();
        using var here = await PasswordAsync(portal, "kasi@contoh.id");
        using var first = await CodeAsync(here, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        portal.Later(TimeSpan.FromSeconds(60));
        using var there = await PasswordAsync(portal, "kasi@contoh.id");
        using var second = await CodeAsync(there, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        portal.Later(TimeSpan.FromSeconds(60));

        var page = await here.OpenAsync("/akun/faktor-kedua");
        var secret = page.QuerySelector("main .code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var code = Authenticator.CodeAt(secret, portal.Clock.GetUtcNow());
        const string form = "main form[action='/akun/faktor-kedua']";
        using var without = await here.SendAsync(page, new Dictionary<string, string?> { ["Code"] = code, ["OldCode"] = "" }, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        using var with = await here.SendAsync(
            page, new Dictionary<string, string?> { ["Code"] = code, ["OldCode"] = Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()) }, form);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.True(await SignInTests.IsSignedInAsync(here));
        Assert.False(await SignInTests.IsSignedInAsync(there));
    }

    [Fact]
    public async Task New_spares_end_the_old_ones()
    {
        await using var portal = await OpenAsync();
        using var visitor = await PasswordAsync(portal, "kasi@contoh.id");
        using var first = await CodeAsync(visitor, Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()));
        var old = await SparesAsync();
        var renewed = await SparesAsync();
        Assert.Empty(old.Intersect(renewed));
        using var later = await PasswordAsync(portal, "kasi@contoh.id");
        using var dead = await CodeAsync(later, old[0]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dead.StatusCode);
        using var live = await CodeAsync(later, renewed[0]);
        Assert.Equal(HttpStatusCode.Redirect, live.StatusCode);

        async Task<List<string>> SparesAsync()
        {
            portal.Later(TimeSpan.FromSeconds(60));
            var page = await visitor.OpenAsync("/akun/faktor-kedua");
            using var answer = await visitor.SendAsync(
                page, new Dictionary<string, string?> { ["SpareCode"] = Authenticator.CodeAt(Secret, portal.Clock.GetUtcNow()) }, "main form[action='/akun/faktor-kedua/cadangan']");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return [.. (await Visitor.ReadAsync(answer)).QuerySelectorAll("main ul.code li").Select(li => li.TextContent)];
        }
    }

    [Fact]
    public async Task The_secret_of_one_officer_cannot_be_proved_by_another()
    {
        await using var portal = await OpenAsync();
        await portal.InArchiveAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.SealedTotpSecret, (byte[]?)null)));
        using var one = await PasswordAsync(portal, "loket@contoh.id");
        using var two = await PasswordAsync(portal, "kasi@contoh.id");
        var page = await one.OpenAsync("/akun/faktor-kedua");
        var secret = page.QuerySelector("main .code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var ticket = ((IHtmlInputElement)page.QuerySelector("main input[name=Ticket]")!).Value;
        using var answer = await two.SendAsync(
            await two.OpenAsync("/akun/faktor-kedua"), new Dictionary<string, string?> { ["Ticket"] = ticket, ["Code"] = Authenticator.CodeAt(secret, portal.Clock.GetUtcNow()) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Citizens_are_asked_for_no_code()
    {
        await using var portal = await OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        await visitor.OpenAsync("/akun");
    }

    [Theory]
    [InlineData("Development", false)]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    public async Task Officers_need_a_factor_everywhere_but_in_Development(string environment, bool needed)
    {
        await using var portal = await Portal.OpenAsync(environment: environment);
        Assert.Equal(needed, portal.Services.GetRequiredService<IOptions<AuthSettings>>().Value.StaffSecondFactor);
    }

    [Fact]
    public async Task The_secret_and_the_spares_lie_sealed()
    {
        await using var portal = await OpenAsync();
        var stored = await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "loket@contoh.id").Select(u => u.SealedTotpSecret).SingleAsync());
        Assert.DoesNotContain(Secret, System.Text.Encoding.UTF8.GetString(stored!), StringComparison.Ordinal);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.AccountCodes.CountAsync(c => c.Kind == AccountCodeKind.Recovery)));
    }

    private static async Task<Visitor> PasswordAsync(Portal portal, string name)
    {
        var visitor = portal.Visit();
        using var answer = await SignInTests.TrySignInAsync(visitor, name, "Wanggarasi-2026");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    private static async Task<HttpResponseMessage> CodeAsync(Visitor visitor, string code) =>
        await visitor.SendAsync(await visitor.OpenAsync("/akun/kode-masuk"), new Dictionary<string, string?> { ["Code"] = code });
}
