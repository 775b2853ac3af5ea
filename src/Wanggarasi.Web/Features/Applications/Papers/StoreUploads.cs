using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Outside.Uploads;

namespace Wanggarasi.Web.Features.Applications.Papers;

/// <summary>Stores what was uploaded for a draft: each file that is fine, and a refusal for each that is not.</summary>
public sealed class StoreUploads(OfficeDb db, CaseDocuments documents, JudgeFile judge)
{
    public async Task<IReadOnlyList<Refusal>> RunAsync(Guid draftId, string requirement, IReadOnlyList<UploadedFile> uploads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var refusals = new List<Refusal>();
        var accepted = new List<AcceptedFile>();
        foreach (var upload in uploads)
        {
            var (file, refusal) = await judge.RunAsync(upload, cancellationToken);
            if (file is not null)
            {
                accepted.Add(file);
            }
            else
            {
                refusals.Add(refusal! with { Field = ServiceForm.FieldOf(requirement) });
            }
        }

        if (accepted.Count > 0 && await db.WriteAsync(token => WriteAsync(draftId, requirement, accepted, token), cancellationToken) is { } tooMany)
        {
            refusals.Add(tooMany with { Field = ServiceForm.FieldOf(requirement) });
        }

        return refusals;
    }

    private async Task<Refusal?> WriteAsync(Guid draftId, string requirement, List<AcceptedFile> files, CancellationToken cancellationToken)
    {
        if (await documents.RefuseMoreAsync(draftId, files, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!await db.Drafts.AnyAsync(d => d.Id == draftId, cancellationToken))
        {
            return new Refusal("draft-gone", "Permohonan ini sudah dikirim atau dihapus; berkas tidak ditambahkan.");
        }

        var position = await db.Documents.CountAsync(d => d.CaseId == draftId && d.RequirementCode == requirement, cancellationToken);
        foreach (var file in files)
        {
            documents.Add(draftId, requirement, ++position, file);
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
