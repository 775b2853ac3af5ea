using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary><c>&lt;pager page="2" size="50" total="1204" /&gt;</c>: keeps the filters of the address, changes <c>halaman</c>.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The name of the page's number in the address.</summary>
    public const string Parameter = "halaman";

    public int Page { get; set; } = 1;
    public int Size { get; set; } = 50;
    public long Total { get; set; }

    /// <summary>What is counted: "permohonan".</summary>
    public string Of { get; set; } = "baris";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        var pages = (int)((Total + Size - 1) / Size);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Halaman");
        var said = new TagBuilder("p");
        var first = (long)(Page - 1) * Size;
        said.InnerHtml.Append($"{Indonesian.Number(Math.Min(first + 1, Total))}–{Indonesian.Number(Math.Min(first + Size, Total))} dari {Indonesian.Number(Total)} {Of}");
        output.Content.SetHtmlContent(said);
        if (Page > 1)
        {
            output.Content.AppendHtml(Link("Sebelumnya", Page - 1, "prev"));
        }

        if (Page < pages)
        {
            output.Content.AppendHtml(Link("Berikutnya", Page + 1, "next"));
        }
    }

    private TagBuilder Link(string text, int page, string rel)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query
            .Where(pair => pair.Key != Parameter)
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create(Parameter, (string?)page.ToString(CultureInfo.InvariantCulture)));
        var link = new TagBuilder("a");
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
        link.Attributes["rel"] = rel;
        link.InnerHtml.Append(text);
        return link;
    }
}
