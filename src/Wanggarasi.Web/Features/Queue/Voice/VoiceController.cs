using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Queue.Voice;

/// <summary>Recorded clips for boards whose browser has no Indonesian voice: the office's own (<c>Queue:VoiceDirectory</c>), else those shipped.</summary>
[AllowAnonymous]
public sealed partial class VoiceController(IWebHostEnvironment environment, IConfiguration configuration) : Controller
{
    [HttpGet("/antrean/suara/{nama}.mp3")]
    public IActionResult Play(string nama)
    {
        if (!Name().IsMatch(nama))
        {
            return NotFound();
        }

        string?[] directories = [configuration["Queue:VoiceDirectory"], Path.Combine(environment.WebRootPath, "suara")];
        var file = directories.OfType<string>().Select(directory => Path.GetFullPath(Path.Combine(directory, nama + ".mp3"), environment.ContentRootPath)).FirstOrDefault(System.IO.File.Exists);
        if (file is null)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=86400";
        return PhysicalFile(file, "audio/mpeg", enableRangeProcessing: true);
    }

    // Nothing that could lead out of the directory.
    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
