using System.IO.Compression;
using System.Reflection;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Tests.House;

/// <summary>Rules for every public page that needs no value in its address; a new page is under them the day it is routed.</summary>
public sealed class PagesTests(PagesTests.Office office) : IClassFixture<PagesTests.Office>
{
    /// <summary>14 kB: what arrives in the first round trip of a new connection.</summary>
    private const int FirstRender = 14 * 1024;

    public sealed class Office : IDisposable
    {
        public Shell Shell { get; } = new();

        public void Dispose() => Shell.Dispose();
    }

    public static TheoryData<string> PublicPages()
    {
        var addresses =
            from controller in Building.Controllers
            from action in ScreenList.ActionsOf(controller)
            where ScreenList.IsOpen(action)
            from route in action.GetCustomAttributes<HttpGetAttribute>()
            where route.Template?.Contains('{', StringComparison.Ordinal) == false
            select route.Template;
        return [.. addresses.Distinct().Order(StringComparer.Ordinal)];
    }

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_page_has_no_code_and_no_style_of_its_own(string address)
    {
        if (await ReadAsync(address) is not { } page)
        {
            return;
        }

        Assert.Empty(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.DoesNotContain(page.QuerySelectorAll("script:not([src])"), script => script.GetAttribute("type") is not "application/ld+json");
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(page.QuerySelectorAll("[href^='javascript:']"));
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet], script[src], img[src], link[rel=icon]"), element =>
        {
            var source = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            Assert.True(source.StartsWith('/') && !source.StartsWith("//", StringComparison.Ordinal) || source.StartsWith("data:", StringComparison.Ordinal), source);
        });
    }

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_page_is_whole_for_a_screen_reader(string address)
    {
        if (await ReadAsync(address) is not { } page)
        {
            return;
        }

        Assert.Equal("id", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.NotNull(page.QuerySelector("main#isi"));
        Assert.Equal("#isi", page.QuerySelector("a")?.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll("main h1"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"), control =>
            Assert.True(control.Id is { Length: > 0 } id && page.QuerySelector($"label[for='{id}']") is not null || control.HasAttribute("aria-label"), control.OuterHtml));
        Assert.All(page.QuerySelectorAll("[aria-describedby]"), element =>
            Assert.All(element.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id))));
        Assert.All(page.QuerySelectorAll("form[method=post]"), form =>
            Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")));
    }

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_page_and_its_style_arrive_in_one_round_trip(string address)
    {
        // The developers' page holds everything at once.
        if (address == "/pola" || await ReadAsync(address) is not { } page)
        {
            return;
        }

        var total = Compressed(page.Source.Text);
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            total += Compressed(await office.Shell.Browser().GetStringAsync(new Uri(sheet.GetAttribute("href")!, UriKind.Relative)));
        }

        Assert.True(total <= FirstRender, $"{address}: {total} bytes");
    }

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_page_links_to_addresses_that_exist(string address)
    {
        if (await ReadAsync(address) is not { } page)
        {
            return;
        }

        var links = page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(link => link.Length > 0).Distinct();
        foreach (var link in links)
        {
            var answer = await office.Shell.Browser().GetAsync(link);
            Assert.True((int)answer.StatusCode < 400, $"{address} → {link}: {(int)answer.StatusCode}");
        }
    }

    private async Task<IHtmlDocument?> ReadAsync(string address)
    {
        // The head first: what is no page need not end (the line of the board).
        using var answer = await office.Shell.Browser().GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        Assert.True((int)answer.StatusCode < 400 || address == "/galat", $"{address}: {(int)answer.StatusCode}");
        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? Shell.Read(await answer.Content.ReadAsStringAsync()) : null;
    }

    private static int Compressed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)packed.Length;
    }
}
