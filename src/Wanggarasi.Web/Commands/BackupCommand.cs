using System.Globalization;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;

namespace Wanggarasi.Web.Commands;

/// <summary>The verbs <c>backup</c> and <c>restore</c>: everything but the keys, while the portal runs.</summary>
internal static class BackupCommand
{
    /// <summary>Runs <c>backup FILE</c>.</summary>
    public static Task<int> BackupAsync(string[] args, TextWriter output, TextWriter errors) =>
        RunAsync("backup", args, [], output, errors, (office, words, connection) =>
        {
            var file = Path.GetFullPath(words.Operands[0]);
            if (File.Exists(file))
            {
                return (CommandWords.No($"{file} sudah ada; pilih nama lain."), null);
            }

            if (!File.Exists(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource))
            {
                return (CommandWords.No("belum ada data yang dapat dicadangkan."), null);
            }

            return (null, SqliteBackup.Write(connection, office.Services.GetRequiredService<Vault>(), file, office.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        });

    /// <summary>Runs <c>restore FILE [--force]</c>.</summary>
    public static Task<int> RestoreAsync(string[] args, TextWriter output, TextWriter errors) =>
        RunAsync("restore", args, ["--force"], output, errors, (office, words, connection) =>
        {
            var file = Path.GetFullPath(words.Operands[0]);
            return File.Exists(file)
                ? (SqliteBackup.Restore(file, connection, office.Services.GetRequiredService<Vault>(), words["--force"] is not null, out var backup), backup)
                : (CommandWords.No($"{file} tidak ada."), null);
        });

    private static async Task<int> RunAsync(
        string verb, string[] args, string[] switches, TextWriter output, TextWriter errors, Func<WebApplication, CommandWords, string, (Refusal?, Backup?)> work)
    {
        var (refusal, backup) = await WorkAsync(verb, args, switches, work);
        if (refusal is not null)
        {
            await errors.WriteLineAsync($"{verb}: {refusal.Message}");
            return 2;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{backup!.File} {backup.Bytes} bytes, {backup.Cases} cases, {backup.Events} events"));
        await output.WriteLineAsync($"keys: {string.Join(", ", backup.KeyIds)}");
        return 0;
    }

    private static async Task<(Refusal? Refusal, Backup? Backup)> WorkAsync(string verb, string[] args, string[] switches, Func<WebApplication, CommandWords, string, (Refusal?, Backup?)> work)
    {
        if (CommandWords.Read(args, [], switches, out var words) is { } wrong)
        {
            return (wrong, null);
        }

        if (words.Operands.Count != 1)
        {
            return (CommandWords.No($"sebut satu berkas: {verb} BERKAS{(switches.Length > 0 ? " [--force]" : "")}"), null);
        }

        try
        {
            await using var office = CommandOffice.Build(words.Settings);
            return (office.Configuration["Database:Provider"] ?? "Sqlite") == "Sqlite"
                ? work(office, words, Archive.SqliteConnectionString(office.Configuration.GetConnectionString("Office"), office.Environment.ContentRootPath))
                : (CommandWords.No($"untuk SQL Server pakai pencadangan SQL Server sendiri ({verb.ToUpperInvariant()} DATABASE); berkas kunci disimpan terpisah."), null);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return (CommandWords.No(failure.Message.ReplaceLineEndings(" ")), null);
        }
    }
}
