using Serilog;
using Serilog.Events;

namespace Wanggarasi.Web.Security.Logging;

/// <summary>One line per request: verb, route pattern, status, milliseconds. Never the path or the query: both carry codes.</summary>
public static class RequestLog
{
    private static readonly object RouteKey = new();

    public static void UsePortalRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        // The host's own logger; the static one belongs to whichever host of the process started last.
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Verb} {Route} → {Status} in {Milliseconds:0} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("Verb", new ScalarValue(Verb(context.Request.Method))),
            new LogEventProperty("Route", new ScalarValue(context.Items[RouteKey] as string ?? "(none)")),
            new LogEventProperty("Status", new ScalarValue(status)),
            new LogEventProperty("Milliseconds", new ScalarValue(elapsed)),
        ];
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : Route(context)?.StartsWith("/health", StringComparison.Ordinal) == true ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });

    /// <summary>Keeps the pattern of the first endpoint: the error page replaces it later.</summary>
    public static void Remember(HttpContext context) => context.Items.TryAdd(RouteKey, Route(context));

    private static string? Route(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint ? "/" + endpoint.RoutePattern.RawText?.TrimStart('/') : null;

    // A made-up verb is text from outside.
    private static string Verb(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsDelete(method) || HttpMethods.IsPatch(method) || HttpMethods.IsOptions(method) ? method : "OTHER";
}
