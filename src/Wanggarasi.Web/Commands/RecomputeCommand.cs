using System.Globalization;
using Wanggarasi.Data.Reports;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>recompute</c>: derives deadlines, hash chains, rows and published figures again from the events and says
/// what differs. Writes nothing. Exit 0: nothing differs; 1: something does; 2: a wrong argument.
/// </summary>
internal static class RecomputeCommand
{
    private const int Every = 10_000;

    /// <summary>Runs the verb with the arguments after it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync("recompute");
            return 0;
        }

        if (CommandWords.Read(args, [], [], out var words) is { } refusal)
        {
            return await RefuseAsync(refusal.Message);
        }

        if (words.Operands is [var stray, ..])
        {
            return await RefuseAsync($"\"{stray.ReplaceLineEndings(" ")}\" tidak dikenal; recompute tidak memakai kata lain.");
        }

        await using var office = CommandOffice.Build(words.Settings);
        if (await office.OpenForCommandAsync() is { } closed)
        {
            return await RefuseAsync(closed.Message);
        }

        await using var scope = office.Services.CreateAsyncScope();
        var told = 0;
        var found = await scope.ServiceProvider.GetRequiredService<RecordCheck>().RunAsync(
            scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(),
            seen =>
            {
                if (seen / Every > told)
                {
                    told = seen / Every;
                    errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recompute: {seen}"));
                }
            },
            CancellationToken.None);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Checked} cases checked, {found.Differing} differ"));
        foreach (var finding in found.Findings)
        {
            await output.WriteLineAsync(finding);
        }

        return found.Findings.Count == 0 ? 0 : 1;

        async Task<int> RefuseAsync(string message)
        {
            await errors.WriteLineAsync($"recompute: {message}");
            return 2;
        }
    }
}
