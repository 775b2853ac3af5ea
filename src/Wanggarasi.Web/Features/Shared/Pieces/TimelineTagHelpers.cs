using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>A journey in order: <c>&lt;timeline&gt;&lt;timeline-item title="Diajukan" at="…" /&gt;…&lt;/timeline&gt;</c>.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

/// <summary>Where a step stands in the journey.</summary>
public enum TimelineState
{
    Past,
    Now,
    Next,
}

/// <summary>One step; the content is what is to be said about it.</summary>
[HtmlTargetElement("timeline-item", ParentTag = "timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineItemTagHelper(OfficeClock clock) : TagHelper
{
    public string Title { get; set; } = "";

    public DateTimeOffset? At { get; set; }

    public TimelineState State { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", State.ToString().ToLowerInvariant());
        if (State == TimelineState.Now)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var title = new TagBuilder("strong");
        title.InnerHtml.Append(Title);
        output.Content.SetHtmlContent(title);
        if (At is { } at)
        {
            output.Content.AppendHtml(" ").AppendHtml(TimeElement.Full(clock, at));
        }

        if (!content.IsEmptyOrWhiteSpace)
        {
            var said = new TagBuilder("div");
            said.InnerHtml.AppendHtml(content);
            output.Content.AppendHtml(said);
        }
    }
}
