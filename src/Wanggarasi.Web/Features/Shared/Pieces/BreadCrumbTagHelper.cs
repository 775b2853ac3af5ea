using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>The way back, at most two: <c>&lt;bread-crumb href="/layanan" label="Layanan" then-href="…" then-label="…" /&gt;</c>, first in a view.</summary>
[HtmlTargetElement("bread-crumb", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BreadCrumbTagHelper : TagHelper
{
    public string Href { get; set; } = "/";
    public string Label { get; set; } = "Beranda";
    public string? ThenHref { get; set; }
    public string? ThenLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crumbs");
        output.Attributes.SetAttribute("aria-label", "Anda di sini");
        var list = new TagBuilder("ol");
        Append(Href, Label);
        if (ThenHref is not null && ThenLabel is not null)
        {
            Append(ThenHref, ThenLabel);
        }

        output.Content.SetHtmlContent(list);

        void Append(string href, string label)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = href;
            link.InnerHtml.Append(label);
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }
    }
}
