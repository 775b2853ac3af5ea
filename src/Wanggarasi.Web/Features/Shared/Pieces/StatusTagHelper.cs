using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary><c>&lt;status-tag tone="Attention"&gt;Perlu perbaikan&lt;/status-tag&gt;</c>: a shape and a word; never colour alone.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "status " + Shape.Class(Tone));
        output.PreContent.AppendHtml(Shape.Of(Tone));
    }
}
