using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// <c>&lt;error-summary /&gt;</c> above the heading of a form: takes the focus (without script), says every error, links to its field.
/// Shows nothing while there is nothing wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public string Title { get; set; } = "Ada yang perlu diperbaiki";

    /// <summary>Names of fields in the order they stand on the page, where they are data and not properties of the model.</summary>
    public IEnumerable<string>? Fields { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        // The dictionary of errors keeps no order; the reader goes down the page.
        var order = (Fields ?? ViewContext.ViewData.ModelMetadata.Properties.Select(property => property.Name ?? "")).ToList();
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value?.Errors.Select(error => (entry.Key, error.ErrorMessage)) ?? [])
            .Select(error => (error.Key, Message: error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Isian ini tidak dapat dibaca."))
            .Distinct()
            .OrderBy(error => Place(error.Key, order))
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Title);
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            var item = new TagBuilder("li");
            if (key.Length > 0)
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
                link.InnerHtml.Append(message);
                item.InnerHtml.AppendHtml(link);
            }
            else
            {
                item.InnerHtml.Append(message);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.SetHtmlContent(heading);
        output.Content.AppendHtml(list);
    }

    // Errors of the whole form come first, unknown names last.
    private static int Place(string key, List<string> order)
    {
        if (key.Length == 0)
        {
            return -1;
        }

        var whole = order.IndexOf(key);
        var first = whole >= 0 ? whole : order.IndexOf(key.Split('.', '[')[0]);
        return first >= 0 ? first : int.MaxValue;
    }
}
