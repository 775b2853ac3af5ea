using System.Globalization;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>An instant as people write it on paper: a day, and a time as "9.15", "09:15" or "0915".</summary>
public static class TypedInstant
{
    private static readonly string[] s_times = ["H:mm", "HH:mm", "HHmm"];

    /// <summary>The instant by the office's wall clock; null with a refusal added where it cannot be read.</summary>
    public static DateTimeOffset? Read(OfficeClock clock, string? day, string? time, string dayField, string timeField, ICollection<Refusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(refusals);
        if (!TypedDay.TryParse(day, out var on, out var noDay))
        {
            refusals.Add(noDay! with { Field = dayField });
        }

        if (!TimeOnly.TryParseExact((time ?? "").Trim().Replace('.', ':'), s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var of))
        {
            refusals.Add(new Refusal("time-unreadable", "Tulis jamnya. Contoh: 09.15.", timeField));
            return null;
        }

        return noDay is null ? clock.StartOf(on).Add(of.ToTimeSpan()) : null;
    }
}
