using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary><c>&lt;checks-field asp-for="Needs" label="Bantuan yang diperlukan" options="Model.Needs" /&gt;</c>: several answers, bound to a list of texts.</summary>
[HtmlTargetElement("checks-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChecksFieldTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var ticks = new HtmlContentBuilder();
        var ticked = Ticked;
        foreach (var (index, choice) in Options.Index())
        {
            ticks.AppendHtml(Tick("checkbox", choice, index, ticked.Contains(choice.Value)));
        }

        return GroupAsync(output, ticks);
    }
}
