using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue;

/// <summary>Portals in processes of their own on one database, as on two machines; the office never closes, so that the hour of the test does not matter.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("simpul-").FullName;
    private readonly List<Process> _processes = [];

    public List<Uri> Addresses { get; } = [];

    public Process this[int node] => _processes[node];

    public static async Task<Nodes> StartAsync(int count)
    {
        var nodes = new Nodes();
        await nodes.WriteCalendarAsync();
        for (var node = 0; node < count; node++)
        {
            await nodes.StartOneAsync();
        }

        return nodes;
    }

    /// <summary>Tickets that wait today, put there directly.</summary>
    public async Task FillAsync(int tickets)
    {
        await using var db = new SqliteOfficeDb(new DbContextOptionsBuilder<SqliteOfficeDb>().UseSqlite($"Data Source={Database}").Options);
        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime);
        db.Tickets.AddRange(Enumerable.Range(1, tickets).Select(i => QueueTicket.Take(now, today, new TicketNumber("A", i), new TicketWish(Guid.CreateVersion7(), TicketChannel.Kiosk, null))));
        await db.SaveChangesAsync();
    }

    public async Task<T> InArchiveAsync<T>(Func<OfficeDb, Task<T>> work)
    {
        await using var db = new SqliteOfficeDb(new DbContextOptionsBuilder<SqliteOfficeDb>().UseSqlite($"Data Source={Database}").Options);
        return await work(db);
    }

    public Visitor Visit(int node) => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 1_000 })
    {
        BaseAddress = Addresses[node],
        Timeout = TimeSpan.FromMinutes(5),
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private string Database => Path.Combine(_directory, "kantor.db");

    private async Task WriteCalendarAsync()
    {
        await using var shipped = typeof(OfficeDb).Assembly.GetManifestResourceStream("Wanggarasi.Data.Seeds.calendar.json")!;
        var calendar = (await JsonNode.ParseAsync(shipped))!;
        var always = JsonNode.Parse("""[["00:00", "24:00"]]""")!;
        foreach (var schedule in calendar["schedules"]!.AsArray())
        {
            foreach (var day in (string[])["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
            {
                schedule!["week"]![day] = always.DeepClone();
            }
        }

        calendar["closed"] = new JsonArray();
        await File.WriteAllTextAsync(Path.Combine(_directory, "kalender.json"), calendar.ToJsonString());
    }

    private async Task StartOneAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var word in (string[])[
            typeof(Program).Assembly.Location, "--urls", address.ToString(), $"--ConnectionStrings:Office=Data Source={Database}", $"--Vault:KeyFile={Path.Combine(_directory, "brankas.json")}",
            $"--Keys:Directory={Path.Combine(_directory, "kunci")}", $"--Outbox:PickupDirectory={Path.Combine(_directory, "pesan")}", $"--Office:CalendarFile={Path.Combine(_directory, "kalender.json")}",
            "--Demo:Cases=false", "--Serilog:MinimumLevel:Default=Warning"])
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start)!;
        _processes.Add(process);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) when (attempt < 600 && !process.HasExited)
            {
                // It is not there yet.
            }

            Assert.True(attempt < 600 && !process.HasExited, "The node does not start.");
            await Task.Delay(100);
        }

        Addresses.Add(address);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
