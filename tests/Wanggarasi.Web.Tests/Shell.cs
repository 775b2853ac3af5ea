using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Wanggarasi.Web.Tests;

/// <summary>The portal as it starts, for tests of the shell; what is logged is kept.</summary>
public sealed class Shell(string environment = "Development", params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly Ear _ear = new();

    public IReadOnlyCollection<LogEvent> Logged => _ear.Heard;

    /// <summary>A browser that follows no redirects.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public static IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);

    public async Task<IHtmlDocument> PageAsync(string address) => Read(await (await Browser().GetAsync(address)).Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(environment);
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

    private sealed class Ear : ILogEventSink
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<LogEvent> _heard = new();

        public IReadOnlyCollection<LogEvent> Heard => _heard;

        public void Emit(LogEvent logEvent) => _heard.Enqueue(logEvent);
    }
}
