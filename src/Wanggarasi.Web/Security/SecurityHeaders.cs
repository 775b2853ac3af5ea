using Microsoft.AspNetCore.Authorization;

namespace Wanggarasi.Web.Security;

/// <summary>The headers every answer carries, error pages and files included.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Nothing but the portal's own files; no inline script or style anywhere (a test reads every page).</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; media-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    // The camera is for photographing documents and codes on the portal's own pages.
    private const string PermissionsPolicy =
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), "
        + "accelerometer=(), gyroscope=(), magnetometer=(), display-capture=(), browsing-topics=()";

    private static readonly object SecretKey = new();

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            Write((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    /// <summary>Marks the answer as one whose address or content nobody may keep, whatever page is shown in the end.</summary>
    public static void KeepSecret(HttpContext context) => context.Items[SecretKey] = true;

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var endpoint = context.GetEndpoint();
        var secret = context.Items.ContainsKey(SecretKey) || endpoint?.Metadata.GetMetadata<SecretAddressAttribute>() is not null;
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        // A page or file behind the fallback policy is somebody's; assets and public data are everybody's.
        var closed = endpoint is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = secret ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (secret || closed || (signedIn && isPage))
        {
            headers.CacheControl = "no-store";
        }
    }
}
