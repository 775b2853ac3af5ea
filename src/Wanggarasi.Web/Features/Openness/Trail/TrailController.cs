using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared.Pieces;

namespace Wanggarasi.Web.Features.Openness.Trail;

/// <summary>The daily anchors: what makes the record checkable by anybody who keeps them.</summary>
[AllowAnonymous]
public sealed class TrailController(TrailReader reader) : Controller
{
    [HttpGet("/kinerja/jejak")]
    public async Task<IActionResult> TrailAsync([FromQuery(Name = PagerTagHelper.Parameter)] int page, CancellationToken cancellationToken) =>
        View("Trail", await reader.LoadAsync(page, cancellationToken));

    /// <summary>All anchors, one canonical JSON text a line, with its hash behind a tab: to be kept elsewhere.</summary>
    [HttpGet("/kinerja/jejak/jangkar.txt")]
    public async Task FileAsync(CancellationToken cancellationToken)
    {
        Response.ContentType = "text/plain; charset=utf-8";
        await foreach (var line in reader.LinesAsync(cancellationToken))
        {
            await Response.WriteAsync(line + "\n", Encoding.UTF8, cancellationToken);
        }
    }

    /// <summary>The verifier as it stands in <c>docs/</c>.</summary>
    [HttpGet("/kinerja/jejak/periksa.py")]
    public IActionResult Verifier() =>
        File(typeof(TrailController).Assembly.GetManifestResourceStream("periksa.py")!, "text/x-python; charset=utf-8", "periksa.py");
}
