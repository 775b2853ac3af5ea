using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Tests.Commands;

/// <summary>A calendar is changed with every running case or not at all, also when the process dies in the middle.</summary>
public sealed class CalendarCommandTests : IAsyncLifetime
{
    private const int SigKill = 137;
    private string _directory = "";

    public async Task InitializeAsync()
    {
        _directory = await Portal.CopyOfficeAsync();
        var (exit, _, errors) = await Run("seed", "--applications", "3000", "--days", "2", "--until", "2026-11-24").EndAsync();
        Assert.True(exit == 0, errors);
        Copy("kantor.db", "awal.db");
        var document = CalendarSeed.Read();
        var moved = document with { Closed = [.. document.Closed, new ClosedDay(new DateOnly(2026, 11, 26), ClosedDayKinds.LocalHoliday, "Hari jadi"), new ClosedDay(new DateOnly(2026, 11, 25), ClosedDayKinds.LocalHoliday, "Hari jadi")] };
        await File.WriteAllTextAsync(Path.Combine(_directory, "kalender.json"), moved.ToJson());
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_change_that_is_killed_midway_leaves_nothing_and_one_that_ends_leaves_an_event_in_each_running_case()
    {
        var running = Count("SELECT COUNT(*) FROM Applications WHERE Status IN ('Submitted','Returned','Complete','Forwarded','Processing','Signing')");
        Assert.True(running > 1000, $"{running} running");
        var inTheMiddle = 0;
        foreach (var bytes in new[] { 1, 400_000, 1_500_000, 3_000_000 })
        {
            Copy("awal.db", "kantor.db");
            using var change = Run("calendar", Path.Combine(_directory, "kalender.json"), "--reason", "hari jadi kabupaten", "--decree", "SK Bupati 100/2026");
            while (!change.HasExited && !HasWritten(bytes))
            {
                await Task.Delay(2);
            }

            change.Kill();
            var (exit, _, _) = await change.EndAsync();
            var (versions, events) = State();
            Assert.True((versions, events) == (1, 0) || (versions, events) == (2, running), $"after {bytes} bytes: {versions} versions, {events} events of {running}");

            // Frames in the log that were never committed: it had written and died before it was done.
            inTheMiddle += exit == SigKill && versions == 1 ? 1 : 0;
        }

        Assert.True(inTheMiddle >= 2, $"killed in the middle only {inTheMiddle} times");

        // The office goes on from there as if nothing had been tried. (The last of them may have been done before it died.)
        if (State().Versions == 1)
        {
            var (done, output, errors) = await Run("calendar", Path.Combine(_directory, "kalender.json"), "--reason", "hari jadi kabupaten", "--decree", "SK Bupati 100/2026").EndAsync();
            Assert.True(done == 0, errors);
            Assert.StartsWith($"{running} running, ", output, StringComparison.Ordinal);
        }

        Assert.Equal((2, running), State());
        Assert.Equal(0, Count("SELECT COUNT(*) FROM (SELECT CaseId FROM CaseEvents WHERE Kind = 'calendar-changed' GROUP BY CaseId HAVING COUNT(*) > 1)"));
        var (checkedExit, found, _) = await Run("recompute").EndAsync();
        Assert.Equal((0, true), (checkedExit, found.Contains("0 differ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_preview_writes_nothing_and_a_wrong_file_or_a_missing_reason_is_refused_in_one_line()
    {
        var file = Path.Combine(_directory, "kalender.json");
        var (exit, output, _) = await Run("calendar", file, "--preview").EndAsync();
        Assert.Equal(0, exit);
        Assert.Contains(" running, ", output, StringComparison.Ordinal);
        Assert.Equal((1, 0), State());
        Assert.Equal(2, (await Run("calendar", file).EndAsync()).Exit);
        await File.WriteAllTextAsync(file, "{}");
        var (wrong, _, errors) = await Run("calendar", file, "--reason", "x").EndAsync();
        Assert.Equal(2, wrong);
        Assert.Single(errors.TrimEnd().Split('\n'));

        // A day that is over is closed by a decree only.
        var past = CalendarSeed.Read();
        await File.WriteAllTextAsync(file, (past with { Closed = [.. past.Closed, new ClosedDay(new DateOnly(2026, 9, 1), ClosedDayKinds.LocalHoliday, "Uji")] }).ToJson());
        var (alone, _, said) = await Run("calendar", file, "--reason", "x").EndAsync();
        Assert.Equal((2, true), (alone, said.Contains("--decree", StringComparison.Ordinal)));
        Assert.Equal((1, 0), State());
        Assert.Equal(0, (await Run("calendar", file, "--reason", "x", "--decree", "SK 1").EndAsync()).Exit);
    }

    // The log grows as soon as the changes of the open transaction do not fit into the cache.
    private bool HasWritten(long bytes) => new FileInfo(Path.Combine(_directory, "kantor.db-wal")) is { Exists: true } log && log.Length > bytes + 50_000;

    private (int Versions, int Events) State() => (Count("SELECT COUNT(*) FROM CalendarVersions"), Count("SELECT COUNT(*) FROM CaseEvents WHERE Kind = 'calendar-changed'"));

    private int Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "kantor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Copy(string from, string to)
    {
        foreach (var left in new[] { to, to + "-wal", to + "-shm" })
        {
            File.Delete(Path.Combine(_directory, left));
        }

        foreach (var ending in new[] { "", "-wal" }.Where(e => File.Exists(Path.Combine(_directory, from + e))))
        {
            File.Copy(Path.Combine(_directory, from + ending), Path.Combine(_directory, to + ending));
        }
    }

    private Running Run(string verb, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ASPNETCORE_URLS");
        string[] settings = [$"--ConnectionStrings:Office=Data Source={Path.Combine(_directory, "kantor.db")}", $"--Vault:KeyFile={Path.Combine(_directory, "brankas.json")}"];
        foreach (var word in new[] { typeof(Program).Assembly.Location, verb }.Concat(args).Concat(settings))
        {
            start.ArgumentList.Add(word);
        }

        return new Running(Process.Start(start)!);
    }

    private sealed class Running(Process process) : IDisposable
    {
        private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
        private readonly Task<string> _errors = process.StandardError.ReadToEndAsync();

        public bool HasExited => process.HasExited;

        /// <summary>SIGKILL.</summary>
        public void Kill() => process.Kill();

        public async Task<(int Exit, string Output, string Errors)> EndAsync()
        {
            await process.WaitForExitAsync();
            return (process.ExitCode, await _output, await _errors);
        }

        public void Dispose() => process.Dispose();
    }
}
