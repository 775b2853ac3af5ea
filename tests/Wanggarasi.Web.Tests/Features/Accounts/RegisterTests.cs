using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Tests.Features.Accounts;

public sealed class RegisterTests
{
    private const string Good = "kuda hijau memanjat genteng";

    [Fact]
    public async Task A_citizen_makes_an_account_by_the_link_in_an_email_and_is_signed_in()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var asked = await SendAsync(visitor, "/akun/daftar", new() { ["Contact"] = "Baru@Contoh.id" });
        Assert.Equal("/akun/terkirim", asked.Headers.Location?.ToString());
        var letter = Assert.Single(await portal.LettersAsync());
        Assert.Equal("baru@contoh.id", letter.To);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Users.CountAsync(u => u.Email == "baru@contoh.id")));

        var link = Letters.LinkIn(letter.Body);
        for (var i = 0; i < 3; i++)
        {
            await portal.Visit().OpenAsync(link); // a mail filter looks first
        }

        using var made = await SendAsync(visitor, link, new() { ["FullName"] = "Siti Baru", ["Password"] = Good, ["Again"] = Good });
        Assert.Equal("/akun", made.Headers.Location?.ToString());
        var page = await visitor.OpenAsync("/akun");
        Assert.Contains("Siti Baru", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var again = await visitor.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        using var other = portal.Visit();
        await other.SignInAsync("baru@contoh.id", Good);
        using var closed = await other.GetAsync("/loket/permohonan");
        Assert.NotEqual(HttpStatusCode.OK, closed.StatusCode);
    }

    [Fact]
    public async Task A_citizen_makes_an_account_by_a_code_to_a_telephone_whose_number_is_sealed()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var asked = await SendAsync(visitor, "/akun/daftar", new() { ["Contact"] = "0812-3456-7890" });
        Assert.Equal("/akun/kode", asked.Headers.Location?.ToString());
        var code = Letters.CodeIn(Assert.Single(await portal.LettersAsync()).Body);
        using var made = await SendAsync(visitor, "/akun/kode", new() { ["Phone"] = "+62 812 3456 7890", ["Code"] = code, ["FullName"] = "Budi Baru", ["Password"] = Good, ["Again"] = Good });
        Assert.Equal("/akun", made.Headers.Location?.ToString());
        var user = await portal.InArchiveAsync(db => db.Users.SingleAsync(u => u.DisplayName == "Budi Baru"));
        Assert.StartsWith("hp.", user.UserName, StringComparison.Ordinal);
        Assert.Null(user.PhoneNumber);
        Assert.DoesNotContain("3456", user.UserName!.Replace("hp.", "", StringComparison.Ordinal)[..8], StringComparison.Ordinal);
        Assert.Equal("+6281234567890", portal.Services.GetRequiredService<Vault>().OpenText(Wanggarasi.Data.People.AccountPlaces.Phone(user.Id), user.SealedPhone));
        using var other = portal.Visit();
        await other.SignInAsync("62812 3456 7890", Good);
    }

    [Fact]
    public async Task Whoever_asks_many_times_at_once_gets_no_more_letters_than_one_after_another()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/akun/daftar");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.SendAsync(page, new Dictionary<string, string?> { ["Contact"] = "0812-3456-7890" })));
        Assert.All(answers, answer => Assert.Equal("/akun/kode", answer.Headers.Location?.ToString()));
        Assert.InRange((await portal.LettersAsync()).Count, 1, 3);
    }

    [Theory]
    [InlineData("/akun/daftar", "warga@contoh.id", "siapa@contoh.id")]
    [InlineData("/akun/lupa-sandi", "warga@contoh.id", "siapa@contoh.id")]
    public async Task Whether_a_name_exists_is_answered_to_its_owner_only(string address, string known, string unknown)
    {
        await using var portal = await Portal.OpenAsync();
        var answers = new List<string>();
        var commands = new List<int>();
        foreach (var contact in new[] { known, unknown, known, unknown })
        {
            using var visitor = portal.Visit();
            var page = await visitor.OpenAsync(address);
            var before = portal.Commands.Value;
            using var answer = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Contact"] = contact });
            answers.Add($"{(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync()}");
            commands.Add(portal.Commands.Value - before);
        }

        Assert.Single(answers.Distinct());
        Assert.Single(commands.Distinct());
        var letters = await portal.LettersAsync();
        Assert.Equal(["new-password", "make-account", "new-password", "make-account"], letters.Select(l => l.Message.Kind));
    }

    [Fact]
    public async Task A_contact_is_written_to_three_times_in_a_quarter_of_an_hour_at_most()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await SendAsync(visitor, "/akun/lupa-sandi", new() { ["Contact"] = "warga@contoh.id" });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(3, (await portal.LettersAsync()).Count);
        portal.Later(TimeSpan.FromMinutes(16));
        using var later = await SendAsync(visitor, "/akun/lupa-sandi", new() { ["Contact"] = "warga@contoh.id" });
        Assert.Equal(4, (await portal.LettersAsync()).Count(l => l.Message.Kind == "new-password"));
    }

    [Fact]
    public async Task A_new_password_ends_every_session_opens_a_closed_name_and_is_told_to_the_owner()
    {
        await using var portal = await Portal.OpenAsync();
        using var phone = await portal.Visit().SignInAsync("warga@contoh.id");
        for (var i = 0; i < 6; i++)
        {
            await SignInTests.Fails(portal, "warga@contoh.id", "salah salah salah");
        }

        using var visitor = portal.Visit();
        using var asked = await SendAsync(visitor, "/akun/lupa-sandi", new() { ["Contact"] = "warga@contoh.id" });
        var link = Letters.LinkIn((await portal.LettersAsync())[^1].Body);
        using var done = await SendAsync(visitor, link, new() { ["Password"] = Good, ["Again"] = Good });
        Assert.Equal("/akun/masuk?diganti=ya", done.Headers.Location?.ToString());
        Assert.False(await SignInTests.IsSignedInAsync(phone));
        await SignInTests.Fails(portal, "warga@contoh.id", "Wanggarasi-2026");
        using var fresh = portal.Visit();
        await fresh.SignInAsync("warga@contoh.id", Good);
        Assert.Contains(await portal.LettersAsync(), l => l.Message.Kind == "password-changed" && l.To == "warga@contoh.id");
    }

    [Fact]
    public async Task A_code_has_five_tries_ten_minutes_and_one_use()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var code = await AskAsync(portal, visitor);
        var wrong = code == "000000" ? "111111" : "000000";
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(422, await TryCodeAsync(visitor, wrong));
        }

        Assert.Equal(422, await TryCodeAsync(visitor, code));

        var second = await AskAsync(portal, visitor);
        portal.Later(TimeSpan.FromMinutes(11));
        Assert.Equal(422, await TryCodeAsync(visitor, second));

        var third = await AskAsync(portal, visitor);
        Assert.Equal(302, await TryCodeAsync(visitor, third));
        using var other = portal.Visit();
        Assert.Equal(422, await TryCodeAsync(other, third));
    }

    [Fact]
    public async Task A_name_missing_for_a_new_account_is_asked_for_only_after_the_right_code()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var code = await AskAsync(portal, visitor);
        Dictionary<string, string?> typed = new() { ["Phone"] = "081234567890", ["Code"] = code, ["Password"] = Good, ["Again"] = Good };
        using var nameless = await SendAsync(visitor, "/akun/kode", typed);
        var page = await Visitor.ReadAsync(nameless);
        Assert.NotNull(page.QuerySelector("#FullName-error"));
        Assert.Null(page.QuerySelector("#Code-error"));
        Assert.Equal(302, await TryCodeAsync(visitor, code));
    }

    [Theory]
    [InlineData("pendek saja", "paling sedikit 15")]
    [InlineData("Wanggarasi-2026", "mudah ditebak")]
    [InlineData("Siti Aminah 1234567", "mudah ditebak")]
    [InlineData("password password", "mudah ditebak")]
    public async Task A_weak_password_is_refused_with_the_reason_and_the_link_stays_good(string weak, string reason)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var asked = await SendAsync(visitor, "/akun/daftar", new() { ["Contact"] = "baru@contoh.id" });
        var link = Letters.LinkIn((await portal.LettersAsync())[^1].Body);
        using var refused = await SendAsync(visitor, link, new() { ["FullName"] = "Siti Aminah", ["Password"] = weak, ["Again"] = weak });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.Contains(reason, page.QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Siti Aminah", page.QuerySelector("#FullName")!.GetAttribute("value"));
        using var made = await SendAsync(visitor, link, new() { ["FullName"] = "Siti Aminah", ["Password"] = Good, ["Again"] = Good });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
    }

    internal static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string address, Dictionary<string, string?> values)
    {
        var page = await visitor.OpenAsync(address);
        var form = page.QuerySelector("main form[method=post]")!;
        form.SetAttribute("action", form.GetAttribute("action") is { Length: > 0 } action ? action : address);
        return await visitor.SendAsync(page, values);
    }

    private static async Task<string> AskAsync(Portal portal, Visitor visitor)
    {
        using var asked = await SendAsync(visitor, "/akun/daftar", new() { ["Contact"] = "081234567890" });
        return Letters.CodeIn((await portal.LettersAsync())[^1].Body);
    }

    private static async Task<int> TryCodeAsync(Visitor visitor, string code)
    {
        using var answer = await SendAsync(visitor, "/akun/kode", new() { ["Phone"] = "081234567890", ["Code"] = code, ["FullName"] = "Budi Baru", ["Password"] = Good, ["Again"] = Good });
        return (int)answer.StatusCode;
    }
}
