using Microsoft.AspNetCore.Html;

namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>The shape of a tone as a few bytes of SVG in the colour of the text, for eyes that do not tell colours apart and for black print.</summary>
public static class Shape
{
    private const string Disc = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z";

    /// <summary>A disc with an i.</summary>
    public static IHtmlContent Information { get; } = Draw(Disc + "M7 7h2v5H7Zm0-3h2v2H7Z");

    private static readonly IHtmlContent Ring = Draw(Disc + "m0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z");
    private static readonly IHtmlContent Clock = Draw(Disc + "m0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3ZM7 4v5h4V7.5H8.5V4Z");
    private static readonly IHtmlContent HalfDisc = Draw(Disc + "m0 2v10A5 5 0 0 1 8 3Z");
    private static readonly IHtmlContent Triangle = Draw("M8 1 0 15h16ZM7 6h2v4H7Zm0 5h2v2H7Z");
    private static readonly IHtmlContent Check = Draw(Disc + "M7 11.5 3.5 8l1.4-1.4L7 8.7l4.1-4.1L12.5 6Z");
    private static readonly IHtmlContent Octagon = Draw("M5 1 1 5v6l4 4h6l4-4V5l-4-4ZM5.5 4 8 6.5 10.5 4 12 5.5 9.5 8 12 10.5 10.5 12 8 9.5 5.5 12 4 10.5 6.5 8 4 5.5Z");
    private static readonly IHtmlContent Square = Draw("M1 1h14v14H1Zm3 6v2h8V7Z");

    public static IHtmlContent Of(Tone tone) => tone switch
    {
        Tone.Waiting => Clock,
        Tone.Working => HalfDisc,
        Tone.Attention => Triangle,
        Tone.Done => Check,
        Tone.Bad => Octagon,
        Tone.Stopped => Square,
        _ => Ring,
    };

    /// <summary>The name of the tone in the style sheet.</summary>
    public static string Class(Tone tone) => tone switch
    {
        Tone.Waiting => "waiting",
        Tone.Working => "working",
        Tone.Attention => "attention",
        Tone.Done => "done",
        Tone.Bad => "bad",
        Tone.Stopped => "stopped",
        _ => "neutral",
    };

    private static HtmlString Draw(string path) => new($"<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>");
}
