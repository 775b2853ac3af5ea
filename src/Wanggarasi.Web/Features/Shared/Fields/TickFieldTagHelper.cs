using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// <c>&lt;tick-field asp-for="Truth" label="Saya menyatakan data ini benar" /&gt;</c>: one box, bound to a bool or a text, sent as "true".
/// Whatever else is posted under the name leaves the box empty; it never breaks the page.
/// </summary>
[HtmlTargetElement("tick-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TickFieldTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        TakeAttributes(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "field wrong" : "field");
        var row = Tick("checkbox", new Choice("true", Label, Hint), 0, string.Equals(Typed, "true", StringComparison.OrdinalIgnoreCase));
        if (Errors.Count > 0)
        {
            var error = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("p");
            error.AddCssClass("error");
            error.Attributes["id"] = Id + "-error";
            error.InnerHtml.AppendHtml("<span class=\"hidden\">Kesalahan: </span>").Append(string.Join(" ", Errors));
            output.Content.AppendHtml(error);
        }

        output.Content.AppendHtml(row);
    }
}
