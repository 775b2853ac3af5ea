using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Outside.Uploads;

namespace Wanggarasi.Web.Features.Applications.Papers;

/// <summary>
/// Stores what was uploaded for a draft, or for a case that was returned to be mended: each file that is fine, and a
/// refusal for each that is not. A bad file costs only itself.
/// </summary>
public sealed class StoreUploads(OfficeDb db, CaseDocuments documents, JudgeFile judge)
{
    private int _judged;

    public async Task<IReadOnlyList<Refusal>> RunAsync(Guid ownerId, string requirement, IReadOnlyList<UploadedFile> uploads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        // Decoding costs seconds and memory: what could not be kept anyway is not looked at, over all requirements of one sending.
        _judged += uploads.Count;
        if (_judged > CaseDocuments.MostFiles)
        {
            return [CaseDocuments.TooMany with { Field = ServiceForm.FieldOf(requirement) }];
        }

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

        if (accepted.Count > 0 && await db.WriteAsync(token => WriteAsync(ownerId, requirement, accepted, token), cancellationToken) is { } tooMany)
        {
            refusals.Add(tooMany with { Field = ServiceForm.FieldOf(requirement) });
        }

        return refusals;
    }

    private async Task<Refusal?> WriteAsync(Guid ownerId, string requirement, List<AcceptedFile> files, CancellationToken cancellationToken)
    {
        if (await documents.RefuseMoreAsync(ownerId, files, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!await db.Drafts.AnyAsync(d => d.Id == ownerId, cancellationToken)
            && !await db.Applications.AnyAsync(a => a.Id == ownerId && a.Status == CaseStatus.Returned, cancellationToken))
        {
            return new Refusal("takes-no-files", "Permohonan ini sudah dikirim atau dihapus; berkas tidak ditambahkan.");
        }

        var position = await db.Documents.CountAsync(d => d.CaseId == ownerId && d.RequirementCode == requirement, cancellationToken);
        foreach (var file in files)
        {
            documents.Add(ownerId, requirement, ++position, file);
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
