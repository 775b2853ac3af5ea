using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Reports;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Seeds.Demonstration;
using Wanggarasi.Data.Standards;

namespace Wanggarasi.Data;

/// <summary>Opens the archive that the configuration names.</summary>
public static class Archive
{
    /// <summary>
    /// Registers <see cref="OfficeDb"/> on the configured database, the vault and what reads the archive.
    /// <c>Database:Provider</c> is <c>Sqlite</c> (default) or <c>SqlServer</c>; <c>ConnectionStrings:Office</c> names
    /// the database; a relative SQLite path is taken from the content root.
    /// </summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or SQL Server has no connection string.</exception>
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration, string contentRoot, bool mayCreateKeys)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var connection = configuration.GetConnectionString("Office");
        switch (configuration["Database:Provider"] ?? "Sqlite")
        {
            case "Sqlite":
                services.AddDbContext<SqliteOfficeDb>(options => UseSqlite(options, SqliteConnectionString(connection, contentRoot)));
                services.AddScoped<OfficeDb>(provider => provider.GetRequiredService<SqliteOfficeDb>());
                break;
            case "SqlServer":
                if (string.IsNullOrWhiteSpace(connection))
                {
                    throw new InvalidOperationException("ConnectionStrings:Office is empty: name the SQL Server database.");
                }

                services.AddDbContext<SqlServerOfficeDb>(options => UseSqlServer(options, connection));
                services.AddScoped<OfficeDb>(provider => provider.GetRequiredService<SqlServerOfficeDb>());
                break;
            case var other:
                throw new InvalidOperationException($"Database:Provider is '{other}'; it can be Sqlite or SqlServer.");
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var path = configuration["Vault:KeyFile"] ?? Path.Combine("App_Data", "kunci", "brankas.json");
            var today = DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            return new Vault(VaultKeys.ReadOrCreate(Path.GetFullPath(path, contentRoot), mayCreateKeys || configuration.GetValue<bool>("Vault:CreateIfMissing"), today));
        });
        services.AddSingleton<ReadDefinitions>();
        services.AddSingleton<ReadCalendars>();
        services.AddSingleton<NewestTree>();
        services.AddSingleton<CheckCounts>();
        services.AddScoped<PublishedStandards>();
        services.AddScoped<OfficeCalendars>();
        services.AddSingleton<QueueSignal>();
        services.AddScoped<QueueHours>();
        services.AddScoped<TicketOffice>();
        services.AddScoped<CounterDesk>();
        services.AddScoped<QueuePlaces>();
        services.AddScoped<Arrival>();
        services.AddScoped<DayClosing>();
        services.AddScoped<DemonstrationTickets>();
        services.AddScoped<QueueLine>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<CalendarChange>();
        services.AddScoped<PaperRegister>();
        services.AddScoped<AnchorTrail>();
        services.AddScoped<CaseDocuments>();
        services.AddScoped<LetterTemplates>();
        services.AddScoped<SealedLetters>();
        services.AddScoped<CaseLetters>();
        services.AddScoped<ReportArchive>();
        services.AddScoped<TimeArchive>();
        services.AddScoped<RecordCheck>();
        services.AddScoped<DemonstrationCases>();
        services.AddScoped<DemonstrationLetters>();
        return services;
    }

    /// <summary>The options of the SQLite context, everywhere the same.</summary>
    public static void UseSqlite(DbContextOptionsBuilder options, string connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(SqlitePragmas.Instance);
    }

    /// <summary>The options of the SQL Server context, everywhere the same.</summary>
    public static void UseSqlServer(DbContextOptionsBuilder options, string connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlServer(connection, server => server.EnableRetryOnFailure().UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));
    }

    /// <summary>A SQLite connection string with the office's habits: foreign keys on, a short wait.</summary>
    public static string SqliteConnectionString(string? given, string contentRoot)
    {
        var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(given) ? "Data Source=App_Data/kantor.db" : given)
        {
            ForeignKeys = true,
        };
        if (!builder.ContainsKey("Default Timeout") || builder.DefaultTimeout == 30)
        {
            // Other processes only: writers of this one queue before the file (SqliteOfficeDb).
            builder.DefaultTimeout = 5;
        }

        builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        return builder.ToString();
    }
}
