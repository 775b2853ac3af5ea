namespace Wanggarasi.Browser.Tests.Pages;

/// <summary>
/// People of every role follow the links that their pages offer and look at what opens: nothing scrolls sideways on a
/// telephone, no script complains, axe finds no fault. Of a screen with a code in its address two are opened.
/// </summary>
public sealed class CrawlTests
{
    private const int OfEachScreen = 2;

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("warga@contoh.id", false)]
    [InlineData("loket@contoh.id", false)]
    [InlineData("kasi@contoh.id", true)]
    [InlineData("camat@contoh.id", false)]
    [InlineData("admin@contoh.id", true)]
    public async Task Every_page_that_is_offered_is_well(string? account, bool dark)
    {
        await using var office = await Office.OpenAsync(busy: true);
        await office.SubmitLostCardAsync("Muhammad Abdurrahman Wahyuningtyas Kusumawardhani");
        await using var somebody = await Somebody.AtPhoneAsync(office);
        if (dark)
        {
            await somebody.DarkenAsync();
        }

        var toOpen = new Queue<string>(["/", "/akun/daftar", "/akun/lupa-sandi"]);
        if (account is not null)
        {
            await somebody.SignInAsync(account);
            toOpen = new Queue<string>([new Uri(somebody.Page.Url).AbsolutePath, "/akun"]);
        }

        var opened = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (toOpen.TryDequeue(out var address))
        {
            if (!seen.Add(address) || office.ScreenOf(address.Split('?')[0]) is not { } screen
                || opened.Count(other => other == screen.Pattern) >= OfEachScreen
                || (account is not null && screen.IsOpenToAll))
            {
                continue;
            }

            opened.Add(screen.Pattern);
            if (await somebody.TryOpenAsync(address))
            {
                foreach (var link in await somebody.LinksAsync())
                {
                    toOpen.Enqueue(link);
                }
            }
        }

        Assert.True(opened.Distinct().Count() >= 3, string.Join(' ', opened));
    }
}
