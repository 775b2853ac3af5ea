using Microsoft.Data.Sqlite;
using Wanggarasi.Web.Commands;
using Wanggarasi.Web.Tests.Data;

namespace Wanggarasi.Web.Tests.Commands;

public sealed class MigrateCommandTests
{
    [Fact]
    public async Task The_script_for_SQL_Server_is_T_SQL_that_runs_on_any_state_of_the_database_and_asks_no_server()
    {
        var (code, output, _) = await RunAsync("--script", "--Database:Provider=SqlServer", "--ConnectionStrings:Office=Server=nobody.invalid;Database=Office;Encrypt=false");
        Assert.Equal(0, code);
        TransactSql.MustParse(output);
        Assert.Contains("IF NOT EXISTS", output, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE [CaseEvents]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_for_SQLite_makes_the_whole_database()
    {
        using var place = new Place();
        var (code, output, _) = await RunAsync("--script", place.Setting);
        Assert.Equal(0, code);
        Assert.False(File.Exists(place.File));
        await using var db = new SqliteConnection("Data Source=:memory:");
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = output;
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'CaseEvents'";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_new_database_is_brought_up_to_date_and_the_second_time_there_is_nothing_to_do()
    {
        using var place = new Place();
        var (code, output, errors) = await RunAsync(place.Setting);
        Assert.Equal(0, code);
        Assert.NotEmpty(output);
        Assert.Contains("kini mutakhir", errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), ((await RunAsync(place.Setting)) is var again ? (again.Code, again.Output) : default));
    }

    [Theory]
    [InlineData("--skrip")]
    [InlineData("semua")]
    [InlineData("--script", "semua")]
    [InlineData("--Database:Provider=Oracle")]
    public async Task Wrong_words_are_one_line_and_exit_2(params string[] words)
    {
        var (code, output, errors) = await RunAsync(words);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await MigrateCommand.RunAsync(words, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}

/// <summary>A place for a database that a command makes.</summary>
internal sealed class Place : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("perintah-").FullName;

    public string File => Path.Combine(_directory, "kantor.db");

    public string Setting => $"--ConnectionStrings:Office=Data Source={File}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
