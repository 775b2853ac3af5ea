using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>migrate</c>: brings the database up to date; with <c>--script</c> it prints the SQL instead and opens no database.
/// Exit 0: done; 2: wrong words, or the database cannot be reached.
/// </summary>
internal static class MigrateCommand
{
    private const string Usage = "migrate  atau  migrate --script";

    /// <summary>Runs the verb with the words after it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        if (CommandWords.Read(args, [], ["--script"], out var words) is not null || words.Operands.Count > 0)
        {
            await errors.WriteLineAsync($"migrate: perintah ini tidak mengenal kata itu. Pakai: {Usage}");
            return 2;
        }

        try
        {
            await using var host = CommandOffice.Build(words.Settings);
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
            await (words["--script"] is null ? MigrateAsync(db, output, errors) : output.WriteLineAsync(Script(db)));
            return 0;
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or IOException)
        {
            await errors.WriteLineAsync($"migrate: {failure.Message.ReplaceLineEndings(" ")}");
            return 2;
        }
    }

    /// <summary>All migrations as SQL. For SQL Server it can be run on any state of the database; SQLite has no words for that.</summary>
    internal static string Script(OfficeDb db) =>
        db.GetService<IMigrator>().GenerateScript(options: db is SqlServerOfficeDb ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default);

    private static async Task MigrateAsync(OfficeDb db, TextWriter output, TextWriter errors)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (pending.Count > 0)
        {
            await errors.WriteLineAsync($"Menjalankan {pending.Count} migrasi …");
            await db.Database.MigrateAsync();
        }

        foreach (var name in pending)
        {
            await output.WriteLineAsync(name);
        }

        await errors.WriteLineAsync(pending.Count == 0 ? "Basis data sudah mutakhir." : "Basis data kini mutakhir.");
    }
}
