using System.Net;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Tests.Security;

public sealed class PostLimitTests
{
    private static readonly Dictionary<string, string> s_behindProxy = new() { ["Proxies:0"] = "10.0.0.1" };

    [Fact]
    public async Task A_script_that_sends_without_end_is_told_to_wait_and_the_others_are_served()
    {
        await using var portal = await Portal.OpenAsync(s_behindProxy);
        using var script = From(portal, "203.0.113.7");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= PostLimit.PerMinute; i++)
        {
            answers.Add((await SendAsync(script)).StatusCode);
        }

        Assert.All(answers.SkipLast(1), status => Assert.Equal(HttpStatusCode.BadRequest, status)); // no token: refused, but counted
        var refused = await SendAsync(script);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal("60", refused.Headers.RetryAfter?.ToString());
        Assert.Contains("Terlalu banyak percobaan", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await script.GetAsync("/layanan")).StatusCode); // reading is free
        using var neighbour = From(portal, "203.0.113.8");
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(neighbour)).StatusCode);
    }

    [Fact]
    public async Task One_network_of_IPv6_is_one_sender()
    {
        await using var portal = await Portal.OpenAsync(s_behindProxy);
        using var script = From(portal, null);
        HttpResponseMessage? last = null;
        for (var i = 0; i <= PostLimit.PerMinute; i++)
        {
            script.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
            script.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"2001:db8::{i:x}");
            last = await SendAsync(script);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
    }

    [Fact]
    public async Task An_officer_at_the_counter_is_not_counted()
    {
        await using var portal = await Portal.OpenAsync(s_behindProxy);
        using var officer = await From(portal, "203.0.113.7").SignInAsync("loket@contoh.id");
        for (var i = 0; i <= PostLimit.PerMinute; i++)
        {
            await SendAsync(officer);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(officer)).StatusCode);
    }

    private static Visitor From(Portal portal, string? address)
    {
        var visitor = portal.Visit();
        if (address is not null)
        {
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        }

        return visitor;
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor) => visitor.Client.PostAsync(new Uri("/lacak", UriKind.Relative), null);
}
