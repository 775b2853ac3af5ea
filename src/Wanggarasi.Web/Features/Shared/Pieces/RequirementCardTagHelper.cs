using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>
/// One requirement: what, why, which files, how it stands; the content is what can be done about it (file field, "saya bawa ke loket", defect).
/// <c>&lt;requirement-card title="Kartu Keluarga" why="…" accepts="JPEG, PNG, PDF · paling besar 15 MB" state="Sesuai" tone="Done"&gt;…&lt;/requirement-card&gt;</c>
/// </summary>
[HtmlTargetElement("requirement-card")]
public sealed class RequirementCardTagHelper : TagHelper
{
    public string Title { get; set; } = "";
    public string? Why { get; set; }
    public string? Accepts { get; set; }
    public string? State { get; set; }
    public Tone Tone { get; set; }
    public string? Id { get; set; }

    /// <summary>Level of the heading.</summary>
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "requirement " + Shape.Class(Tone));
        if (Id is not null)
        {
            output.Attributes.SetAttribute("id", Id);
        }

        var head = new TagBuilder("div");
        head.AddCssClass("requirement-head");
        var title = new TagBuilder("h" + Math.Clamp(Level, 1, 4).ToString(System.Globalization.CultureInfo.InvariantCulture));
        title.InnerHtml.Append(Title);
        head.InnerHtml.AppendHtml(title);
        if (State is not null)
        {
            var tag = new TagBuilder("span");
            tag.AddCssClass("status " + Shape.Class(Tone));
            tag.InnerHtml.AppendHtml(Shape.Of(Tone)).Append(State);
            head.InnerHtml.AppendHtml(tag);
        }

        output.PreContent.AppendHtml(head);
        AppendLine(Why, null);
        AppendLine(Accepts, "small muted");

        void AppendLine(string? text, string? css)
        {
            if (text is null)
            {
                return;
            }

            var line = new TagBuilder("p");
            if (css is not null)
            {
                line.AddCssClass(css);
            }

            line.InnerHtml.Append(text);
            output.PreContent.AppendHtml(line);
        }
    }
}
