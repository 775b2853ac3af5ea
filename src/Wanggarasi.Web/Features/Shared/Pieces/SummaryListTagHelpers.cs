using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>Names and values: <c>&lt;summary-list&gt;&lt;summary-row name="Nama" change="/…"&gt;…&lt;/summary-row&gt;&lt;/summary-list&gt;</c>.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "summary");
    }
}

/// <summary>One row; with <c>change</c> a link "Ubah" that says to a screen reader what it changes.</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        var name = new TagBuilder("dt");
        name.InnerHtml.Append(Name);
        var value = new TagBuilder("dd");
        if (content.IsEmptyOrWhiteSpace)
        {
            value.InnerHtml.AppendHtml("<span class=\"muted\">tidak diisi</span>");
        }
        else
        {
            value.InnerHtml.AppendHtml(content);
        }

        output.Content.SetHtmlContent(name);
        output.Content.AppendHtml(value);
        if (Change is not null)
        {
            var change = new TagBuilder("dd");
            change.AddCssClass("change");
            var link = new TagBuilder("a");
            link.Attributes["href"] = Change;
            link.InnerHtml.Append("Ubah");
            var hidden = new TagBuilder("span");
            hidden.AddCssClass("hidden");
            hidden.InnerHtml.Append(" " + Name);
            link.InnerHtml.AppendHtml(hidden);
            change.InnerHtml.AppendHtml(link);
            output.Content.AppendHtml(change);
        }
    }
}
