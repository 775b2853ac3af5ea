using System.Globalization;
using System.Text.RegularExpressions;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Standards.Draft;

/// <summary>The working time of a step as people write it: "15 menit", "1,5 jam", "1 hari"; also <c>0.25h</c> and <c>1d</c>. Pure.</summary>
public static partial class StepTime
{
    public static bool TryParse(string? text, out TimeAllowed time, out Refusal? refusal)
    {
        refusal = null;
        var typed = (text ?? "").Trim();
        if (Words().Match(typed) is { Success: true } match
            && decimal.TryParse(match.Groups["n"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var unit = match.Groups["u"].Value.ToUpperInvariant();
            typed = unit == "HARI"
                ? number.ToString(CultureInfo.InvariantCulture) + "d"
                : (unit == "MENIT" ? number / 60 : number).ToString("0.#######", CultureInfo.InvariantCulture) + "h";
        }

        if (TimeAllowed.TryParse(typed, out time, out _))
        {
            return true;
        }

        refusal = new Refusal("step-time", "Tulis waktunya seperti “15 menit”, “2 jam”, atau “1 hari”.");
        return false;
    }

    public static string Say(TimeAllowed time) =>
        time.IsDays ? $"{time.WorkingDays} hari"
        : time.OpenTime.TotalSeconds % 3600 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.OpenTime.TotalHours} jam")
        : time.OpenTime.TotalSeconds % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.OpenTime.TotalMinutes} menit")
        : time.ToString();

    [GeneratedRegex(@"\A(?<n>[0-9]{1,4}([.,][0-9]{1,3})?)\s*(?<u>menit|jam|hari)(\s+kerja)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
