using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// <c>&lt;file-field asp-for="Files" label="Foto KK" multiple="true" /&gt;</c>: the browser's own control, which offers the camera on phones.
/// The form needs <c>enctype="multipart/form-data"</c>.
/// </summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    public string Accept { get; set; } = "image/jpeg,image/png,application/pdf";

    public bool Multiple { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "file";
        input.Attributes["accept"] = Accept;
        if (Multiple)
        {
            input.Attributes["multiple"] = "multiple";
        }

        return FrameAsync(output, input);
    }
}
