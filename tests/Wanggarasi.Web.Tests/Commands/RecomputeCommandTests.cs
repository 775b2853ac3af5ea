using Microsoft.Data.Sqlite;
using Wanggarasi.Web.Commands;

namespace Wanggarasi.Web.Tests.Commands;

public sealed class RecomputeCommandTests
{
    [Theory]
    [InlineData("lain")]
    [InlineData("--semua")]
    public async Task A_wrong_word_ends_with_2(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(2, await RecomputeCommand.RunAsync(args, output, errors));
        Assert.Empty(output.ToString());
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_history_as_it_was_written_differs_nowhere_and_what_was_tampered_with_is_named()
    {
        var directory = await Portal.CopyOfficeAsync();
        await ReportCommandTests.SeedAsync(directory, 120);
        var (code, lines) = await RunAsync(directory);
        Assert.Equal((0, "120 cases checked, 0 differ"), (code, Assert.Single(lines)));

        var row = await TamperAsync(directory, "UPDATE CaseRounds SET OnTime = 1 - OnTime, DueOn = '2026-11-09' WHERE CaseId = @case AND OnTime IS NOT NULL", "SELECT CaseId FROM CaseRounds WHERE OnTime IS NOT NULL AND DueOn < '2026-11-01' LIMIT 1");
        (code, lines) = await RunAsync(directory);
        Assert.Equal((1, "120 cases checked, 1 differ"), (code, lines[0]));
        Assert.Contains(lines, l => l.StartsWith($"{row}: Round 1 OnTime: tersimpan ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"{row}: Round 1 DueOn: tersimpan 2026-11-09, diturunkan 20", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("laporan 2026-11 ", StringComparison.Ordinal) && l.Contains(" jatuh-tempo: ", StringComparison.Ordinal));

        // The guards have to be taken away first; then the chain tells.
        var number = await TamperAsync(
            directory,
            "UPDATE CaseEvents SET At = '2026-01-05 01:00:00' WHERE CaseId = @case AND Sequence = 2",
            "SELECT Id FROM Applications WHERE Status = 'Done' ORDER BY RegisterNumber DESC LIMIT 1");
        (code, lines) = await RunAsync(directory);
        Assert.Equal((1, "120 cases checked, 2 differ"), (code, lines[0]));
        Assert.Contains(lines, l => l.StartsWith($"{number}: Rantai: Isi peristiwa 2 ", StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Theory]
    [InlineData("a changed field", "UPDATE Applications SET DueAt = '2026-01-05 01:00:00' WHERE Id = @case", ": DueAt: tersimpan 2026-01-05T01:00:00.000Z, diturunkan –")]
    [InlineData("a changed step", "UPDATE CaseSteps SET StartedAt = '2026-01-05 01:00:00' WHERE CaseId = @case AND Number = 2", ": Step (1, 2) StartedAt: tersimpan 2026-01-05T01:00:00.000Z, diturunkan 20")]
    [InlineData("a changed event", "UPDATE CaseEvents SET Payload = replace(Payload, '\"channel\":\"', '\"channel\":\"x') WHERE CaseId = @case AND Sequence = 1", ": Rantai: Isi peristiwa 1 tidak sesuai")]
    [InlineData("a deleted event", "DELETE FROM CaseEvents WHERE CaseId = @case AND Sequence = 3", ": Rantai: Peristiwa 3 hilang.")]
    [InlineData("a deleted end", "DELETE FROM CaseEvents WHERE CaseId = @case AND Sequence = (SELECT MAX(Sequence) FROM CaseEvents WHERE CaseId = @case)", " hilang dari ujung rantai.")]
    [InlineData("a swapped pair", "UPDATE CaseEvents SET Sequence = -2 WHERE CaseId = @case AND Sequence = 2; UPDATE CaseEvents SET Sequence = 2 WHERE CaseId = @case AND Sequence = 3; UPDATE CaseEvents SET Sequence = 3 WHERE CaseId = @case AND Sequence = -2", ": Rantai: Peristiwa 2 tidak menyambung peristiwa sebelumnya.")]
    public async Task A_planted_change_is_found_and_named(string plant, string change, string said)
    {
        var directory = await Portal.CopyOfficeAsync();
        await ReportCommandTests.SeedAsync(directory, 60);
        var number = await TamperAsync(directory, change, "SELECT Id FROM Applications WHERE Status = 'Done' ORDER BY RegisterNumber LIMIT 1");
        var (code, lines) = await RunAsync(directory);

        Assert.True(code == 1 && lines[0] == "60 cases checked, 1 differ", $"{plant}: {string.Join('\n', lines)}");
        Assert.Contains(lines, l => l.StartsWith($"{number}: ", StringComparison.Ordinal) && l.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain(lines[1..], l => !l.StartsWith($"{number}: ", StringComparison.Ordinal) && !l.StartsWith("laporan ", StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task The_events_of_the_last_case_of_all_are_missed_by_nobody_when_it_is_taken_away()
    {
        var directory = await Portal.CopyOfficeAsync();
        await ReportCommandTests.SeedAsync(directory, 10);
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(directory, "kantor.db")};Foreign Keys=False"))
        {
            await db.OpenAsync();
            await using var command = db.CreateCommand();
            command.CommandText = "DELETE FROM Applications WHERE Id = (SELECT MAX(Id) FROM Applications)";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var (_, lines) = await RunAsync(directory);
        Assert.Single(lines, l => l.StartsWith("peristiwa tanpa permohonan: ", StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_case_that_was_taken_away_leaves_a_gap_in_its_register()
    {
        var directory = await Portal.CopyOfficeAsync();
        await ReportCommandTests.SeedAsync(directory, 60);
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(directory, "kantor.db")};Foreign Keys=False"))
        {
            await db.OpenAsync();
            await using var command = db.CreateCommand();
            command.CommandText = """
                DELETE FROM Applications WHERE RegisterNumber = (SELECT RegisterNumber FROM Applications WHERE RegisterNumber LIKE 'KTP-2026-%2');
                UPDATE RegisterCounters SET Last = Last + 2 WHERE RegisterGroup = 'AKTA' AND Year = 2026;
                """;
            await command.ExecuteNonQueryAsync();
        }

        var (code, lines) = await RunAsync(directory);
        Assert.Equal((1, "59 cases checked, 0 differ"), (code, lines[0]));
        Assert.Contains(lines, l => l.StartsWith("peristiwa tanpa permohonan: ", StringComparison.Ordinal));
        Assert.Contains("register KTP-2026: nomor 2 tidak ada pada permohonan mana pun", lines);
        Assert.Contains(lines, l => l.StartsWith("register AKTA-2026: nomor ", StringComparison.Ordinal) && l.Contains(" sampai ", StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(string directory)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await RecomputeCommand.RunAsync(ReportCommandTests.Settings(directory), output, errors);
        return (code, output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<string> TamperAsync(string directory, string change, string find)
    {
        await using var db = new SqliteConnection($"Data Source={Path.Combine(directory, "kantor.db")}");
        await db.OpenAsync();
        var triggers = new List<string>();
        await using (var ask = Command("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        await using (var reader = await ask.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                triggers.Add(reader.GetString(0));
            }
        }

        foreach (var trigger in triggers)
        {
            await using var drop = Command($"DROP TRIGGER \"{trigger}\"");
            await drop.ExecuteNonQueryAsync();
        }

        await using var one = Command(find);
        var id = (string)(await one.ExecuteScalarAsync())!;
        await using (var update = Command(change))
        {
            update.Parameters.AddWithValue("@case", id);
            await update.ExecuteNonQueryAsync();
        }

        await using var number = Command("SELECT RegisterNumber FROM Applications WHERE Id = @case");
        number.Parameters.AddWithValue("@case", id);
        return (string)(await number.ExecuteScalarAsync())!;

        SqliteCommand Command(string text)
        {
            var command = db.CreateCommand();
            command.CommandText = text;
            return command;
        }
    }
}
