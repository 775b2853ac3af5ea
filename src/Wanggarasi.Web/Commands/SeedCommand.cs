using System.Globalization;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Seeds.Demonstration;
using Wanggarasi.Domain;
using Wanggarasi.Web.Background;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Commands;

/// <summary>The verb <c>seed</c>: a synthetic history for demonstrations and benchmarks, made by the portal's own rules and written in bulk.</summary>
internal static class SeedCommand
{
    private const string Usage = "seed [--applications N] [--tickets N] [--until TANGGAL] [--years N | --days N] [--seed N]";

    /// <summary>Runs the verb with the arguments after it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        if ((Read(args, out var words, out var wish) ?? await WriteAsync(words, wish!, output, errors)) is { } refusal)
        {
            await errors.WriteLineAsync($"seed: {refusal.Message}");
            return 2;
        }

        return 0;
    }

    private sealed record Wish(int Applications, int Tickets, int Years, int Days, int Seed, DateOnly? UntilOn);

    private static Refusal? Read(string[] args, out CommandWords words, out Wish? wish)
    {
        wish = null;
        if (CommandWords.Read(args, ["--applications", "--complaints", "--tickets", "--until", "--years", "--days", "--seed"], [], out words) is { } refusal)
        {
            return refusal;
        }

        if (words.Operands is [var stray, ..])
        {
            return CommandWords.No($"\"{stray}\" tidak dikenal. Pakai: {Usage}");
        }

        if (words["--complaints"] is not null)
        {
            return CommandWords.No("--complaints belum tersedia: ruang pengaduan belum dibangun.");
        }

        if ((words["--applications"] ?? words["--tickets"]) is null)
        {
            return CommandWords.No("--applications atau --tickets harus ada.");
        }

        DateOnly? untilOn = null;
        if (words["--until"] is { } until)
        {
            if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return CommandWords.No("--until adalah tanggal seperti 2026-10-31.");
            }

            untilOn = day;
        }

        if ((words.Number("--applications", 1, 10_000_000, 0, out var applications)
            ?? words.Number("--tickets", 1, 10_000_000, 0, out _)
            ?? words.Number("--years", 1, 100, 1, out _)
            ?? words.Number("--days", 1, 36_500, 1, out _)
            ?? words.Number("--seed", 0, int.MaxValue, 1, out _)) is { } wrong)
        {
            return wrong;
        }

        _ = words.Number("--years", 1, 100, 1, out var years);
        _ = words.Number("--days", 0, 36_500, 0, out var days);
        _ = words.Number("--seed", 0, int.MaxValue, 1, out var seed);
        _ = words.Number("--tickets", 1, 10_000_000, 0, out var tickets);
        wish = new Wish(applications, tickets, years, days, seed, untilOn);
        return null;
    }

    private static async Task<Refusal?> WriteAsync(CommandWords words, Wish wish, TextWriter output, TextWriter errors)
    {
        await using var office = CommandOffice.Build([.. words.Settings, "--Demo:Cases=false"]);
        if (!office.Environment.IsDevelopment() && !office.Configuration.GetValue<bool>("Demo:Seed"))
        {
            return CommandWords.No("data peragaan hanya untuk Development, atau dengan Demo:Seed=true.");
        }

        try
        {
            await office.OpenOfficeAsync();
        }
        catch (InvalidOperationException behind)
        {
            return CommandWords.No(behind.Message);
        }

        await using var scope = office.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var nowAt = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var calendar = (await services.GetRequiredService<OfficeCalendars>().CurrentAsync(CancellationToken.None)).Calendar;
        var today = calendar.LocalDateOf(nowAt);
        var untilOn = wish.UntilOn ?? today;
        if (untilOn < calendar.Document.FirstDay)
        {
            return CommandWords.No($"kalender kerja baru mulai {calendar.Document.FirstDay:yyyy-MM-dd}; --until harus sesudahnya.");
        }

        if (untilOn > today)
        {
            await errors.WriteLineAsync($"seed: {untilOn:yyyy-MM-dd} belum terjadi; sebagian permohonan bertanggal di masa depan.");
        }

        var untilAt = untilOn == today ? nowAt : calendar.FirstInstantOf(untilOn.AddDays(1)).AddMilliseconds(-1);
        var lastOn = calendar.LocalDateOf(untilAt);
        var fromOn = wish.Days > 0 ? lastOn.AddDays(1 - wish.Days) : lastOn.AddYears(-wish.Years).AddDays(1);
        if (wish.Applications > 0)
        {
            var count = await services.GetRequiredService<DemonstrationCases>().FillSinceAsync(
                services.GetRequiredService<IOptions<OfficeProfile>>().Value.RegionCode, wish.Seed, wish.Applications, fromOn, untilAt, Progress(wish.Applications), CancellationToken.None);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} applications written"));
        }

        if (wish.Tickets > 0)
        {
            var count = await services.GetRequiredService<DemonstrationTickets>().FillSinceAsync(wish.Seed, wish.Tickets, fromOn, untilAt, Progress(wish.Tickets), CancellationToken.None);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} tickets written"));
        }

        return null;

        Action<int> Progress(int of) => written => errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed: {written} dari {of}"));
    }
}
