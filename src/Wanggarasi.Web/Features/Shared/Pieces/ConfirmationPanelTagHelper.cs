using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>
/// The receipt's head: <c>&lt;confirmation-panel title="Permohonan terkirim" number-label="Nomor register" number="…" code-label="Kode lacak"
/// code="…" spelled="…" qr="https://…"&gt;…&lt;/confirmation-panel&gt;</c>.
/// </summary>
[HtmlTargetElement("confirmation-panel")]
public sealed class ConfirmationPanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";
    public string NumberLabel { get; set; } = "Nomor register";
    public string? Number { get; set; }
    public string CodeLabel { get; set; } = "Kode lacak";
    public string? Code { get; set; }

    /// <summary>The code for the ear.</summary>
    public string? Spelled { get; set; }

    /// <summary>The address the QR code leads to.</summary>
    public string? Qr { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "confirmation");
        var said = new TagBuilder("div");
        var title = new TagBuilder("h1");
        title.InnerHtml.AppendHtml(Shape.Of(Tone.Done)).Append(Title);
        said.InnerHtml.AppendHtml(title);
        Append(NumberLabel, Number, "register");
        Append(CodeLabel, Code, "code");
        if (Spelled is not null)
        {
            var ear = new TagBuilder("p");
            ear.AddCssClass("spelled");
            ear.InnerHtml.Append("Dibaca: " + Spelled);
            said.InnerHtml.AppendHtml(ear);
        }

        said.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(said);
        if (Qr is not null)
        {
            output.Content.AppendHtml(QrCodeTagHelper.Draw(Qr, CodeLabel + " sebagai kode QR"));
        }

        void Append(string label, string? value, string css)
        {
            if (value is null)
            {
                return;
            }

            var line = new TagBuilder("p");
            line.InnerHtml.Append(label);
            var strong = new TagBuilder("strong");
            strong.AddCssClass(css);
            strong.InnerHtml.Append(value);
            line.InnerHtml.AppendHtml(strong);
            said.InnerHtml.AppendHtml(line);
        }
    }
}
