using Microsoft.AspNetCore.Html;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>The shape of a tone as a few bytes of SVG in the colour of the text, for eyes that do not tell colours apart and for black print.</summary>
public static class Shape
{
    public static IHtmlContent Of(Tone tone) => new HtmlString("<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"" + (tone switch
    {
        Tone.Waiting => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Zm-1 1v5h4V7H9V4Z",
        Tone.Working => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2v10A5 5 0 0 1 8 3Z",
        Tone.Attention => "M8 1 0 15h16ZM7 6h2v4H7Zm0 5h2v2H7Z",
        Tone.Done => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 11.5 3.5 8l1.4-1.4L7 8.7l4.1-4.1L12.5 6Z",
        Tone.Bad => "M5 1 1 5v6l4 4h6l4-4V5l-4-4Zm0 3.2-.8.8L7.2 8l-3 3 .8.8 3-3 3 3 .8-.8-3-3 3-3-.8-.8-3 3Z",
        Tone.Stopped => "M1 1h14v14H1Zm3 6v2h8V7Z",
        _ => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z",
    }) + "\"/></svg>");

    /// <summary>The name of the tone in the style sheet.</summary>
    public static string Class(Tone tone) => tone.ToString().ToLowerInvariant();
}
