using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Overview;

/// <summary>One service in the administrator's list.</summary>
/// <param name="NextOn">The first day of a version that waits; null for none.</param>
public sealed record OverviewRow(string Code, string Name, string Group, int Version, DateOnly EffectiveOn, DateOnly? NextOn, bool IsConfirmed, PausedService? Pause);

/// <summary>All services with their versions and pauses.</summary>
public sealed record OverviewPage(IReadOnlyList<OverviewRow> Rows)
{
    public static async Task<OverviewPage> LoadAsync(OfficeDb db, PublishedStandards standards, OfficeWords words, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(words);
        var pauses = await standards.PausesAsync(today, cancellationToken);
        var waiting = (await db.ServiceVersions.AsNoTracking().Where(v => v.EffectiveOn > today).Select(v => new { v.Code, v.EffectiveOn }).ToListAsync(cancellationToken))
            .ToLookup(v => v.Code, v => v.EffectiveOn, StringComparer.Ordinal);
        return new OverviewPage(
        [
            .. (await standards.AllAsync(today, cancellationToken)).Select(service => new OverviewRow(
                service.Definition.Code, words.Fill(service.Definition.Name), ServiceGroups.NameOf(service.Definition.QueuePrefix), service.Version, service.EffectiveOn,
                waiting[service.Definition.Code].Select(day => (DateOnly?)day).FirstOrDefault(), service.Definition.IsConfirmed, pauses.GetValueOrDefault(service.Definition.Code))),
        ]);
    }
}
