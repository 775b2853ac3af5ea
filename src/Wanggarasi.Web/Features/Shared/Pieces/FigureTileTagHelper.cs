using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>
/// A figure with its unit, its n and a comparison in words: <c>&lt;figure-tile label="Tepat waktu" value="97,5" unit="%" n="dari 120 permohonan"
/// href="/…"&gt;3 lebih banyak dari bulan lalu&lt;/figure-tile&gt;</c>. With an address the whole tile is the link to what is behind it.
/// </summary>
[HtmlTargetElement("figure-tile", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTileTagHelper : TagHelper
{
    public string Label { get; set; } = "";
    public string Value { get; set; } = "";
    public string? Unit { get; set; }
    public string? N { get; set; }
    public string? Href { get; set; }
    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var comparison = await output.GetChildContentAsync();
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "figure " + Shape.Class(Tone));
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Content.Clear();
        Append("figure-label", Label);
        var value = new TagBuilder("span");
        value.AddCssClass("figure-value");
        value.InnerHtml.Append(Value);
        if (Unit is not null)
        {
            var unit = new TagBuilder("span");
            unit.AddCssClass("figure-unit");
            unit.InnerHtml.Append(" " + Unit);
            value.InnerHtml.AppendHtml(unit);
        }

        output.Content.AppendHtml(value);
        Append("figure-n", N);
        if (!comparison.IsEmptyOrWhiteSpace)
        {
            var said = new TagBuilder("span");
            said.AddCssClass("figure-said");
            said.InnerHtml.AppendHtml(comparison);
            output.Content.AppendHtml(said);
        }

        void Append(string css, string? text)
        {
            if (text is not null)
            {
                var line = new TagBuilder("span");
                line.AddCssClass(css);
                line.InnerHtml.Append(text);
                output.Content.AppendHtml(line);
            }
        }
    }
}
