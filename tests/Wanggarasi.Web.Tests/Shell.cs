using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Wanggarasi.Web.Tests;

/// <summary>
/// The portal with screens that exist in tests only (<see cref="Security.ProbeController"/>) and with an ear at its log, for tests of the
/// shell; it can be served by Kestrel too. Tests of rooms use <see cref="Portal"/>.
/// </summary>
public sealed class Shell(string environment = "Development", params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly Ear _ear = new();
    private readonly Lazy<string> _office = new(() => Task.Run(Portal.CopyOfficeAsync).GetAwaiter().GetResult());

    public IReadOnlyCollection<LogEvent> Logged => _ear.Heard;

    /// <summary>Waits for a line: the one on a request is written after its answer has been read.</summary>
    public async Task HearAsync(Func<LogEvent, bool> line)
    {
        for (var i = 0; i < 200 && !Logged.Any(line); i++)
        {
            await Task.Delay(25);
        }

        Assert.Contains(Logged, entry => line(entry));
    }

    /// <summary>A browser that follows no redirects.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public static IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Serves the portal over the wire, on a free port of the loopback address.</summary>
    public Uri Serve()
    {
        // Not UseKestrel(0): that means Kestrel's own default, port 5000.
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public async Task<IHtmlDocument> PageAsync(string address) => Read(await (await Browser().GetAsync(address)).Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:Office", $"Data Source={Path.Combine(_office.Value, "kantor.db")}");
        builder.UseSetting("Vault:KeyFile", Path.Combine(_office.Value, "brankas.json"));
        builder.UseSetting("Outbox:PickupDirectory", Path.Combine(_office.Value, "pesan"));
        builder.UseSetting("Keys:Directory", Path.Combine(_office.Value, "kunci"));
        builder.UseSetting("Demo:Cases", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILogEventSink>(_ear);
            services.AddControllers().AddApplicationPart(typeof(Shell).Assembly);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _office.IsValueCreated && Directory.Exists(_office.Value))
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_office.Value, recursive: true);
        }
    }

    private sealed class Ear : ILogEventSink
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<LogEvent> _heard = new();

        public IReadOnlyCollection<LogEvent> Heard => _heard;

        public void Emit(LogEvent logEvent) => _heard.Enqueue(logEvent);
    }
}
