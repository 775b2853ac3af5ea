using Wanggarasi.Domain;

namespace Wanggarasi.Web.Commands;

/// <summary>The words after a verb: what it works on, its options, and the portal's settings (<c>--Section:Key=value</c>) among them.</summary>
internal sealed class CommandWords
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>What the verb works on.</summary>
    public List<string> Operands { get; } = [];

    /// <summary>Settings of the portal, as the host reads them.</summary>
    public List<string> Settings { get; } = [];

    /// <summary>The value of an option; null where it was not given, empty for a switch.</summary>
    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <summary>Reads the words; refuses what is unknown, doubled or without its value.</summary>
    /// <param name="args">The words after the verb.</param>
    /// <param name="options">Options that take a value.</param>
    /// <param name="switches">Options that take none.</param>
    /// <param name="words">What was read.</param>
    public static Refusal? Read(string[] args, IReadOnlyCollection<string> options, IReadOnlyCollection<string> switches, out CommandWords words)
    {
        words = new CommandWords();
        for (var i = 0; i < args.Length; i++)
        {
            var word = args[i];
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word : word[..equals];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                words.Operands.Add(word);
            }
            else if (equals > 0 && (name.Contains(':', StringComparison.Ordinal) || name == "--environment"))
            {
                words.Settings.Add(word);
            }
            else if (switches.Contains(name) && equals < 0)
            {
                words._options[name] = "";
            }
            else if (!options.Contains(name))
            {
                return No($"\"{name.ReplaceLineEndings(" ")}\" tidak dikenal.");
            }
            else
            {
                var value = equals >= 0 ? word[(equals + 1)..] : i + 1 < args.Length ? args[++i] : "";
                if (value.Length == 0 || value.StartsWith("--", StringComparison.Ordinal))
                {
                    return No($"{name} memerlukan nilai.");
                }

                if (!words._options.TryAdd(name, value))
                {
                    return No($"{name} hanya boleh satu kali.");
                }
            }
        }

        return null;
    }

    /// <summary>A whole number of an option within bounds; the usual one where it was not given.</summary>
    public Refusal? Number(string option, int least, int most, int usual, out int value)
    {
        value = usual;
        return this[option] is not { } text
            || (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
            ? null
            : No($"{option} adalah bilangan bulat dari {least} sampai {most}.");
    }

    /// <summary>A refusal of words.</summary>
    public static Refusal No(string message) => new("command-words", message);
}
