using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Reports;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Reports.Overview;

/// <summary>Reads the camat's first screen.</summary>
public sealed class ReadOverview(OfficeDb db, ReportArchive archive, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The screen as it stands now.</summary>
    public async Task<OverviewPage> LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var month = ReportPeriod.Of(clock.Today, PeriodLength.Month);
        var words = office.CurrentValue.Words;
        var services = (await standards.AllAsync(clock.Today, cancellationToken)).ToDictionary(s => s.Definition.Code, s => words.Fill(s.Definition.Name), StringComparer.Ordinal);
        var (nowAt, endAt) = (now.ToUniversalTime(), clock.StartOf(clock.Today.AddDays(1)).ToUniversalTime());
        var late = db.Applications.AsNoTracking().Where(a => a.DueAt < nowAt);
        var today = db.Applications.AsNoTracking().Where(a => a.DueAt >= nowAt && a.DueAt < endAt);
        return new OverviewPage(
            month,
            ComplianceReport.Of(await archive.ReadAsync(month, now, cancellationToken)).Whole,
            ComplianceReport.Of(await archive.ReadAsync(month.Previous, now, cancellationToken)).Whole,
            await late.CountAsync(cancellationToken),
            await FirstAsync(late, services, cancellationToken),
            await today.CountAsync(cancellationToken),
            await FirstAsync(today, services, cancellationToken))
        {
            Asked = await AskedAsync(nowAt, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<AskedDisruption>> AskedAsync(DateTimeOffset nowAt, CancellationToken cancellationToken)
    {
        var rows = await db.Disruptions.AsNoTracking().Where(d => d.EndedAt == null && d.CeilingAt <= nowAt).OrderBy(d => d.DeclaredAt)
            .Select(d => new { d.Cause, d.DeclaredAt, Paused = db.CasePauses.Count(p => p.DisruptionId == d.Id && p.ToAt == null) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new AskedDisruption(r.Cause.Label(), r.DeclaredAt, r.Paused))];
    }

    private async Task<IReadOnlyList<UrgentRow>> FirstAsync(IQueryable<DocumentApplication> cases, Dictionary<string, string> services, CancellationToken cancellationToken)
    {
        var rows = await cases.OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(OverviewPage.Shown)
            .Select(a => new
            {
                a.RegisterNumber,
                a.ServiceCode,
                a.Status,
                a.DueAt,
                Applicant = db.Persons.Where(p => p.CaseId == a.Id && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new UrgentRow(r.RegisterNumber, r.Applicant ?? "", services.GetValueOrDefault(r.ServiceCode, r.ServiceCode), r.Status, r.DueAt!.Value))];
    }
}
