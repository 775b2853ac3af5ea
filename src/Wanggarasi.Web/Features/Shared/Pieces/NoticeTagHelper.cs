using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>What a notice wants: to inform, to be heeded, to confirm, to say that something failed.</summary>
public enum NoticeKind
{
    Information,
    Attention,
    Success,
    Error,
}

/// <summary><c>&lt;notice kind="Attention" title="Blangko habis"&gt;…&lt;/notice&gt;</c></summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; }

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "notice " + Kind.ToString().ToLowerInvariant());
        if (Kind is NoticeKind.Success or NoticeKind.Error)
        {
            output.Attributes.SetAttribute("role", Kind == NoticeKind.Error ? "alert" : "status");
        }

        var title = new TagBuilder("p");
        title.AddCssClass("notice-title");
        title.InnerHtml.AppendHtml(Kind switch
        {
            NoticeKind.Attention => Shape.Of(Tone.Attention),
            NoticeKind.Success => Shape.Of(Tone.Done),
            NoticeKind.Error => Shape.Of(Tone.Bad),
            _ => Shape.Information,
        });
        title.InnerHtml.Append(Title ?? Kind switch
        {
            NoticeKind.Attention => "Perhatian",
            NoticeKind.Success => "Berhasil",
            NoticeKind.Error => "Gagal",
            _ => "Informasi",
        });
        output.PreContent.AppendHtml(title);
    }
}
