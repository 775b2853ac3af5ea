using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Queue;

/// <summary>
/// The telephone that saw its ticket remembers it, so that reporting in the waiting room takes one touch. The code is no more than what
/// the page in the history of the same telephone shows; scripts cannot read it.
/// </summary>
internal static class TicketCookie
{
    private const string Name = "antrean";

    public static TrackingCode? Read(HttpRequest request) =>
        request.Cookies[Name] is { } text && TrackingCode.TryParse(text, out var code, out _) ? code : null;

    public static void Write(HttpResponse response, TrackingCode code) => response.Cookies.Append(
        Name, code.Text, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/antrean", MaxAge = TimeSpan.FromDays(30), IsEssential = true, Secure = response.HttpContext.Request.IsHttps });
}
