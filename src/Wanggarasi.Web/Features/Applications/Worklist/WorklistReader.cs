using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Navigation;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Worklist;

/// <summary>Reads one page of the work list: a bounded number of questions, however many rows there are.</summary>
public sealed class WorklistReader(OfficeDb db, Vault vault, PublishedStandards standards, OfficeCalendars calendars, OfficeClock clock, StepRights rights, CurrentUser user, NewCases news)
{
    private static readonly CaseStatus[] s_open =
        [CaseStatus.Submitted, CaseStatus.Returned, CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Forwarded, CaseStatus.Signing, CaseStatus.Ready];

    private static readonly CaseStatus[] s_worked = [CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Forwarded, CaseStatus.Signing];

    /// <summary>The page; the cases that came in since the officer last looked are new.</summary>
    public async Task<WorklistPage> LoadAsync(WorklistFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var lookedAt = news.LookedAt;
        var now = clock.Now.ToUniversalTime();
        var cases = await NarrowAsync(filter, now, lookedAt, cancellationToken);
        var page = Math.Clamp(filter.Halaman, 1, 100_000);
        var total = await cases.CountAsync(cancellationToken);
        var rows = await cases
            .OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Id)
            .Skip((page - 1) * WorklistPage.Size).Take(WorklistPage.Size)
            .Select(a => new
            {
                a.RegisterNumber,
                a.ServiceCode,
                a.VillageCode,
                a.Status,
                a.StepRole,
                a.DueAt,
                a.SubmittedAt,
                IsSigned = a.Status == CaseStatus.Processing && a.Steps.Any(s => s.Round == a.Round && s.Status == CaseStatus.Signing && s.Step < a.Step),
                Calendar = a.Rounds.Where(r => r.Number == a.Round).Select(r => (int?)r.CalendarVersion).FirstOrDefault() ?? a.FirstJudgementCalendar,
                Resting = db.CasePauses.Where(p => p.CaseId == a.Id && p.Round == a.Round && p.ToAt == null && p.DisruptionId != null).Select(p => (PauseCause?)p.Cause).FirstOrDefault(),
                Applicant = db.Persons.Where(p => p.CaseId == a.Id && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstOrDefault(),
                Assignee = db.Users.Where(u => u.Id == a.AssigneeId).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        var services = (await standards.AllAsync(clock.Today, cancellationToken)).ToDictionary(s => s.Definition.Code, s => s.Definition.Name, StringComparer.Ordinal);
        var villages = await db.Villages.AsNoTracking().OrderBy(v => v.Name).ToDictionaryAsync(v => v.Code, v => v.Name, cancellationToken);
        var pinned = new Dictionary<int, WorkingCalendar>();
        foreach (var version in rows.Select(r => r.Calendar).Distinct())
        {
            pinned[version] = (await calendars.GetAsync(version, cancellationToken)).Calendar; // read once a process, not once a row
        }

        return new WorklistPage(
            filter,
            [
                .. rows.Select(r => new WorklistRow(
                    r.RegisterNumber,
                    r.Applicant ?? "",
                    services.GetValueOrDefault(r.ServiceCode, r.ServiceCode),
                    r.VillageCode is null ? "luar wilayah" : villages.GetValueOrDefault(r.VillageCode, r.VillageCode),
                    r.Status,
                    s_worked.Contains(r.Status) ? r.StepRole : null,
                    r.DueAt,
                    r.DueAt is { } due ? Left(pinned[r.Calendar], now, due) : null,
                    r.Assignee,
                    r.SubmittedAt > lookedAt,
                    r.IsSigned,
                    r.Resting)),
            ],
            page,
            total,
            await news.LoadAsync(cancellationToken),
            [.. services.OrderBy(s => s.Value, StringComparer.Ordinal).Select(s => new Choice(s.Key, s.Value))],
            [.. villages.Select(v => new Choice(v.Key, v.Value))]);
    }

    private static TimeSpan Left(WorkingCalendar calendar, DateTimeOffset now, DateTimeOffset due) =>
        now <= due ? calendar.OpenTimeBetween(now, due) : -calendar.OpenTimeBetween(due, now) - TimeSpan.FromTicks(1);

    private async Task<IQueryable<DocumentApplication>> NarrowAsync(WorklistFilter filter, DateTimeOffset now, DateTimeOffset lookedAt, CancellationToken cancellationToken)
    {
        var cases = db.Applications.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Cari))
        {
            cases = CaseSearch.Find(db, vault, cases, filter.Cari);
        }

        if (Enum.TryParse<CaseStatus>(filter.Status, out var status) && Enum.IsDefined(status))
        {
            cases = cases.Where(a => a.Status == status);
        }
        else if (string.IsNullOrWhiteSpace(filter.Cari))
        {
            cases = cases.Where(a => s_open.Contains(a.Status)); // a search finds what is over, too
        }

        if (!string.IsNullOrEmpty(filter.Layanan))
        {
            cases = cases.Where(a => a.ServiceCode == filter.Layanan);
        }

        if (!string.IsNullOrEmpty(filter.Desa))
        {
            cases = cases.Where(a => a.VillageCode == filter.Desa);
        }

        switch (filter.Pilih)
        {
            case "saya":
                return cases.Where(a => a.AssigneeId == user.Id);
            case "terlambat":
                return cases.Where(a => a.DueAt < now);
            case "berhenti":
                return cases.Where(a => db.CasePauses.Any(p => p.CaseId == a.Id && p.Round == a.Round && p.ToAt == null && p.DisruptionId != null));
            case "hari-ini":
                var from = clock.Local(now).Date;
                var (fromAt, toAt) = (clock.StartOf(DateOnly.FromDateTime(from)), clock.StartOf(DateOnly.FromDateTime(from).AddDays(1)));
                return cases.Where(a => a.DueAt >= fromAt && a.DueAt < toAt);
            case "baru":
                return cases.Where(a => a.SubmittedAt > lookedAt);
            case "peran":
                var roles = await rights.StepRolesAsync(cancellationToken);
                var isCounter = rights.MayJudge;
                return cases.Where(a => (s_worked.Contains(a.Status) && roles.Contains(a.StepRole!)) || (isCounter && (a.Status == CaseStatus.Submitted || a.Status == CaseStatus.Ready)));
            default:
                return cases;
        }
    }
}
