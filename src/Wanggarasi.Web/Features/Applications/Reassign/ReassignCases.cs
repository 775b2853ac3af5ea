using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Desk;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Reassign;

/// <summary>Hands every open case of one officer to another, all or none; each record keeps the reason.</summary>
public sealed class ReassignCases(OfficeDb db, CaseFiles files, Colleagues colleagues, CurrentUser user)
{
    private static readonly CaseStatus[] s_over = [CaseStatus.Done, CaseStatus.Rejected, CaseStatus.Cancelled, CaseStatus.Expired];

    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(ReassignForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!(await colleagues.LoadAsync(null, cancellationToken)).Any(c => c.Value == form.To))
        {
            return new Refusal("no-colleague", "Pilih petugas yang menangani permohonan.", nameof(ReassignForm.To));
        }

        var (from, to) = (Guid.Parse(form.From!), Guid.Parse(form.To!));
        var ids = await db.Applications.AsNoTracking().Where(a => a.AssigneeId == from && !s_over.Contains(a.Status)).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return new Refusal("nothing-open", "Petugas ini tidak memegang permohonan yang belum selesai.", nameof(ReassignForm.From));
        }

        foreach (var id in ids)
        {
            var application = (await files.FindAsync(id, cancellationToken))!;
            if (application.HandTo(await files.HandAsync(id, user.Actor, cancellationToken), to, form.Reason!) is { } refusal)
            {
                return refusal;
            }

            files.Put(application);
        }

        return await db.TrySaveAsync(cancellationToken) ? null : new Refusal("colleague-faster", "Sebagian permohonan baru saja berubah, jadi belum ada yang dialihkan. Coba sekali lagi.");
    }
}
