using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>A decision on a disruption.</summary>
public sealed record DecisionLine(DisruptionDecision Decision, DateTimeOffset At, string By, string Reason, DateTimeOffset CeilingAt, int Cases)
{
    /// <summary>The decision in a few words.</summary>
    public string Title => Decision switch
    {
        DisruptionDecision.Declared => $"Dinyatakan, {Cases} permohonan berhenti",
        DisruptionDecision.Extended => "Diperpanjang camat",
        _ => $"Diakhiri, {Cases} permohonan berjalan lagi",
    };
}

/// <summary>
/// A disruption as the office sees it. <c>Excepted</c> are the cases it left out: while it lasts those of whoever declared it, which run on;
/// once it is over those that could not go on with the others.
/// </summary>
public sealed record DisruptionLine(
    Guid Id,
    PauseCause Cause,
    string Note,
    IReadOnlyList<string> Services,
    DateOnly? ExpectedEndOn,
    DateTimeOffset DeclaredAt,
    DateTimeOffset CeilingAt,
    DateTimeOffset? EndedAt,
    int Paused,
    bool AsksCamat,
    IReadOnlyList<string> Excepted,
    IReadOnlyList<DecisionLine> Decisions);

/// <summary>Disruptions that last, and the last ones that are over.</summary>
public sealed record DisruptionsPage(IReadOnlyList<DisruptionLine> Lasting, IReadOnlyList<DisruptionLine> Over)
{
    private const int Shown = 20;
    private const int Named = 100;

    /// <summary>The page as it stands now.</summary>
    public static async Task<DisruptionsPage> LoadAsync(OfficeDb db, PublishedStandards standards, OfficeClock clock, OfficeWords words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(words);
        var now = clock.Now.ToUniversalTime();
        var rows = await db.Disruptions.AsNoTracking().Where(d => d.EndedAt == null).OrderBy(d => d.CeilingAt).ToListAsync(cancellationToken);
        rows.AddRange(await db.Disruptions.AsNoTracking().Where(d => d.EndedAt != null).OrderByDescending(d => d.EndedAt).Take(Shown).ToListAsync(cancellationToken));
        var ids = rows.ConvertAll(d => d.Id);
        var names = (await standards.AllAsync(clock.Today, cancellationToken)).ToDictionary(s => s.Definition.Code, s => words.Fill(s.Definition.Name), StringComparer.Ordinal);
        var services = (await db.DisruptedServices.AsNoTracking().Where(s => ids.Contains(s.DisruptionId)).ToListAsync(cancellationToken)).ToLookup(s => s.DisruptionId, s => s.ServiceCode);
        var resting = await db.CasePauses.Where(p => p.ToAt == null && p.DisruptionId != null).GroupBy(p => p.DisruptionId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var steps = (await (
            from step in db.DisruptionSteps.AsNoTracking()
            where ids.Contains(step.DisruptionId)
            join account in db.Users on step.ActorId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby step.At
            select new { step.DisruptionId, Line = new DecisionLine(step.Decision, step.At, account == null ? "" : account.DisplayName, step.Reason, step.CeilingAt, step.Cases) })
            .ToListAsync(cancellationToken)).ToLookup(s => s.DisruptionId, s => s.Line);
        var excepted = (await (
            from pause in db.CasePauses
            where pause.ToAt == null && pause.DisruptionId != null && db.Disruptions.Any(d => d.Id == pause.DisruptionId && d.EndedAt != null)
            join application in db.Applications on pause.CaseId equals application.Id
            orderby application.RegisterNumber
            select new { Disruption = pause.DisruptionId!.Value, application.RegisterNumber }).Take(Named).ToListAsync(cancellationToken))
            .GroupBy(r => r.Disruption).ToDictionary(g => g.Key, g => g.Select(r => r.RegisterNumber).ToList());
        foreach (var lasting in rows.Where(d => d.EndedAt is null))
        {
            excepted[lasting.Id] = await CoveredCases.OwnAsync(db, lasting, cancellationToken);
        }

        var lines = rows.ConvertAll(d => new DisruptionLine(
            d.Id,
            d.Cause,
            d.Note,
            [.. services[d.Id].Select(code => names.GetValueOrDefault(code, code)).Order(StringComparer.Ordinal)],
            d.ExpectedEndOn,
            d.DeclaredAt,
            d.CeilingAt,
            d.EndedAt,
            resting.GetValueOrDefault(d.Id),
            d.EndedAt is null && d.CeilingAt <= now,
            excepted.GetValueOrDefault(d.Id, []),
            [.. steps[d.Id]]));
        return new DisruptionsPage([.. lines.Where(l => l.EndedAt is null)], [.. lines.Where(l => l.EndedAt is not null)]);
    }
}
