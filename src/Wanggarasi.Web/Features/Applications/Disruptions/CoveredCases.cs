using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>Which cases a disruption concerns.</summary>
public static class CoveredCases
{
    private static readonly CaseStatus[] s_worked = [CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Forwarded, CaseStatus.Signing];

    /// <summary>The cases that could be paused now, by id.</summary>
    public static IQueryable<Guid> Find(OfficeDb db, Guid disruption, DateTimeOffset since) =>
        from a in db.Applications.AsNoTracking()
        where s_worked.Contains(a.Status)
            && db.DisruptedServices.Any(s => s.DisruptionId == disruption && s.ServiceCode == a.ServiceCode)
            && !db.CasePauses.Any(p => p.CaseId == a.Id && p.Round == a.Round && p.ToAt == null)
            // The rule is the domain's; here it only spares the sweep those it would refuse every quarter of an hour.
            && !db.CasePauses.Any(p => p.CaseId == a.Id && p.Round == a.Round && (p.DisruptionId == disruption || (p.WorkedOn && p.ToAt >= since))
                && !db.CasePauses.Any(m => m.CaseId == a.Id && m.Round == a.Round && m.Number > p.Number && m.Cause == PauseCause.Applicant))
        orderby a.Id
        select a.Id;
}
