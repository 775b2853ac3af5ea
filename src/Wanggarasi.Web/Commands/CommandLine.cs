namespace Wanggarasi.Web.Commands;

/// <summary>The verbs of the executable (contract: "Commands of the same executable"). No verb: the portal starts.</summary>
public static class CommandLine
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> Verbs = new(StringComparer.Ordinal)
    {
        ["due"] = args => Task.FromResult(DueCommand.Run(args, Console.Out, Console.Error)),
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

    private static async Task<int> Unknown(string verb)
    {
        var known = Verbs.Count == 0 ? "(belum ada)" : string.Join(", ", Verbs.Keys.Order(StringComparer.Ordinal));
        await Console.Error.WriteLineAsync($"Perintah '{verb}' tidak dikenal. Yang ada: {known}.");
        return 2;
    }
}
