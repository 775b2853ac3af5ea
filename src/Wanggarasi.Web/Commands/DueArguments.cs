using Wanggarasi.Domain;

namespace Wanggarasi.Web.Commands;

/// <summary>The arguments of the verb <c>due</c>, as typed.</summary>
internal sealed class DueArguments
{
    private readonly List<(string? From, string? To)> _pauses = [];

    public string? Start { get; private set; }

    public string? Allow { get; private set; }

    public IReadOnlyList<(string? From, string? To)> Pauses => _pauses;

    public string? CalendarFile { get; private set; }

    public string? BatchFile { get; private set; }

    public bool IsExplained { get; private set; }

    /// <summary>Reads <c>--name value</c> and <c>--name=value</c>; refuses what is unknown, doubled, missing or contradictory.</summary>
    public static Refusal? Read(string[] args, out DueArguments? arguments)
    {
        arguments = null;
        var read = new DueArguments();
        var seen = new HashSet<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (name is not ("--start" or "--allow" or "--pause" or "--calendar" or "--batch" or "--explain"))
            {
                return No($"\"{name.ReplaceLineEndings(" ")}\" tidak dikenal. Lihat due --help.");
            }

            if (name != "--pause" && !seen.Add(name))
            {
                return No($"{name} hanya boleh satu kali.");
            }

            if (name == "--explain")
            {
                if (equals >= 0)
                {
                    return No("--explain tidak memakai nilai.");
                }

                read.IsExplained = true;
                continue;
            }

            var value = equals >= 0 ? args[i][(equals + 1)..] : i + 1 < args.Length ? args[++i] : "";
            if (value.Length == 0 || value.StartsWith("--", StringComparison.Ordinal))
            {
                return No($"{name} memerlukan nilai.");
            }

            if (read.Take(name, value) is { } refusal)
            {
                return refusal;
            }
        }

        arguments = read;
        return read.Check();
    }

    private Refusal? Take(string name, string value)
    {
        switch (name)
        {
            case "--start":
                Start = value;
                return null;
            case "--allow":
                Allow = value;
                return null;
            case "--calendar":
                CalendarFile = value;
                return null;
            case "--batch":
                BatchFile = value;
                return null;
            default:
                var ends = value.Split('/');
                if (ends.Length != 2)
                {
                    return No("--pause ditulis A/B: dua saat dengan satu garis miring.");
                }

                _pauses.Add((ends[0], ends[1]));
                return null;
        }
    }

    private Refusal? Check()
    {
        if (BatchFile is not null)
        {
            return Start is not null || Allow is not null || _pauses.Count > 0 || IsExplained
                ? No("--batch tidak dapat digabung dengan --start, --allow, --pause, atau --explain.")
                : null;
        }

        return Start is null ? No("--start harus ada.") : Allow is null ? No("--allow harus ada.") : null;
    }

    private static Refusal No(string message) => new("due-arguments", message);
}
