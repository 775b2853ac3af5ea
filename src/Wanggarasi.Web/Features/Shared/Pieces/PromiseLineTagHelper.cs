using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>How a promise stands.</summary>
public enum PromiseState
{
    Running,
    Late,
    /// <summary>The clock rests while the citizen mends the file: no due instant.</summary>
    Paused,
    Kept,
}

/// <summary>
/// The promise, always in this shape: <c>&lt;promise-line at="@x.DueAt" label="Selesai paling lambat"&gt;sisa 3 jam kerja&lt;/promise-line&gt;</c>.
/// Without an instant the content alone says how long it takes.
/// </summary>
[HtmlTargetElement("promise-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PromiseLineTagHelper(OfficeClock clock) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public string Label { get; set; } = "Selesai paling lambat";

    /// <summary>The promise in words where there is no instant: "1 hari kerja sejak berkas lengkap".</summary>
    public string? Words { get; set; }

    public PromiseState State { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var note = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "promise " + State.ToString().ToLowerInvariant());
        var label = new TagBuilder("p");
        label.AddCssClass("promise-label");
        label.InnerHtml.AppendHtml(Shape.Of(State switch
        {
            PromiseState.Late => Tone.Bad,
            PromiseState.Paused => Tone.Stopped,
            PromiseState.Kept => Tone.Done,
            _ => Tone.Waiting,
        }));
        label.InnerHtml.Append(Label);
        var instant = new TagBuilder("p");
        instant.AddCssClass("promise-at");
        if (At is { } at)
        {
            instant.InnerHtml.AppendHtml(TimeElement.Full(clock, at));
        }
        else
        {
            instant.InnerHtml.Append(Words ?? "belum ditentukan");
        }

        output.Content.SetHtmlContent(label);
        output.Content.AppendHtml(instant);
        if (!note.IsEmptyOrWhiteSpace)
        {
            var paragraph = new TagBuilder("p");
            paragraph.AddCssClass("promise-note");
            paragraph.InnerHtml.AppendHtml(note);
            output.Content.AppendHtml(paragraph);
        }
    }
}
