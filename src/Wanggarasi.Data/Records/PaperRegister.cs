using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Records;

/// <summary>The papers that can be checked: gives them their codes and finds them by these.</summary>
public sealed class PaperRegister(OfficeDb db, Vault vault)
{
    /// <summary>What was asked for and not found.</summary>
    public const string Unknown = "unknown";

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

    /// <summary>Counts a check: on the paper, and among the day's by what was found.</summary>
    /// <param name="paper">What was found, null for nothing.</param>
    /// <param name="at">Now.</param>
    /// <param name="on">The office's date.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task CountAsync(VerifiablePaper? paper, DateTimeOffset at, DateOnly on, CancellationToken cancellationToken)
    {
        var outcome = paper is null ? Unknown : paper.State.ToString().ToLower(CultureInfo.InvariantCulture);
        await db.WriteAsync(
            async token =>
            {
                if (paper is not null)
                {
                    await db.VerifiablePapers.Where(p => p.Id == paper.Id)
                        .ExecuteUpdateAsync(p => p.SetProperty(x => x.Checks, x => x.Checks + 1).SetProperty(x => x.LastCheckedAt, at), token);
                }

                if (await AddAsync(on, outcome, token) == 0)
                {
                    await db.TakeTurnAsync("verification-counts", token);
                    if (await AddAsync(on, outcome, token) == 0)
                    {
                        db.VerificationCounts.Add(new VerificationCount { On = on, Outcome = outcome, Count = 1 });
                        await db.SaveChangesAsync(token);
                    }
                }

                return true;
            },
            cancellationToken);
    }

    private Task<int> AddAsync(DateOnly on, string outcome, CancellationToken cancellationToken) => db.VerificationCounts
        .Where(c => c.On == on && c.Outcome == outcome)
        .ExecuteUpdateAsync(c => c.SetProperty(x => x.Count, x => x.Count + 1), cancellationToken);

    private static SealedPlace CodePlace(Guid paperId) => new("VerifiablePapers", paperId, "Code");
}
