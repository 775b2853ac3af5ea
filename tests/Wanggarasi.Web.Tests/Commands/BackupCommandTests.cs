using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Tests.Commands;

/// <summary>In processes of their own, as an office runs them.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("cadangan-").FullName;

    private string File(string name) => Path.Combine(_directory, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task A_backup_taken_while_the_portal_writes_is_whole_and_every_chain_in_it_holds()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        using var enough = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            var written = 0;
            while (!enough.IsCancellationRequested || written < 5)
            {
                await portal.AcceptAsync(await portal.SubmitCaseAsync());
                written++;
            }

            return written;
        });
        var (code, output, errors) = await RunAsync("backup", File("malam.db"), Office(portal), KeyFile(portal));
        await enough.CancelAsync();
        await writer;
        Assert.True(code == 0, errors);
        Assert.Contains("keys: " + string.Join(", ", portal.Services.GetRequiredService<Vault>().KeyIds), output, StringComparison.Ordinal);
        // No key went along.
        Assert.DoesNotContain(Convert.ToBase64String(Keys(portal).Fingerprint), await System.IO.File.ReadAllTextAsync(File("malam.db")), StringComparison.Ordinal);

        System.IO.File.Copy(Path.Combine(DirectoryOf(portal), "brankas.json"), File("brankas.json"));
        var (restored, said, wrong) = await RunAsync("restore", File("malam.db"), $"--ConnectionStrings:Office=Data Source={File("kantor.db")}", $"--Vault:KeyFile={File("brankas.json")}");
        Assert.True(restored == 0, wrong);
        Assert.Contains(" cases, ", said, StringComparison.Ordinal);

        await using var again = await Portal.OpenAsync(new Dictionary<string, string> { ["ConnectionStrings:Office"] = $"Data Source={File("kantor.db")}", ["Vault:KeyFile"] = File("brankas.json") });
        await again.WithAsync<CaseFiles, int>(async files =>
        {
            var ids = await again.InArchiveAsync(db => db.Applications.Select(a => a.Id).ToListAsync());
            foreach (var id in ids)
            {
                var events = await again.InArchiveAsync(db => db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence).ToListAsync());
                var stored = (await files.FindAsync(id, default))!;
                Assert.Empty(EventChain.Verify(events, new ChainHead(stored.LastSequence, stored.LastHash)));
                Assert.Equal((DocumentApplication.Replay(events).Status, DocumentApplication.Replay(events).DueAt), (stored.Status, stored.DueAt));
                Assert.Equal(SampleCases.Nik, (await files.ReadPersonsAsync(id, default))[0].Nik);
            }

            Assert.NotEmpty(ids);
            Assert.Equal(ids.Count, await again.InArchiveAsync(db => db.RegisterCounters.SumAsync(c => c.Last)));
            return 0;
        });
        Assert.Equal(await again.InArchiveAsync(db => db.RegisterCounters.SumAsync(c => c.Last)) + 1, int.Parse((await again.SubmitCaseAsync()).RegisterNumber[^6..], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Without_its_keys_a_backup_is_not_restored()
    {
        await using var portal = await Portal.OpenAsync();
        Assert.Equal(0, (await RunAsync("backup", File("malam.db"), Office(portal), KeyFile(portal))).Code);
        var target = $"--ConnectionStrings:Office=Data Source={File("baru.db")}";

        var (none, _, missing) = await RunAsync("restore", File("malam.db"), target, $"--Vault:KeyFile={File("tidak-ada.json")}", "--environment=Production");
        Assert.Equal(2, none);
        Assert.NotEmpty(missing);

        // Other keys under the same id.
        VaultKeys.ReadOrCreate(File("lain.json"), mayCreate: true, new DateOnly(2026, 11, 24));
        var (other, _, said) = await RunAsync("restore", File("malam.db"), target, $"--Vault:KeyFile={File("lain.json")}");
        Assert.Equal(2, other);
        Assert.Contains("k20261124", said, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File("baru.db")));
    }

    [Fact]
    public async Task What_is_there_is_replaced_with_force_only_and_never_under_a_running_portal()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        Assert.Equal(0, (await RunAsync("backup", File("malam.db"), Office(portal), KeyFile(portal))).Code);
        Assert.Equal(2, (await RunAsync("backup", File("malam.db"), Office(portal), KeyFile(portal))).Code);
        await portal.SubmitCaseAsync();

        var (kept, _, said) = await RunAsync("restore", File("malam.db"), Office(portal), KeyFile(portal));
        Assert.Equal(2, kept);
        Assert.Contains("--force", said, StringComparison.Ordinal);

        var running = await portal.InArchiveAsync(async db =>
        {
            await db.Applications.CountAsync();
            await db.Database.OpenConnectionAsync();
            return await RunAsync("restore", File("malam.db"), "--force", Office(portal), KeyFile(portal));
        });
        Assert.Equal(2, running.Code);
        Assert.Contains("masih berjalan", running.Errors, StringComparison.Ordinal);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Applications.CountAsync()));

        SqliteConnection.ClearAllPools();
        var (replaced, _, wrong) = await RunAsync("restore", File("malam.db"), "--force", Office(portal), KeyFile(portal));
        Assert.True(replaced == 0, wrong);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task A_damaged_or_foreign_file_is_refused_and_changes_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        await System.IO.File.WriteAllTextAsync(File("surat.db"), "bukan basis data");
        Assert.Equal(2, (await RunAsync("restore", File("surat.db"), "--force", Office(portal), KeyFile(portal))).Code);
        Assert.Equal(2, (await RunAsync("restore", File("tidak-ada.db"), Office(portal), KeyFile(portal))).Code);

        Assert.Equal(0, (await RunAsync("backup", File("malam.db"), Office(portal), KeyFile(portal))).Code);
        var bytes = await System.IO.File.ReadAllBytesAsync(File("malam.db"));
        Array.Fill<byte>(bytes, 0x5A, 40_000, 30_000);
        await System.IO.File.WriteAllBytesAsync(File("rusak.db"), bytes);
        Assert.Equal(2, (await RunAsync("restore", File("rusak.db"), $"--ConnectionStrings:Office=Data Source={File("baru.db")}", KeyFile(portal))).Code);
        Assert.False(System.IO.File.Exists(File("baru.db")));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task For_sql_server_the_servers_own_backup_is_named(string verb)
    {
        var (code, output, errors) = await RunAsync(verb, File("malam.db"), "--Database:Provider=SqlServer", "--ConnectionStrings:Office=Server=127.0.0.1;Database=kantor");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("SQL Server sendiri", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(verb)).Code);
    }

    private static string DirectoryOf(Portal portal) =>
        Path.GetDirectoryName(new SqliteConnectionStringBuilder(portal.InArchiveAsync(db => Task.FromResult(db.Database.GetConnectionString())).Result).DataSource)!;

    private static string Office(Portal portal) => $"--ConnectionStrings:Office=Data Source={Path.Combine(DirectoryOf(portal), "kantor.db")}";

    private static string KeyFile(Portal portal) => $"--Vault:KeyFile={Path.Combine(DirectoryOf(portal), "brankas.json")}";

    private static VaultKeys Keys(Portal portal) => VaultKeys.ReadOrCreate(Path.Combine(DirectoryOf(portal), "brankas.json"), mayCreate: false, new DateOnly(2026, 11, 24));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string verb, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var word in new[] { typeof(Program).Assembly.Location, verb }.Concat(args))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
