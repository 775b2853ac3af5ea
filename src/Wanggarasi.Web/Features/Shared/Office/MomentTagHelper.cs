using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>How much of a moment is shown.</summary>
public enum MomentShow
{
    /// <summary>"Kamis, 26 November 2026, 15.00 WITA"</summary>
    Full,
    /// <summary>"Kamis, 26 November 2026"</summary>
    Day,
    /// <summary>"15.00 WITA"</summary>
    Time,
    /// <summary>"26 Nov 2026, 15.00"</summary>
    Short,
}

/// <summary>
/// <c>&lt;moment at="@x.DueAt" show="Full" /&gt;</c> for an instant, <c>&lt;moment on="@x.BornOn" /&gt;</c> for a day:
/// a <c>time</c> element in the office's zone. The only place where a screen turns time into words.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(OfficeClock clock) : TagHelper
{
    public DateTimeOffset? At { get; set; }
    public DateOnly? On { get; set; }
    public MomentShow Show { get; set; }

    /// <summary>Shown where there is no moment.</summary>
    public string None { get; set; } = "–";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } at)
        {
            output.Attributes.SetAttribute("datetime", TimeElement.Machine(clock, at));
            if (Show == MomentShow.Full)
            {
                output.Content.SetHtmlContent(TimeElement.Full(clock, at).InnerHtml);
                return;
            }

            output.Content.SetContent(Show switch
            {
                MomentShow.Day => Indonesian.LongDay(clock.DayOf(at)),
                MomentShow.Time => clock.SayTime(at),
                _ => clock.SayShort(at),
            });
        }
        else if (On is { } on)
        {
            output.Attributes.SetAttribute("datetime", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            output.Content.SetContent(Show == MomentShow.Short ? $"{Indonesian.ShortDay(on)} {on.Year}" : Show == MomentShow.Full ? Indonesian.LongDay(on) : Indonesian.Day(on));
        }
        else
        {
            output.TagName = "span";
            output.Content.SetContent(None);
        }
    }
}
