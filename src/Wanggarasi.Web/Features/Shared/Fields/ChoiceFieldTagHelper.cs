using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary><c>&lt;choice-field asp-for="For" label="Untuk siapa?" options="Model.Persons" /&gt;</c>: radios, one answer. Without options: Ya/Tidak.</summary>
[HtmlTargetElement("choice-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceFieldTagHelper : FieldTagHelper
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("ya", "Ya"), new("tidak", "Tidak")];

    public IEnumerable<Choice>? Options { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var ticks = new HtmlContentBuilder();
        var typed = Typed;
        foreach (var (index, choice) in (Options ?? YesNo).Index())
        {
            ticks.AppendHtml(Tick("radio", choice, index, choice.Value == typed));
        }

        return GroupAsync(output, ticks);
    }
}
