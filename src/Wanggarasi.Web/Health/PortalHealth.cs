using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Wanggarasi.Web.Health;

/// <summary>Whether the process lives, and whether it can serve (database reachable).</summary>
public static class PortalHealth
{
    /// <summary>Checks with this tag decide over <c>/health/ready</c>.</summary>
    public const string Ready = "ready";

    public static void AddPortalHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks();

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
