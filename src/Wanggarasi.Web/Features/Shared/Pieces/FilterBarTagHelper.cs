using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary><c>&lt;filter-bar&gt;…fields…&lt;/filter-bar&gt;</c>: a GET form, so that a filtered list has an address of its own.</summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBarTagHelper : TagHelper
{
    public string Submit { get; set; } = "Terapkan";

    public string Label { get; set; } = "Saring";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("class", "filters");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Label);
        var button = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("button");
        button.AddCssClass("quiet");
        button.InnerHtml.Append(Submit);
        output.PostContent.AppendHtml(button);
    }
}
