using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class ArchiveCheck(OfficeDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
