using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// <c>&lt;date-field asp-for="BornOn" label="Tanggal lahir" /&gt;</c>, bound to the text as typed and read by <see cref="TypedDay"/>.
/// One box with the number keyboard: the pickers of cheap phones scroll month by month to 1957, and three boxes are three keyboards.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper : FieldTagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        DefaultHint = "Tanggal, bulan, tahun. Contoh: <span class=\"nowrap\">17-08-1990</span>";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["class"] = "w-10";
        if (Typed is { } typed)
        {
            input.Attributes["value"] = typed;
        }

        return FrameAsync(output, input);
    }
}
