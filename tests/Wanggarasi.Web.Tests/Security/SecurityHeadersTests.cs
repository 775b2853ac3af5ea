using System.Net;

namespace Wanggarasi.Web.Tests.Security;

public sealed class SecurityHeadersTests(SecurityHeadersTests.Development shell) : IClassFixture<SecurityHeadersTests.Development>
{
    public sealed class Development : IDisposable
    {
        public Shell Shell { get; } = new();

        public void Dispose() => Shell.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/bantuan")]
    [InlineData("/tidak-ada")]
    [InlineData("/uji/tertutup")]
    [InlineData("/uji/gagal")]
    [InlineData("/portal.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_headers(string address)
    {
        var answer = await shell.Shell.Browser().GetAsync(address);

        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
        Assert.StartsWith("default-src 'none'", One(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", One(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("geolocation=()", One(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Matches("^(same-origin|no-referrer)$", One(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("/uji/kode/K7QM-2XHP-9RTA")]
    [InlineData("/uji/kode/hilang")]
    public async Task A_page_whose_address_is_a_secret_tells_nobody_and_is_kept_by_nobody(string address)
    {
        var answer = await shell.Shell.Browser().GetAsync(address);

        Assert.Equal("no-referrer", One(answer, "Referrer-Policy"));
        Assert.Equal("no-store", One(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_closed_screen_sends_a_stranger_to_sign_in()
    {
        var answer = await shell.Shell.Browser().GetAsync("/uji/tertutup");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/akun/masuk?kembali=%2Fuji%2Ftertutup", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fingerprinted_file_is_kept_for_a_year_outside_development()
    {
        // A build's list of files is served for reloading unless told otherwise; a published one is not.
        using var production = new Shell("Production", ("ReloadStaticAssetsAtRuntime", "false"));
        var page = await production.PageAsync("/");
        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var answer = await production.Browser().GetAsync(sheet);

        Assert.Matches(@"^/portal\.\w+\.css$", sheet);
        Assert.True(answer.Headers.CacheControl?.MaxAge >= TimeSpan.FromDays(365), answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Outside_development_the_browser_is_told_to_stay_on_https_for_a_year()
    {
        using var production = new Shell("Production");
        var browser = production.CreateClient(new() { BaseAddress = new Uri("https://localhost") });

        var answer = await browser.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("max-age=31536000", One(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_host_that_is_not_configured_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "jahat.example";

        var answer = await shell.Shell.Browser().SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string One(HttpResponseMessage answer, string name) =>
        Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : []);
}
