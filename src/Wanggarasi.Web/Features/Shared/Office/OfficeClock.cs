using Microsoft.Extensions.Options;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>Instants seen from the office: its days, its wall clock, its words. Takes the time from <see cref="TimeProvider"/>.</summary>
public sealed class OfficeClock(TimeProvider time, IOptionsMonitor<OfficeProfile> office)
{
    public DateTimeOffset Now => Local(time.GetUtcNow());

    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The same instant with the office's offset.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, office.CurrentValue.Zone);

    /// <summary>The office's date at that instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The instant a day of the office begins.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, office.CurrentValue.Zone.GetUtcOffset(midnight));
    }

    /// <summary>"Kamis, 26 November 2026, 15.00 WITA".</summary>
    public string Say(DateTimeOffset at) => $"{Indonesian.LongDay(DayOf(at))}, {SayTime(at)}";

    /// <summary>"26 Nov 2026, 15.00", for tables whose head names the zone.</summary>
    public string SayShort(DateTimeOffset at)
    {
        var local = Local(at);
        return $"{Indonesian.ShortDay(DayOf(at))} {local.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {Indonesian.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }

    /// <summary>"15.00 WITA".</summary>
    public string SayTime(DateTimeOffset at) => $"{Indonesian.Time(TimeOnly.FromDateTime(Local(at).DateTime))} {office.CurrentValue.ZoneAbbreviation}";
}
