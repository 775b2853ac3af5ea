using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary><c>&lt;select-field asp-for="Village" label="Desa" options="Model.Villages" /&gt;</c>; for many answers. Few answers are radios.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    /// <summary>The first line, which chooses nothing.</summary>
    public string Empty { get; set; } = "Pilih …";

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var select = new TagBuilder("select");
        var typed = Typed ?? "";
        Append(new Choice("", Empty));
        foreach (var option in Options)
        {
            Append(option);
        }

        return FrameAsync(output, select);

        void Append(Choice choice)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value;
            if (choice.Value == typed)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(choice.Label);
            select.InnerHtml.AppendHtml(option);
        }
    }
}
