using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>
/// <c>&lt;data-table caption="…"&gt;&lt;thead&gt;…&lt;td label="Nomor"&gt;…&lt;/data-table&gt;</c>: a table with a sticky head that becomes cards
/// on a phone. Give every cell the name of its column (<c>label</c>); numbers carry the class <c>number</c>.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The caption is for screen readers only: a heading says the same.</summary>
    public bool HideCaption { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "table";
        output.Attributes.SetAttribute("class", "data");
        // A table laid out as cards keeps being a table to a screen reader.
        output.Attributes.SetAttribute("role", "table");
        var caption = new TagBuilder("caption");
        if (HideCaption)
        {
            caption.AddCssClass("hidden");
        }

        caption.InnerHtml.Append(Caption);
        output.PreContent.AppendHtml(caption);
    }
}

/// <summary>The name of the column beside the value, where the table is shown as cards.</summary>
[HtmlTargetElement("td", Attributes = "label")]
public sealed class LabelledCellTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute("data-label", Label);
        output.Attributes.SetAttribute("role", "cell");
    }
}

/// <summary><c>&lt;th sort="tenggat"&gt;Batas waktu&lt;/th&gt;</c>: sorts by a link (<c>?urut=tenggat</c>, <c>?urut=-tenggat</c>), keeps the filters.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortHeadTagHelper : TagHelper
{
    public const string Parameter = "urut";

    public string Sort { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var now = request.Query[Parameter].ToString();
        var query = request.Query
            .Where(pair => pair.Key is not Parameter and not PagerTagHelper.Parameter)
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create(Parameter, (string?)(now == Sort ? "-" + Sort : Sort)));
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("aria-sort", now == Sort ? "ascending" : now == "-" + Sort ? "descending" : "none");
        var link = new TagBuilder("a");
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
        link.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(link);
    }
}
