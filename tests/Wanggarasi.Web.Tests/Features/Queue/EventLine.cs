namespace Wanggarasi.Web.Tests.Features.Queue;

/// <summary>A line of server-sent events, read as a browser reads it.</summary>
internal sealed class EventLine : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventLine(HttpResponseMessage response, StreamReader reader) => (_response, _reader) = (response, reader);

    public static async Task<EventLine> OpenAsync(Visitor visitor, string address, string? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var response = await visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventLine(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public async Task<(string Kind, string Data, string Id)> ReadAsync()
    {
        var (kind, data, id) = ("", "", "");
        while (await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].TrimStart(' ');
            switch (line[..colon])
            {
                case "event": kind = value; break;
                case "data": data += value; break;
                case "id": id = value; break;
            }
        }

        return (kind, data, id);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }
}
