using Microsoft.Extensions.Options;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Reports.Compliance;
using Wanggarasi.Web.Features.Reports.Download;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Features.Shared.Sheets;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>report</c>: the camat's report of a period, to standard output or to a file. Exit 0: written; 2: a wrong
/// argument, told in one line, and nothing written.
/// </summary>
internal static class ReportCommand
{
    private const string Usage = "report --period 2026-10|2026-Q3|2026 [--format json|csv|xlsx] [--out BERKAS]";

    /// <summary>Runs the verb with the arguments after it; the report goes to the stream where no file is named.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, Func<Stream> open)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        if ((Read(args, out var words, out var period) ?? await WriteAsync(words, period!, errors, open)) is { } refusal)
        {
            await errors.WriteLineAsync($"report: {refusal.Message}");
            return 2;
        }

        return 0;
    }

    private static Refusal? Read(string[] args, out CommandWords words, out ReportPeriod? period)
    {
        period = null;
        if (CommandWords.Read(args, ["--period", "--format", "--out"], [], out words) is { } refusal)
        {
            return refusal;
        }

        return words.Operands is [var stray, ..] ? CommandWords.No($"\"{stray.ReplaceLineEndings(" ")}\" tidak dikenal. Pakai: {Usage}")
            : words["--period"] is null ? CommandWords.No("--period harus ada.")
            : words["--format"] is not (null or "json" or "csv" or "xlsx") ? CommandWords.No("--format adalah json, csv, atau xlsx.")
            : ReportPeriod.TryParse(words["--period"], out period, out var wrong) ? null : CommandWords.No($"--period tidak dikenal. {wrong.Message}");
    }

    private static async Task<Refusal?> WriteAsync(CommandWords words, ReportPeriod period, TextWriter errors, Func<Stream> open)
    {
        await using var office = CommandOffice.Build(words.Settings);
        if (await office.OpenForCommandAsync() is { } closed)
        {
            return closed;
        }

        await using var scope = office.Services.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<DrawUpReport>().RunAsync(period, CancellationToken.None);
        var content = words["--format"] switch
        {
            "csv" => SheetFile.Csv(ReportSheets.Figures(page)),
            "xlsx" => SheetFile.Xlsx(ReportSheets.Figures(page), ReportSheets.Meanings(page)),
            _ => ReportJson.Of(page, scope.ServiceProvider.GetRequiredService<IOptionsMonitor<OfficeProfile>>().CurrentValue.Name),
        };
        if (words["--out"] is not { } file)
        {
            await using var stream = open();
            await stream.WriteAsync(content);
            return null;
        }

        try
        {
            await File.WriteAllBytesAsync(file, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return CommandWords.No($"berkas \"{file.ReplaceLineEndings(" ")}\" tidak dapat ditulis.");
        }

        await errors.WriteLineAsync($"report: {period.Label} ditulis ke {file}");
        return null;
    }
}
