using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Prepare;

namespace Wanggarasi.Web.Features.Applications.Own;

/// <summary>Reads the drafts and cases of one account.</summary>
public sealed class OwnReader(OfficeDb db, CaseFiles files, Drafts drafts, PublishedStandards standards)
{
    /// <summary>The page of an account, the newest cases first.</summary>
    public async Task<OwnPage> LoadAsync(Guid ownerId, int page, CancellationToken cancellationToken)
    {
        page = Math.Clamp(page, 1, 10_000);
        var mine = db.Applications.AsNoTracking().Where(a => a.OwnerId == ownerId);
        var rows = await mine
            .OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.Id)
            .Skip((page - 1) * OwnPage.Size).Take(OwnPage.Size)
            .Select(a => new
            {
                a.Id,
                a.RegisterNumber,
                a.ServiceCode,
                a.ServiceVersion,
                a.Status,
                a.SubmittedAt,
                a.DueAt,
                a.FirstJudgedAt,
                a.ExpiresOn,
                Subject = db.Persons.Where(p => p.CaseId == a.Id && p.Role == PersonRole.Subject).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var cases = new List<OwnCase>(rows.Count);
        foreach (var row in rows)
        {
            var service = await standards.GetAsync(row.ServiceCode, row.ServiceVersion, cancellationToken); // read once, then remembered
            var isLate = !Journey.IsFinished(row.Status) && row.DueAt < files.Now;
            cases.Add(new OwnCase(
                row.Id, row.RegisterNumber, service.Name, row.Subject ?? "", row.Status, row.SubmittedAt, row.DueAt, row.FirstJudgedAt is not null, isLate,
                row.Status == CaseStatus.Returned ? row.ExpiresOn : null));
        }

        var open = new List<OwnDraft>();
        foreach (var draft in page == 1 ? await drafts.OfAsync(ownerId, cancellationToken) : [])
        {
            var service = await standards.GetAsync(draft.ServiceCode, draft.Body.ServiceVersion, cancellationToken);
            open.Add(new OwnDraft($"/permohonan/draf/{draft.Body.Token}/pemohon", service.Name, draft.TouchedAt, draft.ExpiresAt));
        }

        return new OwnPage(open, cases, page, await mine.CountAsync(cancellationToken));
    }
}
