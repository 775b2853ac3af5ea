using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Features.Shared.Errors;

/// <summary>
/// Every refusal without a page of its own, and every mistake, ends on one screen with the right status. Written out rather than
/// UseExceptionHandler and UseStatusCodePages: those run the pipeline again with the verb of the first request and route before anybody
/// can change it, so a refused POST would look for a POST of the error page and end as an empty 405.
/// </summary>
public sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    public const string Path = "/galat";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is there to read a page
        }
        catch (Exception mistake) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(mistake, context.RequestServices.GetRequiredService<OfficeDb>());
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = "10";
                await KeptForm.RememberAsync(context);
                log.LogWarning("The archive was busy for longer than a writer waits");
            }
            else if (context.Response.StatusCode >= 500)
            {
                log.LogError(mistake, "A request ended in a mistake of ours");
            }
        }

        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null or 0 } && string.IsNullOrEmpty(response.ContentType))
        {
            await ShowAsync(context);
        }
    }

    /// <summary>What a mistake means to the one who asked; the only place that says so.</summary>
    private static int StatusOf(Exception mistake, OfficeDb db) => mistake switch
    {
        BadHttpRequestException request => request.StatusCode,
        _ when db.IsBusy(mistake) => StatusCodes.Status503ServiceUnavailable,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    private async Task ShowAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = Path;
        context.Request.QueryString = QueryString.Empty;
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        context.Response.ContentLength = null;
        try
        {
            await next(context);
        }
        catch (Exception mistake) when (!context.Response.HasStarted)
        {
            // The error page itself failed (a broken layout, no database for the office's name): a sentence is better than nothing.
            log.LogError(mistake, "The error page could not be shown");
            context.Response.Clear();
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Terjadi kesalahan di pihak kami. Coba lagi beberapa saat lagi, atau datang ke loket.");
        }
    }
}
