using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Data.Seeds.Demonstration;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Queue.Board;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Health;
using Wanggarasi.Web.Outside.Mail;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Background;

/// <summary>Opening the office in the morning: the archive is up to date, filled and sound, or the portal does not start.</summary>
public static class Opening
{
    /// <summary>Registers the archive that the configuration names.</summary>
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddArchive(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddSingleton<OfficeLetters>();
        builder.Services.AddSingleton<PickupFolder>();
        builder.Services.AddSingleton<SmtpMail>();
        builder.Services.AddSingleton<OutboxDelivery>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxDelivery>());
        builder.Services.AddHostedService<ProfileWatch>();
        builder.Services.AddHostedService<OfficeRound>();
        builder.Services.AddHostedService<KeepCounts>();
        builder.Services.AddHostedService<QueueRound>();
        builder.Services.AddSingleton<QueueBroadcast>();
        builder.Services.AddHostedService(services => services.GetRequiredService<QueueBroadcast>());
        builder.Services.AddHealthChecks().AddCheck<ArchiveCheck>("archive", tags: [PortalHealth.Ready]);
    }

    /// <summary>
    /// Brings the database up to date where that is allowed (in Development, or with <c>Database:MigrateAtStart</c>),
    /// fills a new office, and checks every definition that counts.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database is behind, or a definition is wrong; the message says which.</exception>
    public static async Task OpenOfficeAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<OfficeDb>();
        var clock = services.GetRequiredService<TimeProvider>();
        if (app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("Database:MigrateAtStart"))
        {
            await db.Database.MigrateAsync();
        }
        else if ((await db.Database.GetPendingMigrationsAsync()).ToList() is { Count: > 0 } pending)
        {
            throw new InvalidOperationException($"The database is {pending.Count} migrations behind. Run the command 'migrate' first (docs/operations.md).");
        }

        var office = services.GetRequiredService<IOptions<OfficeProfile>>().Value;
        var sources = new SeedSources(
            app.Configuration["Office:CatalogueDirectory"],
            app.Configuration["Office:CalendarFile"],
            app.Configuration["Office:VillagesFile"],
            office.RegionCode,
            app.Configuration["Office:LettersDirectory"]);
        await OfficeSeed.FillAsync(db, sources, clock.GetUtcNow(), CancellationToken.None);
        if (app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("Demo:Seed"))
        {
            await db.MendAsync(CancellationToken.None);
            await DemonstrationAccounts.FillAsync(
                db,
                services.GetRequiredService<Vault>(),
                services.GetRequiredService<IPasswordHasher<OfficeUser>>(),
                services.GetRequiredService<ILookupNormalizer>(),
                clock.GetUtcNow(),
                CancellationToken.None);
            if (app.Configuration.GetValue("Demo:Cases", true))
            {
                if (await services.GetRequiredService<DemonstrationCases>().FillMonthAsync(office.RegionCode, clock.GetUtcNow(), CancellationToken.None) > 0)
                {
                    await services.GetRequiredService<DemonstrationLetters>().FillAsync(office.Words, CancellationToken.None);
                    await services.GetRequiredService<DemonstrationTickets>().FillMonthAsync(clock.GetUtcNow(), CancellationToken.None);
                }
            }
        }

        await services.GetRequiredService<StoredOfficeProfile>().RefreshAsync(db, CancellationToken.None);
        await CheckDefinitionsAsync(services);
    }

    private static async Task CheckDefinitionsAsync(IServiceProvider services)
    {
        var today = services.GetRequiredService<OfficeClock>().Today;
        var standards = services.GetRequiredService<PublishedStandards>();
        var entries = new List<CatalogueEntry>();
        foreach (var service in await standards.AllAsync(today, CancellationToken.None))
        {
            var sop = await standards.FindSopAsync(service.Definition.Code, CancellationToken.None)
                ?? throw new InvalidOperationException($"No SOP of the service '{service.Definition.Code}' is approved.");
            entries.Add(new CatalogueEntry(service.Definition, sop.Definition));
        }

        if (DefinitionChecks.Check(entries) is { Count: > 0 } faults)
        {
            throw new InvalidOperationException("The published standards are wrong: " + string.Join(" ", faults));
        }
    }
}
