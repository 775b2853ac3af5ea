using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary><c>&lt;step-heading title="Data pemohon" step="2" of="5" back="/…" /&gt;</c>: back link, "Langkah 2 dari 5", heading.</summary>
[HtmlTargetElement("step-heading", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepHeadingTagHelper : TagHelper
{
    public string Title { get; set; } = "";
    public int? Step { get; set; }
    public int? Of { get; set; }
    public string? Back { get; set; }

    /// <summary>The service, where the step belongs to one.</summary>
    public string? About { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "step-heading");
        if (Back is not null)
        {
            var back = new TagBuilder("a");
            back.AddCssClass("back");
            back.Attributes["href"] = Back;
            back.InnerHtml.Append("Kembali");
            output.Content.AppendHtml(back);
        }

        var step = Step is not null ? $"Langkah {Step} dari {Of}" : null;
        if (About is not null || step is not null)
        {
            var line = new TagBuilder("p");
            line.AddCssClass("step");
            line.InnerHtml.Append(string.Join(" · ", new[] { step, About }.OfType<string>()));
            output.Content.AppendHtml(line);
        }

        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title);
        output.Content.AppendHtml(heading);
    }
}
