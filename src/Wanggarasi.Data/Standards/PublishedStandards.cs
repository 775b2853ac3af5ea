using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Standards;

/// <summary>Definitions that were read once. A version never changes, so what is here stays true.</summary>
public sealed class ReadDefinitions
{
    internal ConcurrentDictionary<(string Code, int Number), ServiceDefinition> Services { get; } = new();

    internal ConcurrentDictionary<(string Code, int Number), SopDefinition> Sops { get; } = new();
}

/// <summary>A service standard in one of its versions.</summary>
/// <param name="Version">The version's number within the service.</param>
/// <param name="EffectiveOn">The first day it counts.</param>
/// <param name="Definition">What it says.</param>
public sealed record PublishedService(int Version, DateOnly EffectiveOn, ServiceDefinition Definition);

/// <summary>An approved SOP in one of its versions.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="Version">The version's number within the service.</param>
/// <param name="Definition">What it says.</param>
public sealed record PublishedSop(Guid Id, int Version, SopDefinition Definition);

/// <summary>A service that takes no new applications for a while.</summary>
public sealed record PausedService(string Code, string Reason, DateOnly FromOn, DateOnly? ToOn);

/// <summary>The published standards: which version counts on a day, and any version a case has pinned.</summary>
public sealed class PublishedStandards(OfficeDb db, ReadDefinitions read, TimeProvider time)
{
    /// <summary>Every service in the version that counts on the day, in order of the catalogue.</summary>
    public async Task<IReadOnlyList<PublishedService>> AllAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var effective = await db.ServiceVersions.AsNoTracking()
            .Where(v => v.EffectiveOn <= today)
            .Select(v => new { v.Id, v.Code, v.Number, v.EffectiveOn })
            .ToListAsync(cancellationToken);
        var wanted = effective.GroupBy(v => v.Code, StringComparer.Ordinal).Select(g => g.MaxBy(v => v.Number)!).ToList();
        if (wanted.Where(w => !read.Services.ContainsKey((w.Code, w.Number))).Select(w => w.Id).ToList() is { Count: > 0 } unread)
        {
            foreach (var row in await db.ServiceVersions.AsNoTracking().Where(v => unread.Contains(v.Id)).ToListAsync(cancellationToken))
            {
                read.Services.TryAdd((row.Code, row.Number), StandardJson.Read<ServiceDefinition>(row.Body));
            }
        }

        return
        [
            .. wanted
                .Select(w => new PublishedService(w.Number, w.EffectiveOn, read.Services[(w.Code, w.Number)]))
                .OrderBy(s => s.Definition.QueuePrefix, StringComparer.Ordinal)
                .ThenBy(s => s.Definition.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A service in the version that counts on the day; null when there is no such service.</summary>
    public async Task<PublishedService?> FindAsync(string code, DateOnly today, CancellationToken cancellationToken)
    {
        var row = await db.ServiceVersions.AsNoTracking()
            .Where(v => v.Code == code && v.EffectiveOn <= today)
            .OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.EffectiveOn })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new PublishedService(row.Number, row.EffectiveOn, await GetAsync(code, row.Number, cancellationToken));
    }

    /// <summary>A service in a pinned version.</summary>
    /// <exception cref="InvalidOperationException">There is no such version; versions are never deleted.</exception>
    public async Task<ServiceDefinition> GetAsync(string code, int number, CancellationToken cancellationToken)
    {
        if (read.Services.TryGetValue((code, number), out var known))
        {
            return known;
        }

        var body = await db.ServiceVersions.AsNoTracking().Where(v => v.Code == code && v.Number == number).Select(v => v.Body).SingleAsync(cancellationToken);
        return read.Services.GetOrAdd((code, number), StandardJson.Read<ServiceDefinition>(body));
    }

    /// <summary>The SOP of a service in force now; null when none is.</summary>
    public async Task<PublishedSop?> FindSopAsync(string code, CancellationToken cancellationToken)
    {
        var row = await SopsInForce
            .Where(v => v.ServiceCode == code)
            .OrderByDescending(v => v.Number)
            .Select(v => new { v.Id, v.Number })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new PublishedSop(row.Id, row.Number, await GetSopAsync(code, row.Number, cancellationToken));
    }

    /// <summary>Every SOP that was approved and whose day has come, older versions among them: of each service the highest number counts.</summary>
    public IQueryable<SopVersion> SopsInForce
    {
        get
        {
            var now = time.GetUtcNow();
            return db.SopVersions.AsNoTracking().Where(v => v.ApprovedAt != null && (v.InForceAt == null || v.InForceAt <= now));
        }
    }

    /// <summary>An approved SOP in a pinned version.</summary>
    public async Task<SopDefinition> GetSopAsync(string code, int number, CancellationToken cancellationToken)
    {
        if (read.Sops.TryGetValue((code, number), out var known))
        {
            return known;
        }

        var row = await db.SopVersions.AsNoTracking().Where(v => v.ServiceCode == code && v.Number == number).Select(v => new { v.Body, v.ApprovedAt }).SingleAsync(cancellationToken);
        var definition = StandardJson.Read<SopDefinition>(row.Body);
        return row.ApprovedAt is null ? definition : read.Sops.GetOrAdd((code, number), definition);
    }

    /// <summary>
    /// What a round of work on this service starts with now: times of the pinned version, steps of the approved SOP.
    /// </summary>
    /// <exception cref="InvalidOperationException">No SOP of the service is approved; an office cannot work without one.</exception>
    public async Task<WorkPlan> PlanAsync(DocumentApplication application, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var service = await GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var sop = await FindSopAsync(application.ServiceCode, cancellationToken)
            ?? throw new InvalidOperationException($"No SOP of the service '{application.ServiceCode}' is approved.");
        return new WorkPlan(
            service.Time.Completion,
            service.IsForwarded ? service.Time.Forwarding : null,
            sop.Version,
            SopPlan.Of(sop.Definition));
    }

    /// <summary>The services paused on a day, by code.</summary>
    public async Task<IReadOnlyDictionary<string, PausedService>> PausesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.ServicePauses.AsNoTracking()
            .Where(p => p.EndedAt == null && p.FromOn <= today && (p.ToOn == null || p.ToOn >= today))
            .OrderBy(p => p.CreatedAt)
            .Select(p => new PausedService(p.ServiceCode, p.Reason, p.FromOn, p.ToOn))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(p => p.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
    }
}
