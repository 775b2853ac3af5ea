using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>The papers that can be checked: gives them their codes and finds them by these.</summary>
public sealed class PaperRegister(OfficeDb db, Vault vault)
{
    /// <summary>
    /// Registers a paper of a case at the head its chain has now: write the case's events first. Not in the archive yet; the caller adds
    /// it and saves, in the transaction of those events.
    /// </summary>
    /// <param name="kind">What it is.</param>
    /// <param name="application">The case.</param>
    /// <param name="title">What it calls itself.</param>
    /// <param name="number">The number printed on it.</param>
    /// <param name="at">When it was issued.</param>
    /// <param name="contentHash">The commitment of the record to what is written on it (decision 0008).</param>
    public VerifiablePaper Issue(PaperKind kind, DocumentApplication application, string title, string number, DateTimeOffset at, byte[]? contentHash = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        var (id, code) = (Guid.CreateVersion7(), VerificationCode.Generate());
        return new VerifiablePaper
        {
            Id = id,
            Kind = kind,
            CaseId = application.Id,
            Title = title,
            Number = number,
            Fingerprint = vault.Fingerprint(Purposes.VerificationCode, code.Characters),
            SealedCode = vault.Seal(CodePlace(id), code.Characters)!,
            Sequence = application.LastSequence,
            Hash = [.. application.LastHash],
            ContentHash = contentHash,
            IssuedAt = at,
        };
    }

    /// <summary>The receipt of a case, as <see cref="Issue"/>.</summary>
    public VerifiablePaper IssueReceipt(DocumentApplication application, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(application);
        return Issue(PaperKind.Receipt, application, "Tanda terima permohonan", application.RegisterNumber, at);
    }

    /// <summary>The code of a paper, for printing it.</summary>
    public VerificationCode OpenCode(VerifiablePaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return VerificationCode.Parse(vault.OpenText(CodePlace(paper.Id), paper.SealedCode));
    }

    /// <summary>A paper by its code, not tracked; null when there is none.</summary>
    public Task<VerifiablePaper?> FindAsync(VerificationCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var fingerprint = vault.Fingerprint(Purposes.VerificationCode, code.Characters);
        return db.VerifiablePapers.AsNoTracking().SingleOrDefaultAsync(p => p.Fingerprint == fingerprint, cancellationToken);
    }

    /// <summary>The receipt of a case that counts, not tracked; null for one that was never given any.</summary>
    public Task<VerifiablePaper?> FindReceiptAsync(Guid caseId, CancellationToken cancellationToken) => db.VerifiablePapers.AsNoTracking()
        .SingleOrDefaultAsync(p => p.CaseId == caseId && p.Kind == PaperKind.Receipt && p.State == PaperState.Valid, cancellationToken);

    /// <summary>A new receipt in place of the one that counts, if any. The caller saves.</summary>
    public async Task RenewReceiptAsync(DocumentApplication application, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var next = IssueReceipt(application, at);
        var old = await db.VerifiablePapers.SingleOrDefaultAsync(p => p.CaseId == application.Id && p.Kind == PaperKind.Receipt && p.State == PaperState.Valid, cancellationToken);
        old?.ReplaceBy(next, reason, at);
        db.VerifiablePapers.Add(next);
    }

    private static SealedPlace CodePlace(Guid paperId) => new("VerifiablePapers", paperId, "Code");
}
