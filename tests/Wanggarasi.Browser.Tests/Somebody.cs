using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Wanggarasi.Browser.Tests;

/// <summary>
/// Somebody at a browser. Every page they come to is looked at as it opens: nothing scrolls sideways, no script failed or
/// was refused by the content policy, and axe finds no fault in it.
/// </summary>
public sealed class Somebody : IAsyncDisposable
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;
    private readonly Office office;
    private readonly bool javaScript;
    private readonly List<string> complaints = [];

    private Somebody(Office office, IBrowserContext context, IPage page, bool javaScript)
    {
        this.office = office;
        this.context = context;
        this.javaScript = javaScript;
        Page = page;
        page.Console += (_, message) =>
        {
            // The browser tells the answer of a wrong form (422) as an error too.
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    /// <summary>The tab, for what the words below do not say.</summary>
    public IPage Page { get; }

    /// <summary>A telephone of 360 × 640.</summary>
    public static Task<Somebody> AtPhoneAsync(Office office, bool javaScript = true) => SitDownAsync(office, 360, 640, javaScript, true);

    /// <summary>A desk of 1280 × 800.</summary>
    public static Task<Somebody> AtDeskAsync(Office office, bool javaScript = true) => SitDownAsync(office, 1280, 800, javaScript, false);

    /// <summary>Opens an address of the office and looks at the page.</summary>
    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(office.Address + address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        await LookAsync();
    }

    /// <summary>Opens an address that may be a file to download, and looks at it where it is a page.</summary>
    /// <returns>Whether it is a page.</returns>
    public async Task<bool> TryOpenAsync(string address)
    {
        var head = await Page.APIRequest.GetAsync(office.Address + address);
        Assert.True(head.Ok, $"{address} answered {head.Status}");
        if (!head.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
        {
            return false;
        }

        await OpenAsync(address);
        return true;
    }

    /// <summary>Signs in with a demonstration account.</summary>
    public async Task<Somebody> SignInAsync(string name)
    {
        await OpenAsync("/akun/masuk");
        await TypeAsync("Name", name);
        await TypeAsync("Password", "Wanggarasi-2026");
        await PressAsync("Masuk");
        Assert.DoesNotContain("/akun/masuk", Page.Url, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Types a value, chooses it, or ticks it, whatever the field of that name is.</summary>
    public async Task TypeAsync(string name, string value)
    {
        var field = Page.Locator($"main [name='{name}']:not([type=hidden])");
        Assert.True(await field.CountAsync() > 0, $"{Page.Url} has no field {name}:\n{await Page.Locator("main").InnerTextAsync()}");
        var kind = await field.First.EvaluateAsync<string>("e => e.tagName === 'SELECT' ? 'select' : e.type");
        switch (kind)
        {
            case "radio":
                await Page.Locator($"main [name='{name}'][value='{value}']").CheckAsync();
                break;
            case "checkbox" when await field.CountAsync() > 1:
                await Page.Locator($"main [name='{name}'][value='{value}']").CheckAsync();
                break;
            case "checkbox":
                await field.CheckAsync();
                break;
            case "select":
                await field.SelectOptionAsync(value);
                break;
            default:
                await field.FillAsync(value);
                break;
        }
    }

    /// <summary>Types several values.</summary>
    public async Task TypeAsync(params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values ?? [])
        {
            await TypeAsync(name, value);
        }
    }

    /// <summary>Chooses files in the field of that name.</summary>
    public Task AttachAsync(string name, params string[] files) => Page.Locator($"main input[type=file][name='{name}']").SetInputFilesAsync(files);

    /// <summary>Presses the button with these words, waits for the page it leads to, and looks at that.</summary>
    public Task PressAsync(string words) => LeaveAsync(() => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync());

    /// <summary>Follows the link with these words and looks at the page.</summary>
    public Task FollowAsync(string words) => LeaveAsync(() => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync());

    /// <summary>Does what leads to another page, waits for that page, and looks at it.</summary>
    public async Task LeaveAsync(Func<Task> leave)
    {
        ArgumentNullException.ThrowIfNull(leave);
        var before = Page.Url;
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }

        Page.FrameNavigated += Arrive;
        try
        {
            await leave();
            await arrived.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }
        finally
        {
            Page.FrameNavigated -= Arrive;
        }

        await Page.WaitForLoadStateAsync(LoadState.Load);
        Assert.False(await Page.TitleAsync() is "" or null, $"{before} led nowhere");
        await LookAsync();
    }

    /// <summary>Fails unless the page's address ends so.</summary>
    public void IsAt(string path) => Assert.EndsWith(path, new Uri(Page.Url).AbsolutePath, StringComparison.Ordinal);

    /// <summary>Fails unless the page says this.</summary>
    public async Task ReadsAsync(params string[] words)
    {
        var text = await Page.Locator("main").InnerTextAsync();
        foreach (var said in words ?? [])
        {
            Assert.True(text.Replace('\u00a0', ' ').Contains(said, StringComparison.Ordinal), $"{Page.Url} does not read \"{said}\":\n{text}");
        }
    }

    /// <summary>Fails if the page says this.</summary>
    public async Task ReadsNotAsync(params string[] words)
    {
        var text = await Page.Locator("main").InnerTextAsync();
        foreach (var said in words ?? [])
        {
            Assert.DoesNotContain(said, text, StringComparison.Ordinal);
        }
    }

    /// <summary>The text of the first element that a selector finds.</summary>
    public async Task<string> TextAsync(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    /// <summary>Ticks every box of that name.</summary>
    public async Task TickAllAsync(string name)
    {
        foreach (var box in await Page.Locator($"main input[type=checkbox][name='{name}']").AllAsync())
        {
            await box.CheckAsync();
        }
    }

    /// <summary>The addresses of this office that the page links to, without their fragments.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync()
    {
        var links = await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => !a.download && a.origin === location.origin).map(a => a.pathname + a.search)");
        return [.. links.Distinct()];
    }

    /// <summary>A property of what has the focus.</summary>
    public Task<string> FocusedAsync(string property) => Page.EvaluateAsync<string>("p => document.activeElement[p]", property);

    /// <summary>
    /// With <c>UPDATE_IMAGES=1</c>: keeps what the screen shows in <c>docs/images</c>, for the README. The pictures are those
    /// of a journey, so they show what people see.
    /// </summary>
    /// <param name="name">Name of the picture.</param>
    /// <param name="from">What stands at the top; the top of the page where nothing is named.</param>
    public async Task PictureAsync(string name, string? from = null)
    {
        if (javaScript && Environment.GetEnvironmentVariable("UPDATE_IMAGES") == "1")
        {
            await Page.EvaluateAsync("from => { document.activeElement.blur(); from ? document.querySelector(from).scrollIntoView() : scrollTo(0, 0); }", from);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", "images", name + ".jpg"), Type = ScreenshotType.Jpeg, Quality = 76 });
        }
    }

    /// <summary>Waits until the page says this.</summary>
    public async Task ReadsInTimeAsync(params string[] words)
    {
        foreach (var said in words ?? [])
        {
            await Page.Locator("main").GetByText(said).First.WaitForAsync();
        }
    }

    /// <summary>Looks at the page as it stands.</summary>
    public async Task LookAsync()
    {
        var address = new Uri(Page.Url).PathAndQuery;
        if (Page.ViewportSize is { } size)
        {
            var wide = await Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
            Assert.True(wide <= size.Width, $"{address} is {wide} px wide on a screen of {size.Width}: {await WidestAsync(size.Width)}");
        }

        Assert.Empty(complaints);
        if (javaScript)
        {
            // Not Page.RunAxe: it opens a tab of its own for each page it looks at, which takes seconds.
            await Page.EvaluateAsync(s_axe);
            var faults = await Page.EvaluateAsync<string[]>(
                "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(v => [v.id + ': ' + v.help, ...v.nodes.slice(0, 4).map(n => '  ' + n.html)].join('\\n'))");
            Assert.True(faults.Length == 0, $"{address}\n" + string.Join('\n', faults));
        }
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    /// <summary>Makes the page dark, as the telephone is in the evening.</summary>
    public Task DarkenAsync() => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });

    private static async Task<Somebody> SitDownAsync(Office office, int width, int height, bool javaScript, bool phone)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            HasTouch = phone,
            IsMobile = phone,
            DeviceScaleFactor = phone ? 2 : 1,
            Locale = "id-ID",
            TimezoneId = "Asia/Makassar",
        });
        context.SetDefaultTimeout(120_000); // a machine that runs everything at once is slow
        return new Somebody(office, context, await context.NewPageAsync(), javaScript);
    }

    private Task<string> WidestAsync(int width) => Page.EvaluateAsync<string>(
        "w => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | ')", width);
}
