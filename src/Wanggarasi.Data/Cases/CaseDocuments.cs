using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;

namespace Wanggarasi.Data.Cases;

/// <summary>A file of a draft or case as lists show it.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="RequirementCode">The requirement it was given for.</param>
/// <param name="Position">Order among the files of the requirement, from 1.</param>
/// <param name="Name">The name as uploaded.</param>
/// <param name="MediaType">By content.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Pages">Pages.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal, as the record names it.</param>
/// <param name="UploadedAt">When it came.</param>
/// <param name="ReplacedAt">When a newer one took its place; null for one that counts.</param>
public sealed record StoredDocument(
    Guid Id, string RequirementCode, int Position, string Name, string MediaType, int Length, int Pages, string Sha256, DateTimeOffset UploadedAt, DateTimeOffset? ReplacedAt);

/// <summary>A file, opened.</summary>
public sealed record OpenedDocument(StoredDocument Document, byte[] Content);

/// <summary>The files of drafts and cases (they share the id): sealed on the way in, opened on the way out.</summary>
public sealed class CaseDocuments(OfficeDb db, Vault vault, TimeProvider clock)
{
    /// <summary>Most files a draft or case may hold (ASVS 5.2.4).</summary>
    public const int MostFiles = 20;

    /// <summary>What is said to whoever sends more.</summary>
    public static Refusal TooMany { get; } = new("too-many-files", $"Satu permohonan memuat paling banyak {MostFiles} berkas. Hapus yang tidak perlu, atau bawa sisanya ke loket.");

    /// <summary>Most bytes they may hold together.</summary>
    public const long MostBytes = 60_000_000;

    /// <summary>
    /// Adds a file. The caller saves, in one transaction with the row that owns it; call <see cref="RefuseMoreAsync"/> before,
    /// within that transaction.
    /// </summary>
    /// <param name="caseId">Id of the draft or case.</param>
    /// <param name="requirementCode">The requirement it is given for.</param>
    /// <param name="position">Order among the files of the requirement, from 1.</param>
    /// <param name="file">The file, judged.</param>
    public DocumentPaper Add(Guid caseId, string requirementCode, int position, AcceptedFile file)
    {
        var (paper, content) = Seal(caseId, requirementCode, position, file);
        db.AddRange(paper, content);
        return paper;
    }

    /// <summary>The rows of a file, not in the archive yet.</summary>
    internal (DocumentPaper Paper, DocumentContent Content) Seal(Guid caseId, string requirementCode, int position, AcceptedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var id = Guid.CreateVersion7();
        var paper = new DocumentPaper
        {
            Id = id,
            CaseId = caseId,
            RequirementCode = requirementCode,
            Position = position,
            SealedName = vault.Seal(NamePlace(id), file.Name)!,
            MediaType = file.MediaType,
            Length = file.Content.Length,
            Pages = file.Pages,
            Sha256 = file.Sha256,
            UploadedAt = clock.GetUtcNow(),
        };
        return (paper, new DocumentContent { Id = id, Sealed = vault.Seal(ContentPlace(id), file.Content) });
    }

    /// <summary>Why these files are too many for the draft or case; null where there is room.</summary>
    public async Task<Refusal?> RefuseMoreAsync(Guid caseId, IReadOnlyCollection<AcceptedFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var lengths = await db.Documents.AsNoTracking().Where(d => d.CaseId == caseId).Select(d => d.Length).ToListAsync(cancellationToken);
        if (lengths.Count + files.Count > MostFiles)
        {
            return TooMany;
        }

        return lengths.Sum(length => (long)length) + files.Sum(file => (long)file.Content.Length) > MostBytes
            ? new Refusal("too-much", $"Semua berkas satu permohonan paling besar {MostBytes / 1_000_000} MB. Hapus yang tidak perlu, atau bawa sisanya ke loket.")
            : null;
    }

    /// <summary>The files of a draft or case, replaced ones too, in order of requirement and position.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var papers = await db.Documents.AsNoTracking().Where(d => d.CaseId == caseId).ToListAsync(cancellationToken);
        return [.. papers.OrderBy(p => p.RequirementCode, StringComparer.Ordinal).ThenBy(p => p.Position).ThenBy(p => p.Id).Select(Describe)];
    }

    /// <summary>One file of a draft or case, opened; null when it is not one of them.</summary>
    /// <exception cref="CryptographicException">What is stored is not what was uploaded.</exception>
    public async Task<OpenedDocument?> FindAsync(Guid caseId, Guid documentId, CancellationToken cancellationToken)
    {
        var found = await db.Documents.AsNoTracking()
            .Where(d => d.CaseId == caseId && d.Id == documentId)
            .Join(db.DocumentContents, d => d.Id, c => c.Id, (paper, content) => new { paper, content.Sealed })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new OpenedDocument(Describe(found.paper), vault.Open(ContentPlace(documentId), found.Sealed));
    }

    /// <summary>Deletes one file of a draft; false when there is none. A file of a case is never deleted, only replaced.</summary>
    public async Task<bool> DeleteFromDraftAsync(Guid draftId, Guid documentId, CancellationToken cancellationToken) =>
        await db.Documents
            .Where(d => d.CaseId == draftId && d.Id == documentId && !db.Applications.Any(a => a.Id == draftId))
            .ExecuteDeleteAsync(cancellationToken) > 0;

    private StoredDocument Describe(DocumentPaper paper) => new(
        paper.Id,
        paper.RequirementCode,
        paper.Position,
        vault.OpenText(NamePlace(paper.Id), paper.SealedName)!,
        paper.MediaType,
        paper.Length,
        paper.Pages,
        Convert.ToHexStringLower(paper.Sha256),
        paper.UploadedAt,
        paper.ReplacedAt);

    private static SealedPlace NamePlace(Guid id) => new("Documents", id, "Name");

    private static SealedPlace ContentPlace(Guid id) => new("DocumentContents", id, "Sealed");
}
