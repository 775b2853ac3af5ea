namespace Wanggarasi.Web.Commands;

/// <summary>The verbs of the executable (contract: "Commands of the same executable"). No verb: the portal starts.</summary>
public static class CommandLine
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> Verbs = new(StringComparer.Ordinal)
    {
        ["create-admin"] = args => CreateAdminCommand.RunAsync(args, Console.Out, Console.Error),
        ["due"] = args => Task.FromResult(DueCommand.Run(args, Console.Out, Console.Error)),
        ["calendar"] = args => CalendarCommand.RunAsync(args, Console.Out, Console.Error),
        ["migrate"] = args => MigrateCommand.RunAsync(args, Console.Out, Console.Error),
        ["backup"] = args => BackupCommand.BackupAsync(args, Console.Out, Console.Error),
        ["restore"] = args => BackupCommand.RestoreAsync(args, Console.Out, Console.Error),
        ["health"] = _ => HealthCommand.RunAsync(Console.Error),
        ["recompute"] = args => RecomputeCommand.RunAsync(args, Console.Out, Console.Error),
        ["report"] = args => ReportCommand.RunAsync(args, Console.Out, Console.Error, Console.OpenStandardOutput),
        ["seed"] = args => SeedCommand.RunAsync(args, Console.Out, Console.Error),
    };

    /// <summary>The handler of the verb in front; null where the first word is an option or nothing.</summary>
    public static Func<string[], Task<int>>? Find(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        return Verbs.GetValueOrDefault(args[0]) ?? (_ => Unknown(args[0]));
    }

    /// <summary>
    /// Takes the settings that stand in front of a verb (<c>--environment=Development seed …</c>, as <c>dotnet run</c> puts them
    /// there) off the words and into the environment of this process, where every configuration built later finds them.
    /// Without a verb the words stay as they are: the host reads them itself.
    /// </summary>
    public static string[] Settle(string[] args)
    {
        var settings = args.TakeWhile(IsSetting).Count();
        if (settings == args.Length || args[settings].StartsWith('-'))
        {
            return args;
        }

        foreach (var setting in args[..settings])
        {
            var (key, value) = (setting[2..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            var isHosts = key.Equals("environment", StringComparison.OrdinalIgnoreCase) || key.Equals("urls", StringComparison.OrdinalIgnoreCase);
            Environment.SetEnvironmentVariable(isHosts ? "ASPNETCORE_" + key.ToUpperInvariant() : key.Replace(":", "__", StringComparison.Ordinal), value);
        }

        return args[settings..];
    }

    private static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) > 2;

    private static async Task<int> Unknown(string verb)
    {
        var known = Verbs.Count == 0 ? "(belum ada)" : string.Join(", ", Verbs.Keys.Order(StringComparer.Ordinal));
        await Console.Error.WriteLineAsync($"Perintah '{verb}' tidak dikenal. Yang ada: {known}.");
        return 2;
    }
}
