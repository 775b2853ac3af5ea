using System.Net;
using System.Text.RegularExpressions;

namespace Wanggarasi.Web.Tests.House;

/// <summary>The doors as the running portal has them: none that the controllers do not know of, and those of the office shut.</summary>
public sealed partial class DoorTests
{
    [Fact]
    public async Task Every_door_of_the_running_portal_belongs_to_a_screen()
    {
        await using var portal = await Portal.OpenAsync();
        var known = Building.Controllers.SelectMany(ScreenList.Of).Select(screen => screen.Address).ToHashSet();

        Rule.Holds(Doors.Of(portal)
            .Select(Doors.AddressOf)
            .Where(address => !known.Contains(address) && !address.StartsWith("/health/", StringComparison.Ordinal))
            .Distinct());
    }

    [Fact]
    public async Task A_stranger_finds_every_door_shut_that_does_not_say_everybody()
    {
        await using var portal = await Portal.OpenAsync();
        using var stranger = portal.Visit();
        var breaches = new List<string>();
        foreach (var door in Doors.Of(portal).Where(door => !Doors.IsOpen(door)))
        {
            foreach (var method in Doors.MethodsOf(door))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Filled(Doors.AddressOf(door)), UriKind.Relative));
                using var answer = await stranger.Client.SendAsync(request);
                if (!IsShut(answer))
                {
                    breaches.Add($"{method} {request.RequestUri} answered {(int)answer.StatusCode}");
                }
            }
        }

        Rule.Holds(breaches);
    }

    [Theory]
    [InlineData("/loket/permohonan/{nomor}", "/loket/permohonan/0193a5c0-0000-7000-8000-000000000001")]
    [InlineData("/a/{id:guid}/b/{n:int?}", "/a/0193a5c0-0000-7000-8000-000000000001/b/1")]
    [InlineData("/a/{**rest}", "/a/0193a5c0-0000-7000-8000-000000000001")]
    public void A_pattern_is_filled_with_values_that_fit(string pattern, string address) => Assert.Equal(address, Filled(pattern));

    private static bool IsShut(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            && answer.Headers.Location is { } target
            && target.OriginalString.Contains("/akun/masuk", StringComparison.Ordinal));

    private static string Filled(string pattern) => Parameter().Replace(pattern, parameter =>
        parameter.Groups[1].Value.Contains(":int", StringComparison.Ordinal) || parameter.Groups[1].Value.Contains(":long", StringComparison.Ordinal)
            ? "1"
            : "0193a5c0-0000-7000-8000-000000000001");

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Parameter();
}
