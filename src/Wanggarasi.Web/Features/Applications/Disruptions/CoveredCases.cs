using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>Which cases a disruption concerns.</summary>
public static class CoveredCases
{
    private static readonly CaseStatus[] s_worked = [CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Forwarded, CaseStatus.Signing];

    /// <summary>The cases that could be paused now, by id.</summary>
    public static IQueryable<Guid> Find(OfficeDb db, Disruption disruption)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(disruption);
        var (id, since) = (disruption.Id, disruption.DeclaredAt);
        var own = OwnCases.Find(db, disruption.DeclaredById);
        return
            from a in db.Applications.AsNoTracking()
            where s_worked.Contains(a.Status)
                && db.DisruptedServices.Any(s => s.DisruptionId == id && s.ServiceCode == a.ServiceCode)
                // Nobody lets a case of their own rest; by the next round, in nobody's name, it would still be on their word.
                && !own.Contains(a.Id)
                && !db.CasePauses.Any(p => p.CaseId == a.Id && p.Round == a.Round && p.ToAt == null)
                // The rule is the domain's; here it only spares the sweep those it would refuse every quarter of an hour.
                && !db.CasePauses.Any(p => p.CaseId == a.Id && p.Round == a.Round && (p.DisruptionId == id || (p.WorkedOn && p.ToAt >= since))
                    && !db.CasePauses.Any(m => m.CaseId == a.Id && m.Round == a.Round && m.Number > p.Number && m.Cause == PauseCause.Applicant))
            orderby a.Id
            select a.Id;
    }

    /// <summary>Register numbers of cases of whoever declared it, which run on.</summary>
    public static Task<List<string>> OwnAsync(OfficeDb db, Disruption disruption, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(disruption);
        var id = disruption.Id;
        var own = OwnCases.Find(db, disruption.DeclaredById);
        return db.Applications
            .Where(a => own.Contains(a.Id) && s_worked.Contains(a.Status) && db.DisruptedServices.Any(s => s.DisruptionId == id && s.ServiceCode == a.ServiceCode))
            .OrderBy(a => a.RegisterNumber).Select(a => a.RegisterNumber).ToListAsync(cancellationToken);
    }
}
