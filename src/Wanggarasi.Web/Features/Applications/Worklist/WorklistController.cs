using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Worklist;

/// <summary>All cases of the office, the most urgent first.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class WorklistController(WorklistReader reader, TimeProvider time) : Controller
{
    private const string Cookie = "dilihat";

    [HttpGet("/loket/permohonan")]
    public async Task<IActionResult> WorklistAsync(WorklistFilter filter, CancellationToken cancellationToken) =>
        View("Worklist", await reader.LoadAsync(filter, LookedAt(), cancellationToken));

    // "since before | now looking": what is new stays new for half an hour of work, then the present look becomes the last one.
    private DateTimeOffset LookedAt()
    {
        var now = time.GetUtcNow();
        var (before, seen) = Request.Cookies[Cookie]?.Split('-') is [var first, var second]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            && b <= now.ToUnixTimeSeconds() && a <= b
                ? (DateTimeOffset.FromUnixTimeSeconds(a), DateTimeOffset.FromUnixTimeSeconds(b))
                : (now.AddDays(-1), now);
        if (now - seen > TimeSpan.FromMinutes(30))
        {
            (before, seen) = (seen, now);
        }

        Response.Cookies.Append(
            Cookie,
            string.Create(CultureInfo.InvariantCulture, $"{before.ToUnixTimeSeconds()}-{seen.ToUnixTimeSeconds()}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/loket", MaxAge = TimeSpan.FromDays(30), IsEssential = true });
        return before;
    }
}
