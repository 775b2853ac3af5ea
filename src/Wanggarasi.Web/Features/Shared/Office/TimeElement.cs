using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>The <c>time</c> element of an instant: machine-readable with the office's offset, in words in the office's zone.</summary>
public static class TimeElement
{
    public static string Machine(OfficeClock clock, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    /// <summary>"Kamis, 26 November 2026, 15.00 WITA"; the time of day never breaks from its zone.</summary>
    public static TagBuilder Full(OfficeClock clock, DateTimeOffset at)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = Machine(clock, at);
        time.InnerHtml.Append(Indonesian.LongDay(clock.DayOf(at)) + ", ");
        var ofDay = new TagBuilder("span");
        ofDay.AddCssClass("nowrap");
        ofDay.InnerHtml.Append(clock.SayTime(at));
        time.InnerHtml.AppendHtml(ofDay);
        return time;
    }
}
