using Microsoft.Data.Sqlite;
using Wanggarasi.Web.Commands;

namespace Wanggarasi.Web.Tests.Commands;

public sealed class SeedCommandTests
{
    [Theory]
    [InlineData("--applications atau --tickets harus ada")]
    [InlineData("--applications adalah bilangan bulat", "--applications", "0")]
    [InlineData("--applications adalah bilangan bulat", "--applications", "1.5")]
    [InlineData("--until adalah tanggal", "--applications", "5", "--until", "31-10-2026")]
    [InlineData("--years adalah bilangan", "--applications", "5", "--years", "0")]
    [InlineData("belum tersedia", "--applications", "5", "--complaints", "3")]
    [InlineData("--tickets", "--tickets=nol")]
    [InlineData("tidak dikenal", "--applications", "5", "--warga", "3")]
    [InlineData("hanya boleh satu kali", "--applications", "5", "--applications", "6")]
    [InlineData("memerlukan nilai", "--applications")]
    public async Task A_wrong_word_is_told_in_one_line_and_ends_with_2(string said, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(2, await SeedCommand.RunAsync(args, output, errors));
        Assert.Empty(output.ToString());
        Assert.Contains(said, Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_nothing_is_invented()
    {
        var directory = await Portal.CopyOfficeAsync();
        var (code, output, errors) = await RunAsync(directory, "--applications", "5", "--environment=Production");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("hanya untuk Development", errors, StringComparison.Ordinal);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_day_before_the_calendar_is_refused()
    {
        var directory = await Portal.CopyOfficeAsync();
        var (code, _, errors) = await RunAsync(directory, "--applications", "5", "--until", "2023-12-31", "--environment=Development");

        Assert.Equal(2, code);
        Assert.Contains("2024-01-01", errors, StringComparison.Ordinal);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_history_is_written_up_to_the_day_and_says_how_much()
    {
        var directory = await Portal.CopyOfficeAsync();
        var (code, output, errors) = await RunAsync(directory, "--applications", "250", "--until=2026-10-31", "--seed", "3", "--environment=Development");

        Assert.Equal((0, "250 applications written\n"), (code, output.ReplaceLineEndings("\n")));
        Assert.Contains("250 dari 250", errors, StringComparison.Ordinal);
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(directory, "kantor.db")}"))
        {
            await db.OpenAsync();
            await using var command = db.CreateCommand();
            command.CommandText = "SELECT COUNT(*) || ' ' || MIN(SubmittedOn) || ' ' || MAX(SubmittedOn) FROM Applications";
            var said = ((string)(await command.ExecuteScalarAsync())!).Split(' ');
            Assert.Equal("250", said[0]);
            Assert.StartsWith("2025-11", said[1], StringComparison.Ordinal);
            Assert.StartsWith("2026-10", said[2], StringComparison.Ordinal);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Days_of_the_queue_are_written_with_numbers_from_one_and_nobody_left_at_a_counter()
    {
        var directory = await Portal.CopyOfficeAsync();
        var (code, output, _) = await RunAsync(directory, "--tickets", "300", "--days", "14", "--until=2026-10-31", "--environment=Development");

        Assert.Equal((0, "300 tickets written\n"), (code, output.ReplaceLineEndings("\n")));
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(directory, "kantor.db")}"))
        {
            await db.OpenAsync();
            await using var command = db.CreateCommand();
            command.CommandText = """
                SELECT (SELECT COUNT(*) FROM Tickets WHERE ActiveCounter IS NOT NULL OR Status NOT IN ('Done', 'Expired')) || ' '
                    || (SELECT COUNT(*) FROM (SELECT 1 FROM Tickets t JOIN QueueDays d ON d.HeldOn = t.HeldOn AND d.Letter = t.Letter
                        GROUP BY t.HeldOn, t.Letter HAVING MIN(t.Sequence) <> 1 OR MAX(t.Sequence) <> COUNT(*) OR COUNT(*) <> MAX(d.Last))) || ' '
                    || (SELECT COUNT(DISTINCT HeldOn) FROM Tickets) || ' ' || (SELECT COUNT(*) > 900 FROM TicketEvents)
                """;
            Assert.Equal("0 0 10 1", await command.ExecuteScalarAsync());
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string directory, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await SeedCommand.RunAsync(
            [.. args, $"--ConnectionStrings:Office=Data Source={Path.Combine(directory, "kantor.db")}", $"--Vault:KeyFile={Path.Combine(directory, "brankas.json")}"], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
