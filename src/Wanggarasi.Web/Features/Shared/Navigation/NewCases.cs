using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Features.Shared.Navigation;

/// <summary>What came in since the officer last looked at the list: asked once a page, and counted to a hundred only.</summary>
public sealed class NewCases(OfficeDb db, TimeProvider time, IHttpContextAccessor http)
{
    private const string Cookie = "dilihat";
    private const int Most = 100;

    private int? _count;
    private (DateTimeOffset Before, DateTimeOffset Seen)? _looks;

    /// <summary>The look before the present one.</summary>
    public DateTimeOffset LookedAt => (_looks ??= Read()).Before;

    /// <summary>How many, at most 100.</summary>
    public async Task<int> LoadAsync(CancellationToken cancellationToken)
    {
        var since = LookedAt;
        return _count ??= await db.Applications.Where(a => a.Status == CaseStatus.Submitted && a.SubmittedAt > since).Take(Most).CountAsync(cancellationToken);
    }

    /// <summary>The number in words: more than 99 are not told apart.</summary>
    public static string Words(int count) => count < Most ? count.ToString(CultureInfo.InvariantCulture) : "99+";

    /// <summary>Notes that the officer looks at the list now.</summary>
    public void Look()
    {
        var (before, seen) = _looks ??= Read();
        http.HttpContext!.Response.Cookies.Append(
            Cookie,
            string.Create(CultureInfo.InvariantCulture, $"{before.ToUnixTimeSeconds()}-{seen.ToUnixTimeSeconds()}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(30), IsEssential = true });
    }

    // "since before | now looking": what is new stays new for half an hour of work, then the present look becomes the last one.
    private (DateTimeOffset Before, DateTimeOffset Seen) Read()
    {
        var now = time.GetUtcNow();
        var (before, seen) = http.HttpContext?.Request.Cookies[Cookie]?.Split('-') is [var first, var second]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            && b <= now.ToUnixTimeSeconds() && a <= b
                ? (DateTimeOffset.FromUnixTimeSeconds(a), DateTimeOffset.FromUnixTimeSeconds(b))
                : (now.AddDays(-1), now);
        return now - seen > TimeSpan.FromMinutes(30) ? (seen, now) : (before, seen);
    }
}
