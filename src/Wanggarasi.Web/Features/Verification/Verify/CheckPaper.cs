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
public sealed class CheckPaper(OfficeDb db, PaperRegister papers, AnchorTrail trail, PublishedStandards standards, SealedLetters letters, CheckCounts counts, OfficeClock office, TimeProvider clock, ILogger<CheckPaper> log)
{
    /// <summary>What is known; null for an unknown code.</summary>
    public async Task<VerifyPage?> RunAsync(VerificationCode code, CancellationToken cancellationToken)
    {
        var paper = await papers.FindAsync(code, cancellationToken);
        if (paper is null)
        {
            counts.Add(null, "unknown", office.Today, clock.GetUtcNow());
            return null;
        }

        // Whatever is missing here was taken away behind the portal's back: that is an answer, and no mistake of ours.
        var application = await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == paper.CaseId, cancellationToken);
        var chain = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == paper.CaseId).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var all = await db.VerifiablePapers.AsNoTracking().Where(p => p.CaseId == paper.CaseId).ToListAsync(cancellationToken);
        var standing = PaperCheck.Read(paper, all, chain);
        var broken = application is null
            ? ["permohonan tidak ada"]
            : EventChain.Verify(chain, new ChainHead(application.LastSequence, application.LastHash)).Select(f => f.Message).Concat(standing.Faults).ToList();
        var words = broken.Count > 0 ? null : await WordsAsync(paper, cancellationToken);
        if (words is { IsIntact: false })
        {
            broken.Add("isi surat bukan yang dicatat");
        }

        var named = words is not null && PersonName.TryParse(LetterValues.NameIn(words.Values), out var written, out _) ? written.ToString() : null;
        var sealing = await trail.AskAsync(paper.CaseId, cancellationToken);
        var proof = sealing?.Proof;

        // Sealed as something else, or an anchor that should hold the case and does not.
        var fits = proof is null
            ? sealing?.Anchor is not { } anchor || application is null || application.SubmittedAt >= anchor.UntilAt
            : chain.Any(e => e.Sequence == proof.Leaf.Sequence && e.Hash.AsSpan().SequenceEqual(proof.Leaf.Hash));
        if (broken.Count > 0)
        {
            log.LogError("The record behind a paper does not hold together: case {CaseId}, {Number}: {Fault}", paper.CaseId, application?.RegisterNumber ?? paper.Number, broken[0]);
        }
        else if (!fits)
        {
            log.LogError("The record behind a paper is not as the daily anchor sealed it: case {CaseId}, {Number}", paper.CaseId, paper.Number);
        }

        var doubt = broken.Count > 0 ? Doubt.Record : sealing is null ? Doubt.NotYet : fits ? Doubt.None : Doubt.Anchor;
        var state = standing.State ?? paper.State;
        if (doubt != Doubt.NotYet)
        {
            counts.Add(paper.Id, doubt == Doubt.None ? state.ToString().ToLowerInvariant() : "doubted", office.Today, clock.GetUtcNow());
        }

        return new VerifyPage(
            paper.Kind,
            paper.Title,
            paper.Number,
            application is null ? null : await ServiceAsync(application, cancellationToken),
            paper.IssuedAt,
            named ?? await MaskedNameAsync(paper.CaseId, cancellationToken),
            named is not null,
            state,
            paper.StateReason,
            standing.SinceAt ?? paper.StateAt,
            paper.ReplacedById is { } next ? all.FirstOrDefault(p => p.Id == next)?.Number : null,
            paper.Sequence,
            Convert.ToHexStringLower(paper.Hash),
            chain.Count,
            doubt,
            proof?.Anchor.On,
            proof is null ? null : Convert.ToHexStringLower(proof.Anchor.Hash),
            paper.Checks + counts.WaitingFor(paper.Id));
    }

    private async Task<string?> ServiceAsync(DocumentApplication application, CancellationToken cancellationToken) =>
        await db.ServiceVersions.AnyAsync(v => v.Code == application.ServiceCode && v.Number == application.ServiceVersion, cancellationToken)
            ? (await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken)).Name
            : null;

    /// <summary>What is written on a letter, opened and held against the record; null for a receipt.</summary>
    private async Task<SealedLetter?> WordsAsync(VerifiablePaper paper, CancellationToken cancellationToken) =>
        paper.Kind != PaperKind.Receipt
        && await db.CaseLetters.AsNoTracking().FirstOrDefaultAsync(l => l.CaseId == paper.CaseId && l.RegisterNumber == paper.Number, cancellationToken) is { } letter
            ? await letters.ReadAsync(letter, cancellationToken)
            : null;

    private async Task<string?> MaskedNameAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var name = await db.Persons.AsNoTracking().Where(p => p.CaseId == caseId && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken);
        return PersonName.TryParse(name, out var parsed, out _) ? parsed.ToString() : null;
    }
}
