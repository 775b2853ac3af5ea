namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>health</c>: asks the portal of this machine whether it lives, for images without a shell. Exit 0: yes, 1: no.
/// </summary>
internal static class HealthCommand
{
    /// <summary>Asks <c>/health/live</c> on the port that <c>ASPNETCORE_HTTP_PORTS</c> names (8080), by a name the portal answers to.</summary>
    public static async Task<int> RunAsync(TextWriter errors)
    {
        var port = (Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") ?? "8080").Split(';')[0];
        var name = (Environment.GetEnvironmentVariable("AllowedHosts") ?? "localhost").Split(';')[0];
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}/health/live"));
        request.Headers.Host = name is "*" or "" ? "localhost" : name;
        try
        {
            using var response = await client.SendAsync(request);
            if (response.IsSuccessStatusCode)
            {
                return 0;
            }

            await errors.WriteLineAsync($"health: {(int)response.StatusCode}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await errors.WriteLineAsync("health: portal tidak menjawab.");
        }

        return 1;
    }
}
