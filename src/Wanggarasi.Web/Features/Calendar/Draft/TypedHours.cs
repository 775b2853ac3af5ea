using System.Globalization;
using System.Text.RegularExpressions;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Calendar.Draft;

/// <summary>Opening hours of a day as people type them: "08.00–12.00, 13.00–15.00". Nothing, "-" or "tutup" is a day without opening.</summary>
public static partial class TypedHours
{
    /// <summary>How to write it.</summary>
    public const string Advice = "Tulis jam seperti 08.00–12.00, 13.00–15.00; kosongkan bila tutup.";

    /// <summary>Reads the hours; false where they are no hours, or out of order.</summary>
    public static bool TryParse(string? text, out IReadOnlyList<OpeningInterval> hours)
    {
        var typed = (text ?? "").Trim();
        hours = [];
        if (typed.Length == 0 || typed == "-" || typed.Equals("tutup", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var read = new List<OpeningInterval>();
        foreach (var part in typed.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Interval().Match(part) is not { Success: true } match || Minute(match, "h1", "m1") is not { } from || Minute(match, "h2", "m2") is not { } to
                || from >= to || (read.Count > 0 && from < read[^1].ToMinute))
            {
                return false;
            }

            read.Add(new OpeningInterval(from, to));
        }

        hours = read;
        return true;
    }

    private static int? Minute(Match match, string hourGroup, string minuteGroup)
    {
        var hour = int.Parse(match.Groups[hourGroup].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups[minuteGroup].Success ? int.Parse(match.Groups[minuteGroup].Value, CultureInfo.InvariantCulture) : 0;
        return minute < 60 && ((hour * 60) + minute) <= 24 * 60 ? (hour * 60) + minute : null;
    }

    [GeneratedRegex(@"^(?<h1>[0-9]{1,2})(?:[.:](?<m1>[0-9]{2}))?\s*(?:-|–|—|s\.?d\.?|sampai)\s*(?<h2>[0-9]{1,2})(?:[.:](?<m2>[0-9]{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();
}
