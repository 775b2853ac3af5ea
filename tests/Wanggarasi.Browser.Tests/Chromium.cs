using Microsoft.Playwright;

namespace Wanggarasi.Browser.Tests;

/// <summary>The one browser of all journeys: the machine's own Chromium, so that nothing is downloaded.</summary>
public static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> s_browser = new(StartAsync);

    /// <summary>The browser, started at the first question.</summary>
    public static Task<IBrowser> Browser => s_browser.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
