using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wanggarasi.Web.Commands;
using Wanggarasi.Web.Tests.Features.Shared.Sheets;

namespace Wanggarasi.Web.Tests.Commands;

public sealed class ReportCommandTests
{
    [Theory]
    [InlineData("--period harus ada")]
    [InlineData("--period tidak dikenal", "--period", "2026-13")]
    [InlineData("--format adalah", "--period", "2026", "--format", "pdf")]
    [InlineData("tidak dikenal", "--period", "2026", "lain")]
    [InlineData("tidak dikenal", "--priode", "2026")]
    [InlineData("memerlukan nilai", "--period")]
    public async Task A_wrong_word_is_told_in_one_line_and_ends_with_2(string said, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var stream = new MemoryStream();

        Assert.Equal(2, await ReportCommand.RunAsync(args, output, errors, () => stream));
        Assert.Empty(output.ToString());
        Assert.Equal(0, stream.Length);
        Assert.Contains(said, Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_is_reported_alike_in_all_formats()
    {
        var directory = await Portal.CopyOfficeAsync();
        await SeedAsync(directory, 80);

        var (code, json) = await RunAsync(directory, "--period", "2026-10");
        Assert.Equal(0, code);
        using var report = JsonDocument.Parse(json);
        var whole = report.RootElement.GetProperty("whole");
        var submitted = whole.GetProperty("counts").GetProperty("masuk").GetInt32();
        Assert.True(submitted > 0);
        Assert.Equal(
            submitted, report.RootElement.GetProperty("services").EnumerateArray().Sum(s => s.GetProperty("figures").GetProperty("counts").GetProperty("masuk").GetInt32()));
        var (_, csv) = await RunAsync(directory, "--period", "2026-10", "--format", "csv");
        Assert.Contains($";{submitted};", Encoding.UTF8.GetString(csv).Split("\r\n")[1], StringComparison.Ordinal);
        var file = Path.Combine(directory, "laporan.xlsx");
        var (_, nothing) = await RunAsync(directory, "--period=2026-10", "--format=xlsx", "--out", file);
        Assert.Empty(nothing);
        Assert.Equal((double)submitted, SheetFileTests.ReadRows(await File.ReadAllBytesAsync(file))[0]["Masuk"]);
        var (bad, _) = await RunAsync(directory, "--period=2026-10", "--out", Path.Combine(directory, "tiada", "laporan.json"));
        Assert.Equal(2, bad);
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    internal static async Task SeedAsync(string directory, int applications)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, await SeedCommand.RunAsync(["--applications", applications.ToString(System.Globalization.CultureInfo.InvariantCulture), "--until=2026-11-10", "--seed", "3", .. Settings(directory)], output, errors));
    }

    internal static string[] Settings(string directory) =>
    [
        "--environment=Development", "--Demo:Cases=false",
        $"--ConnectionStrings:Office=Data Source={Path.Combine(directory, "kantor.db")}", $"--Vault:KeyFile={Path.Combine(directory, "brankas.json")}",
    ];

    private static async Task<(int Code, byte[] Content)> RunAsync(string directory, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var stream = new MemoryStream();
        var code = await ReportCommand.RunAsync([.. args, .. Settings(directory)], output, errors, () => stream);
        return (code, stream.ToArray());
    }
}
