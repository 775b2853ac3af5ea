using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary><c>&lt;empty-state title="Belum ada permohonan"&gt;what to do now&lt;/empty-state&gt;</c></summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        var title = new TagBuilder("p");
        title.AddCssClass("empty-title");
        title.InnerHtml.Append(Title);
        output.PreContent.AppendHtml(title);
    }
}
