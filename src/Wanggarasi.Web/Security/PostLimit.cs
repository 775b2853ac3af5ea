using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Wanggarasi.Web.Security;

/// <summary>
/// How much one address may send in a minute (ASVS 2.4.1): drafts, sign-ins, bookings and letters cost work, room and money, and a script
/// makes thousands. Generous, since all telephones of a carrier may share one address; officers are known and not counted. Guessing
/// has its own, narrower counters at each door.
/// </summary>
public static class PostLimit
{
    /// <summary>Forms sent in a minute.</summary>
    public const int PerMinute = 120;

    private static readonly TimeSpan s_span = TimeSpan.FromMinutes(1);

    public static void AddPostLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => CountedAs(context) is { } sender
            ? RateLimitPartition.GetSlidingWindowLimiter(sender, _ => new SlidingWindowRateLimiterOptions { PermitLimit = PerMinute, Window = s_span, SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = s_span.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    // A reader is not counted, but whoever checks a paper is: each check is written down. The machine's own address is a proxy that Proxies does not name: counting it would count everybody as one.
    private static string? CountedAs(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/verifikasi")) || Policies.IsStaff(context.User)
        || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)
            ? null
            : NetworkOf(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // Whoever has an IPv6 address has 2⁶⁴ of them.
    private static string NetworkOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
}
