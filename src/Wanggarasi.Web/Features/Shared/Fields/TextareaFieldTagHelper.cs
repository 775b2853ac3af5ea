using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary><c>&lt;textarea-field asp-for="Story" label="Apa yang terjadi?" rows="6" /&gt;</c></summary>
[HtmlTargetElement("textarea-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaFieldTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 4;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // A browser swallows the first line break inside a textarea.
        area.InnerHtml.AppendHtml("\n").Append(Typed ?? "");
        return FrameAsync(output, area);
    }
}
