using System.Net;
using System.Net.Sockets;

namespace Wanggarasi.Browser.Tests;

/// <summary>A wire to an office that can be cut: what passes is passed on, until everything on it breaks and nothing gets through.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri office;
    private readonly List<TcpClient> clients = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private bool isCut;

    public Wire(string office)
    {
        this.office = new Uri(office);
        listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        accepting = AcceptAsync();
    }

    /// <summary>Where the office answers through this wire, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Breaks every connection and lets none through.</summary>
    public void Cut()
    {
        lock (clients)
        {
            isCut = true;
            clients.ForEach(client => client.Close());
            clients.Clear();
        }
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend()
    {
        lock (clients)
        {
            isCut = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        Cut();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var near = await listener.AcceptTcpClientAsync(stop.Token);
                var far = new TcpClient();
                lock (clients)
                {
                    if (isCut)
                    {
                        near.Close();
                        continue;
                    }

                    clients.AddRange([near, far]);
                }

                await far.ConnectAsync(office.Host, office.Port);
                _ = PassAsync(near, far);
                _ = PassAsync(far, near);
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The wire was cut or put away.
            }
        }
    }

    private static async Task PassAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception over) when (over is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One end hung up.
        }
        finally
        {
            to.Close();
        }
    }
}
