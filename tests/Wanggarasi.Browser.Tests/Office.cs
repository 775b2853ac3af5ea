using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Browser.Tests;

/// <summary>
/// An office that opens for one journey: the whole portal served by Kestrel on a free port of the loopback address, on a
/// SQLite file of its own, at a time that the journey decides.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    /// <summary>Tuesday, 24 November 2026, 09.00 WITA: the counter is open.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8));

    // Migrating and seeding takes seconds: once for all journeys, each copies the file.
    private static readonly Lazy<Task<string>> s_template = new(() => MakeTemplateAsync(false));
    private static readonly Lazy<Task<string>> s_busyTemplate = new(() => MakeTemplateAsync(true));

    private readonly string directory;
    private readonly FakeTimeProvider clock;
    private readonly WebApplicationFactory<Program> factory;

    private Office(string directory, FakeTimeProvider clock)
    {
        this.directory = directory;
        this.clock = clock;
        factory = Factory(directory, clock);
        // Not UseKestrel(0): that means Kestrel's own default, port 5000.
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Time passes: the clock is put forward. Timers are not rung for each second that was skipped.</summary>
    public void Later(TimeSpan span) => clock.AdjustTime(clock.GetUtcNow() + span);

    /// <summary>Opens a new office.</summary>
    /// <param name="busy">With a month of invented cases, as the demonstration has it.</param>
    public static async Task<Office> OpenAsync(bool busy = false)
    {
        var directory = NewDirectory();
        foreach (var file in Directory.GetFiles(await (busy ? s_busyTemplate : s_template).Value))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        return new Office(directory, new FakeTimeProvider(Morning));
    }

    /// <summary>Works with the archive as the portal does.</summary>
    public async Task<T> InArchiveAsync<T>(Func<OfficeDb, Task<T>> work)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<OfficeDb>());
    }

    /// <summary>The office's instant.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Works with any service of the portal.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Somebody hands in an application for a lost KTP-el; everything is brought to the counter.</summary>
    public async Task<SubmittedApplication> SubmitLostCardAsync(string name)
    {
        var person = new Person(
            PersonRole.Applicant, name, "7504114101909901", Phone: "+6281234567890", Address: "Dusun Contoh", VillageCode: "75.04.11.2001",
            BirthOn: new DateOnly(1990, 1, 1), Sex: Sex.Female, Relation: "diri-sendiri");
        var given = new ApplicationToSubmit(
            Guid.CreateVersion7(), "ktp-el-hilang", 1, Channel.Portal, Actor.Guest, [person, person with { Role = PersonRole.Subject }],
            new Dictionary<string, string> { ["tanggal-hilang"] = "2026-11-20" }, ["surat-kehilangan", "kk"]);
        await using var scope = factory.Services.CreateAsyncScope();
        var (done, refusals) = await scope.ServiceProvider.GetRequiredService<SubmitApplication>().RunAsync(given, default);
        Assert.Empty(refusals);
        return done!;
    }

    /// <summary>The screen that answers to a path: its pattern, such as <c>/layanan/{kode}</c>, and whether it is open to all. Null where none does.</summary>
    public (string Pattern, bool IsOpenToAll)? ScreenOf(string path)
    {
        var found = factory.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Where(endpoint => new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText ?? ""), []).TryMatch(path, []))
            .MinBy(endpoint => endpoint.RoutePattern.Parameters.Count);
        return found is null ? null : (found.RoutePattern.RawText!, found.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private static WebApplicationFactory<Program> Factory(string directory, TimeProvider clock, bool busy = false) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("hostBuilder:reloadConfigOnChange", "false");
            host.UseSetting("ConnectionStrings:Office", $"Data Source={Path.Combine(directory, "kantor.db")}");
            host.UseSetting("Vault:KeyFile", Path.Combine(directory, "brankas.json"));
            host.UseSetting("Outbox:PickupDirectory", Path.Combine(directory, "pesan"));
            host.UseSetting("Keys:Directory", Path.Combine(directory, "kunci"));
            host.UseSetting("Demo:Cases", busy ? "true" : "false");
            host.UseSetting("Serilog:MinimumLevel:Default", "Warning");
            host.ConfigureServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
                services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
                services.ConfigureDbContext<SqliteOfficeDb>(options => options.UseLoggerFactory(NullLoggerFactory.Instance));
            });
        });

    private static async Task<string> MakeTemplateAsync(bool busy)
    {
        var directory = NewDirectory();
        await using (var factory = Factory(directory, new FakeTimeProvider(Morning), busy))
        {
            await using var scope = factory.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OfficeDb>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return directory;
    }

    private static string NewDirectory() => Directory.CreateTempSubdirectory("kantor-").FullName;
}
