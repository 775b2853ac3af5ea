using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary><c>&lt;qr-code text="https://…" label="…" /&gt;</c>: inline SVG without inline style, one path, dark on white in every theme.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCodeTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public string Label { get; set; } = "Kode QR";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Text, Label));
    }

    /// <summary>The picture of a text; the quiet zone of four modules is part of it.</summary>
    public static IHtmlContent Draw(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Length; x++)
            {
                var from = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}Z");
                }
            }
        }

        var size = data.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        var picture = new TagBuilder("svg");
        picture.AddCssClass("qr");
        picture.Attributes["viewBox"] = $"0 0 {size} {size}";
        picture.Attributes["role"] = "img";
        picture.Attributes["aria-label"] = label;
        picture.Attributes["shape-rendering"] = "crispEdges";
        picture.InnerHtml.AppendHtml($"<path fill=\"#fff\" d=\"M0 0h{size}v{size}H0Z\"/><path fill=\"#000\" d=\"{path}\"/>");
        return picture;
    }
}
