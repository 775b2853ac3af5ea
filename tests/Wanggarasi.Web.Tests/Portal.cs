using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Tests.Data;
using Wanggarasi.Web.Tests.Features.Accounts;

namespace Wanggarasi.Web.Tests;

/// <summary>
/// A new office per test: the whole portal in this process on a SQLite file of its own, with all migrations applied and
/// the catalogue seeded, at a time that the test decides. No demonstration cases.
/// </summary>
public sealed class Portal : IAsyncDisposable
{
    /// <summary>Tuesday, 24 November 2026, 09.00 WITA: the counter is open.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Lazy<Task<string>> s_template = new(MakeTemplateAsync);

    private readonly string directory;
    private readonly WebApplicationFactory<Program> factory;

    private Portal(string directory, FakeTimeProvider clock, IReadOnlyDictionary<string, string>? settings, string environment)
    {
        this.directory = directory;
        Clock = clock;
        factory = Factory(directory, clock, Commands, settings, environment);
    }

    /// <summary>The portal's clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>
    /// Lets time pass as a computer asleep does: the clock is later, no job has run meanwhile. <see cref="Clock"/>'s own
    /// Advance wakes each timer as often as it would have rung: half a million times in a month.
    /// </summary>
    /// <param name="span">How long.</param>
    public void Later(TimeSpan span) => Clock.AdjustTime(Clock.GetUtcNow() + span);

    /// <summary>Counts the commands sent to the database.</summary>
    public CommandCount Commands { get; } = new();

    /// <summary>The portal's services.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Opens a new office.</summary>
    /// <param name="settings">Configuration on top of Development's.</param>
    /// <param name="environment">Name of the environment.</param>
    /// <param name="now">The instant the clock starts at; <see cref="Morning"/> where none is given.</param>
    public static async Task<Portal> OpenAsync(IReadOnlyDictionary<string, string>? settings = null, string environment = "Development", DateTimeOffset? now = null)
    {
        return new Portal(await CopyOfficeAsync(), new FakeTimeProvider(now ?? Morning), settings, environment);
    }

    /// <summary>Opens an office from nothing, for one that is filled from other files: its first start, migrations included.</summary>
    public static async Task<Portal> OpenNewAsync(IReadOnlyDictionary<string, string> settings, DateTimeOffset? now = null)
    {
        var portal = new Portal(NewDirectory(), new FakeTimeProvider(now ?? Morning), settings, "Development");
        await portal.InArchiveAsync(db => db.Roles.CountAsync());
        return portal;
    }

    /// <summary>A directory with the database and the keys of a new office.</summary>
    internal static async Task<string> CopyOfficeAsync()
    {
        var directory = NewDirectory();
        foreach (var file in Directory.GetFiles(await s_template.Value))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        return directory;
    }

    /// <summary>A visitor with cookies of their own, who does not follow redirects.</summary>
    public Visitor Visit() => new(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Works with the archive as the portal does.</summary>
    public async Task<T> InArchiveAsync<T>(Func<OfficeDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<OfficeDb>());
    }

    /// <summary>Works with any service of the portal.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private static WebApplicationFactory<Program> Factory(string directory, TimeProvider clock, CommandCount? count, IReadOnlyDictionary<string, string>? settings, string environment) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(environment);
            // Nobody edits settings during a test, and watchers are scarce.
            host.UseSetting("hostBuilder:reloadConfigOnChange", "false");
            host.UseSetting("ConnectionStrings:Office", $"Data Source={Path.Combine(directory, "kantor.db")}");
            host.UseSetting("Vault:KeyFile", Path.Combine(directory, "brankas.json"));
            host.UseSetting("Outbox:PickupDirectory", Path.Combine(directory, "pesan"));
            host.UseSetting("Keys:Directory", Path.Combine(directory, "kunci"));
            host.UseSetting("Demo:Cases", "false");
            host.UseSetting("Serilog:MinimumLevel:Default", "Warning");
            foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            {
                host.UseSetting(key, value);
            }

            host.ConfigureServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
                // Hashing is slow on purpose; a thousand tests sign in.
                services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
                services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<OfficeUser>, CountingHasher>());
                services.ConfigureDbContext<SqliteOfficeDb>(options =>
                {
                    // One logger and one interceptor for all portals: EF would build its services, model and queries anew for each.
                    options.UseLoggerFactory(NullLoggerFactory.Instance);
                    options.AddInterceptors(SqlServerToo.Instance);
                    if (count is not null)
                    {
                        options.AddInterceptors(count);
                    }
                });
            });
        });

    private static async Task<string> MakeTemplateAsync()
    {
        var directory = NewDirectory();
        await using (var factory = Factory(directory, new FakeTimeProvider(Morning), null, null, "Development"))
        {
            await using var scope = factory.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OfficeDb>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return directory;
    }

    private static string NewDirectory() => Directory.CreateTempSubdirectory("portal-").FullName;
}

/// <summary>Somebody at a browser without JavaScript: cookies, forms with their hidden fields, pages read as HTML.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    private static readonly HtmlParser s_parser = new();

    /// <summary>The client itself, for what a form cannot send.</summary>
    public HttpClient Client => client;

    /// <summary>Asks for an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Opens a page and reads it; fails unless it answers 200.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address} answered {(int)response.StatusCode} {response.Headers.Location}");
        return await ReadAsync(response);
    }

    /// <summary>Reads a response as a page.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return s_parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// Fills in a form of a page and sends it as a browser would: hidden fields, defaults, ticked boxes, the button.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="values">What is typed, by name of the field; a value of null leaves the field out.</param>
    /// <param name="form">CSS selector of the form; the first form in <c>main</c> where none is given.</param>
    /// <param name="button">CSS selector of the button pressed within the form, where it carries a name.</param>
    public async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, IReadOnlyDictionary<string, string?> values, string form = "main form[method=post]", string? button = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(values);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No form '{form}' on '{page.Title}'.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in found.Elements)
        {
            var (name, value, counts) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } input => (input.Name, input.Value, input.IsChecked),
                IHtmlInputElement { Type: "submit" or "image" or "file" or "button" } input => (input.Name, "", false),
                IHtmlInputElement input => (input.Name, input.Value, true),
                IHtmlTextAreaElement area => (area.Name, area.Value, true),
                IHtmlSelectElement select => (select.Name, select.Value ?? "", true),
                _ => (null, "", false),
            };
            if (counts && !string.IsNullOrEmpty(name) && !values.ContainsKey(name) && !element.HasAttribute("disabled"))
            {
                fields.Add(new(name, value));
            }
        }

        if (button is not null && found.QuerySelector(button) is { } pressed && pressed.GetAttribute("name") is { } buttonName)
        {
            fields.Add(new(buttonName, pressed.GetAttribute("value") ?? ""));
        }

        fields.AddRange(values.Where(v => v.Value is not null).Select(v => new KeyValuePair<string, string>(v.Key, v.Value!)));
        var action = found.GetAttribute("action");
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(string.IsNullOrEmpty(action) ? page.Url.Length > 0 && Uri.TryCreate(page.Url, UriKind.Absolute, out var at) ? at.PathAndQuery : "/" : action, UriKind.Relative), content);
    }

    /// <summary>Signs in with a demonstration account.</summary>
    public async Task<Visitor> SignInAsync(string name, string password = "Wanggarasi-2026")
    {
        var page = await OpenAsync("/akun/masuk");
        using var response = await SendAsync(page, new Dictionary<string, string?> { ["Name"] = name, ["Password"] = password });
        Assert.True((int)response.StatusCode is 302 or 303, $"{name} could not sign in: {(int)response.StatusCode}");
        return this;
    }

    public void Dispose() => client.Dispose();
}
