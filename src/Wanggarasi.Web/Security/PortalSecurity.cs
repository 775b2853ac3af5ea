using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Wanggarasi.Web.Features.Shared.Errors;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security.Accounts;
using Wanggarasi.Web.Security.Logging;

namespace Wanggarasi.Web.Security;

/// <summary>What stands between the street and the rooms. The order in <see cref="UsePortalSecurity"/> matters; each line says why.</summary>
public static class PortalSecurity
{
    /// <summary>A form without documents is small; an action that takes documents raises this with <c>[RequestSizeLimit]</c>.</summary>
    public const long OrdinaryBodyLimit = 1024 * 1024;

    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var open = builder.Environment.IsDevelopment();

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = OrdinaryBodyLimit;
        });
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = (int)OrdinaryBodyLimit;
            form.KeyLengthLimit = 512;
            form.ValueCountLimit = 1024;
        });
        services.Configure<ForwardedHeadersOptions>(forwarded => TrustOnly(forwarded, builder.Configuration.GetSection("Proxies").Get<string[]>() ?? []));
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.ExcludedHosts.Clear();
        });

        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "application/json", "application/xml", "application/atom+xml", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.AddSingleton<IResponseCompressionProvider, PublicPagesCompression>();

        // Secure is set for every cookie at once by the cookie policy below: antiforgery's own `Always` throws on plain http
        // instead of answering. __Host- binds a cookie to this very host.
        services.AddCookiePolicy(cookies =>
        {
            cookies.Secure = open ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookies.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
            cookies.MinimumSameSitePolicy = SameSiteMode.Lax;
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieName("formulir", open);
            // Lax, not Strict: whoever comes by a link from a message would otherwise get a new token, and forms open in
            // other tabs would die with 400. A cross-site POST carries neither.
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.SuppressXFrameOptionsHeader = true; // frame-ancestors 'none' says it
        });
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<FormGuard>(FormGuard.Place); // a filter added by its type does not ask it for its order
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        });

        services.AddPostLimit();
        services.AddAuthorization(Policies.Register);
        builder.AddAccounts();
    }

    public static void UsePortalSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();                       // first: scheme and client address are true from here on
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UsePortalRequestLog();                       // outside the error pages: it sees the final status
        app.UseResponseCompression();
        app.UseMiddleware<ErrorPages>();
        app.Use(ReadHeadAsGet);
        app.UseRouting();
        app.Use(RememberWhatWasAsked);
        app.Use(AnswerUnknownAddresses);                 // before authorization: a wrong address is 404, not a way to sign in
        app.UseCookiePolicy();
        app.UseOfficeCulture();
        app.UseAuthentication();
        app.UseRateLimiter();                            // after who: officers are not counted
        app.Use(SetupGate.PassAsync);                    // after who, before may
        app.UseAuthorization();
    }

    /// <summary>The name of a cookie: bound to the host by its prefix wherever it is Secure.</summary>
    public static string CookieName(string name, bool open) => open ? name : "__Host-" + name;

    // Forwarded headers are believed from configured proxies only, else anybody could choose an address and a scheme.
    private static void TrustOnly(ForwardedHeadersOptions forwarded, string[] proxies)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        forwarded.ForwardedHeaders = proxies.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in proxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal))
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
            else
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        }
    }

    // Monitors and link previews ask with HEAD; the server leaves the body out by itself.
    private static Task ReadHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    // The error page replaces the endpoint; the log and the headers want the first one.
    private static Task RememberWhatWasAsked(HttpContext context, RequestDelegate next)
    {
        RequestLog.Remember(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<SecretAddressAttribute>() is not null)
        {
            SecurityHeaders.KeepSecret(context);
        }

        return next(context);
    }

    // The fallback policy would send somebody who mistyped an address to the sign-in page. Routing's own answer to a
    // wrong verb (405, 415) is an endpoint without a route: it answers by itself.
    private static Task AnswerUnknownAddresses(HttpContext context, RequestDelegate next)
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(context);
            case var answer:
                return answer.RequestDelegate!(context);
        }
    }
}
