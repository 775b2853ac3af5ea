using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>What happens to the cookie of a session on each request.</summary>
public static class SessionCookie
{
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return; // a style sheet is everybody's: no database for it
        }

        var services = http.RequestServices;
        var person = Sessions.IdOf(context.Principal) is { } id
            ? await services.GetRequiredService<Sessions>().FindPersonAsync(id, http.RequestAborted)
            : null;
        if (person is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
            return;
        }

        // Only the id of the session goes into the cookie; the person is read anew each time.
        context.ReplacePrincipal(person);
        context.ShouldRenew = services.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc > RenewAfter;
    }

    /// <summary>To sign in, and back: to the page that was asked for, or the one a form was sent from.</summary>
    public static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? request.PathBase + request.Path + request.QueryString
            : Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? from.PathAndQuery : null;
        context.Response.Redirect(context.Options.LoginPath + (back is null ? "" : QueryString.Create(context.Options.ReturnUrlParameter, back)));
        return Task.CompletedTask;
    }
}
