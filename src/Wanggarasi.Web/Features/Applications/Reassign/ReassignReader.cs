using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Desk;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Reassign;

/// <summary>Who holds how many open cases, and who can take them.</summary>
public sealed record ReassignPage(ReassignForm Form, IReadOnlyList<Choice> Holders, IReadOnlyList<Choice> Colleagues);

/// <summary>Reads who holds what.</summary>
public sealed class ReassignReader(OfficeDb db, Colleagues colleagues)
{
    private static readonly CaseStatus[] s_over = [CaseStatus.Done, CaseStatus.Rejected, CaseStatus.Cancelled, CaseStatus.Expired];

    /// <summary>The page with the form as typed; somebody dismissed who still holds cases is among the holders.</summary>
    public async Task<ReassignPage> LoadAsync(ReassignForm form, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var open = await db.Applications.AsNoTracking().Where(a => a.AssigneeId != null && !s_over.Contains(a.Status))
            .GroupBy(a => a.AssigneeId).Select(g => new { Id = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var ids = open.ConvertAll(o => o.Id!.Value);
        var names = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return new ReassignPage(
            form,
            [.. names.OrderBy(u => u.DisplayName, StringComparer.CurrentCulture).Select(u => new Choice(u.Id.ToString(), $"{u.DisplayName} ({open.Find(o => o.Id == u.Id)!.Count} permohonan)"))],
            await colleagues.LoadAsync(null, cancellationToken));
    }
}
