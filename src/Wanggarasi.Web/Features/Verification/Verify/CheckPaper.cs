using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Verification.Verify;

/// <summary>Looks a paper up, checks the chain of its case against what is printed on it, and counts that somebody asked.</summary>
public sealed class CheckPaper(OfficeDb db, PaperRegister papers, AnchorTrail trail, PublishedStandards standards, SealedLetters letters, OfficeClock office, TimeProvider clock, ILogger<CheckPaper> log)
{
    /// <summary>What is known; null for an unknown code.</summary>
    public async Task<VerifyPage?> RunAsync(VerificationCode code, CancellationToken cancellationToken)
    {
        var paper = await papers.FindAsync(code, cancellationToken);
        await CountAsync(paper, cancellationToken);
        if (paper is null)
        {
            return null;
        }

        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == paper.CaseId, cancellationToken);
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var name = await db.Persons.AsNoTracking().Where(p => p.CaseId == paper.CaseId && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstAsync(cancellationToken);
        var letter = paper.Kind == PaperKind.Receipt ? null
            : await db.CaseLetters.AsNoTracking().SingleOrDefaultAsync(l => l.CaseId == paper.CaseId && l.RegisterNumber == paper.Number, cancellationToken);
        var words = letter is null ? null : await letters.ReadAsync(letter, cancellationToken);
        var named = words is not null && PersonName.TryParse(LetterValues.NameIn(words.Values), out var written, out _) ? written : null;
        var chain = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == paper.CaseId).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var sealedUntil = (await trail.LastAsync(cancellationToken))?.UntilAt;
        var proof = await trail.FindProofAsync(paper.CaseId, cancellationToken);
        return new VerifyPage(
            paper.Kind,
            paper.Title,
            paper.Number,
            service.Name,
            paper.IssuedAt,
            (named ?? PersonName.Parse(name)).ToString(),
            named is not null,
            paper.State,
            paper.StateReason,
            paper.StateAt,
            paper.ReplacedById is { } next ? await db.VerifiablePapers.AsNoTracking().Where(p => p.Id == next).Select(p => p.Number).SingleOrDefaultAsync(cancellationToken) : null,
            paper.Sequence,
            Convert.ToHexStringLower(paper.Hash),
            chain.Count,
            EventChain.Verify(chain, new ChainHead(application.LastSequence, application.LastHash)).Count == 0
                && PaperCheck.IsBorneOut(paper, chain)
                && words is null or { IsIntact: true }
                && (proof is not null || sealedUntil is not { } until || application.SubmittedAt >= until), // an anchor that should hold the case and does not
            proof?.Anchor.On,
            proof is null ? null : Convert.ToHexStringLower(proof.Anchor.Hash),
            paper.Checks + 1);
    }

    /// <summary>An answer matters more than its count: a busy archive is no reason to refuse one.</summary>
    private async Task CountAsync(VerifiablePaper? paper, CancellationToken cancellationToken)
    {
        try
        {
            await papers.CountAsync(paper, clock.GetUtcNow(), office.Today, cancellationToken);
        }
#pragma warning disable CA1031 // See above; what went wrong is logged unless the archive was merely busy.
        catch (Exception failure) when (db.IsBusy(failure))
#pragma warning restore CA1031
        {
            log.LogWarning("A check of a paper was not counted: the archive is busy");
        }
    }
}
