using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wanggarasi.Web.Tests.Outside.Mail;

/// <summary>A mail server on this machine's loopback that speaks as much SMTP as is needed, and can be told to misbehave.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public MailServer()
    {
        _listener.Start();
        _work = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken, whole.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Answers a message: null takes it, another text refuses it; "hang up" closes the connection after taking it, without an answer.</summary>
    public Func<int, string?> Answer { get; set; } = _ => null;

    private int _messages;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 contoh");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250 contoh");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 lanjut");
                    var text = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                    {
                        text.Append(part).Append('\n');
                    }

                    var answer = Answer(_messages++);
                    if (answer is null or "hang up")
                    {
                        Taken.Enqueue(text.ToString());
                    }

                    if (answer == "hang up")
                    {
                        return;
                    }

                    await writer.WriteLineAsync(answer ?? "250 diterima");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 sampai jumpa");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }
}
