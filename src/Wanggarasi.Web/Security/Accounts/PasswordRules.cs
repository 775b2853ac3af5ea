using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// What a password must be (NIST SP 800-63B-4, 3.1.1.2): long, and not made of what everybody tries first. No demand for
/// digits or capitals, no change by the calendar.
/// </summary>
public sealed class PasswordRules(OfficeDb db, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>Where the password is the only thing that is asked.</summary>
    public const int LeastAlone = 15;

    /// <summary>Where a code is asked as well.</summary>
    public const int LeastWithCode = 8;

    public const int Most = 128;

    // What is left of a password without its common parts must be worth guessing.
    private const int LeastOwn = 8;

    private static readonly Lazy<string[]> Common = new(ReadCommon);

    /// <summary>Judges a new password.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="least">The least number of characters.</param>
    /// <param name="personal">Name, e-mail address, telephone number of the person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where it may be used.</returns>
    public async Task<Refusal?> JudgeAsync(string? password, int least, IEnumerable<string?> personal, CancellationToken cancellationToken)
    {
        var text = (password ?? "").Normalize();
        var length = text.EnumerateRunes().Count();
        if (length < least)
        {
            return No("short", $"Kata sandi paling sedikit {least} huruf; yang Anda ketik {length}. Pakai beberapa kata yang tidak berhubungan, boleh dengan spasi.");
        }

        if (length > Most)
        {
            return No("long", $"Kata sandi paling banyak {Most} huruf.");
        }

        var profile = office.CurrentValue;
        var villages = await db.Villages.Select(v => v.Name).ToListAsync(cancellationToken);
        var words = Parts([.. personal, profile.Name, profile.District, profile.Regency, profile.Province, .. villages]);
        return IsGuessable(text, words)
            ? No("common", "Kata sandi ini mudah ditebak: sebagian besar berupa kata umum, urutan, atau nama. Pakai beberapa kata yang hanya Anda yang tahu hubungannya.")
            : null;
    }

    internal static bool IsGuessable(string text, IEnumerable<string> words)
    {
        var plain = Plain(text);
        var spoken = Unmask(plain);
        var worn = new bool[plain.Length];
        foreach (var word in Common.Value.Concat(words))
        {
            Wear(plain, word, worn);
            Wear(spoken, word, worn);
        }

        WearRuns(plain, worn);
        var period = PeriodOf(plain);
        var own = Enumerable.Range(0, Math.Min(period, plain.Length)).Count(i => !worn[i]);
        return own < LeastOwn && (own < plain.Length || plain.Length < text.EnumerateRunes().Count());
    }

    /// <summary>Letters and digits alone, in lower case: "K.e-ca matan" is "kecamatan".</summary>
    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>"k4t4s4nd1" is "katasandi"; the length stays.</summary>
    private static string Unmask(string plain) => string.Concat(plain.Select(c => c switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        _ => c,
    }));

    private static void Wear(string text, string word, bool[] worn)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            Array.Fill(worn, true, at, word.Length);
        }
    }

    /// <summary>"1234", "dcba", "0000": four or more with one step between.</summary>
    private static void WearRuns(string text, bool[] worn)
    {
        for (var from = 0; from + 3 < text.Length; from++)
        {
            var step = text[from + 1] - text[from];
            var to = from + 1;
            while (Math.Abs(step) <= 1 && to + 1 < text.Length && text[to + 1] - text[to] == step)
            {
                to++;
            }

            if (to - from >= 3)
            {
                Array.Fill(worn, true, from, to - from + 1);
            }
        }
    }

    /// <summary>The length of what a text repeats: "kopikopikopi" is 4.</summary>
    private static int PeriodOf(string text) =>
        Enumerable.Range(1, Math.Max(text.Length, 1)).First(p => p >= text.Length || Enumerable.Range(p, text.Length - p).All(i => text[i] == text[i - p]));

    private static IEnumerable<string> Parts(IEnumerable<string?> texts) => texts
        .OfType<string>()
        .SelectMany(text => text.Split([' ', '@', '.', '-', '_', '+', ','], StringSplitOptions.RemoveEmptyEntries))
        .Select(Plain)
        .Where(part => part.Length >= 4)
        .Distinct();

    private static string[] ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wanggarasi.Web.Security.Accounts.common-words.txt")
            ?? throw new InvalidOperationException("common-words.txt is not shipped with the portal.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }

    private static Refusal No(string code, string message) => new("password-" + code, message, "Password");
}
