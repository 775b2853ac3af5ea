using System.Diagnostics;
using System.Globalization;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>calendar</c>: takes a whole calendar from a file into use, as the administrator's screen does for single changes. Exit 0:
/// taken, or shown with <c>--preview</c>; 2: a wrong argument, told in one line, and nothing written.
/// </summary>
internal static class CalendarCommand
{
    private const string Usage = "calendar BERKAS --reason ALASAN [--decree NOMOR] | calendar BERKAS --preview";

    /// <summary>Runs the verb with the arguments after it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        if ((Read(args, out var words, out var document) ?? await WriteAsync(words, document!, output, errors)) is { } refusal)
        {
            await errors.WriteLineAsync($"calendar: {refusal.Message}");
            return 2;
        }

        return 0;
    }

    private static Refusal? Read(string[] args, out CommandWords words, out CalendarDocument? document)
    {
        document = null;
        if (CommandWords.Read(args, ["--reason", "--decree"], ["--preview"], out words) is { } refusal)
        {
            return refusal;
        }

        if (words.Operands is not [var file] || (words["--reason"] is null) == (words["--preview"] is null))
        {
            return CommandWords.No($"Pakai: {Usage}");
        }

        try
        {
            return CalendarDocument.TryParse(File.ReadAllText(file), out document) is { } wrong ? CommandWords.No(wrong.Message) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return CommandWords.No($"berkas \"{file.ReplaceLineEndings(" ")}\" tidak dapat dibaca.");
        }
    }

    private static async Task<Refusal?> WriteAsync(CommandWords words, CalendarDocument document, TextWriter output, TextWriter errors)
    {
        await using var office = CommandOffice.Build([.. words.Settings, "--Demo:Cases=false"]);
        if (await office.OpenForCommandAsync() is { } closed)
        {
            return closed;
        }

        await using var scope = office.Services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<CalendarChange>();
        var effect = await change.PreviewAsync(document, CancellationToken.None);
        if (words["--reason"] is { } reason)
        {
            var began = Stopwatch.GetTimestamp();
            var why = new CalendarReason(reason, words["--decree"]);
            var notice = scope.ServiceProvider.GetRequiredService<TellOfPastDays>();
            var (done, refusal) = await change.ApplyAsync(
                document, effect.BaseVersion, why, new Actor(ActorRole.Administrator), (pastOn, token) => notice.RunAsync(pastOn, why, token), CancellationToken.None);
            if (refusal is not null)
            {
                return CommandWords.No(refusal.Code == CalendarChange.DecreeNeeded ? $"{refusal.Message} Pakai --decree NOMOR." : refusal.Message);
            }

            effect = done!;
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"calendar: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{effect.Running} running, {effect.Moved.Count} moved, {effect.Kept} kept because they would move into the past"));
        return null;
    }
}
