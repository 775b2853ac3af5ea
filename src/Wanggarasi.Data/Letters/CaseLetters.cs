using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Letters;

/// <summary>Who signed, as printed under the letter.</summary>
/// <param name="Role">The post whose step it was: <c>camat</c>.</param>
/// <param name="Name">Name of whoever signed.</param>
/// <param name="Title">Their own title.</param>
/// <param name="EmployeeNumber">NIP.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Prefix">"a.n.", "Plh." or "Plt." for a delegate.</param>
/// <param name="Decree">Number of the decree for a delegate.</param>
public sealed record LetterSigner(string Role, string Name, string? Title, string? EmployeeNumber, string? Rank, string? Prefix, string? Decree);

/// <summary>A letter with its words, opened.</summary>
/// <param name="Letter">The letter as the record gives it; null while there is no draft yet.</param>
/// <param name="Published">The template in the version it was drafted with.</param>
/// <param name="Needed">The fields it needs.</param>
/// <param name="Values">What stands in them.</param>
/// <param name="Signer">Who signed.</param>
/// <param name="IsIntact">False where what is stored is not what the record commits to.</param>
/// <param name="Said">What the case itself says to the same fields now.</param>
public sealed record OpenLetter(
    CaseLetter? Letter,
    PublishedTemplate Published,
    IReadOnlyList<LetterField> Needed,
    IReadOnlyDictionary<string, string> Values,
    LetterSigner? Signer,
    bool IsIntact,
    IReadOnlyDictionary<string, string> Said)
{
    /// <summary>The template.</summary>
    public LetterTemplate Template => Published.Template;

    /// <summary>Where the letter says otherwise than the request.</summary>
    public IReadOnlyList<LetterDifference> Differences => LetterValues.Differing(Needed, Values, Said);
}

/// <summary>The letters of cases: their words sealed on the way in, opened on the way out, and what the steps of an SOP mean to them.</summary>
public sealed class CaseLetters(OfficeDb db, CaseFiles files, Vault vault, LetterTemplates templates, SealedLetters seals, PublishedStandards standards, PaperRegister papers)
{
    /// <summary>A letter of a case, or what its first draft would be; null where the service issues nothing of the office's own.</summary>
    /// <param name="application">The case.</param>
    /// <param name="number">Number of the letter within the case; null for the current one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<OpenLetter?> OpenAsync(DocumentApplication application, int? number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var letter = number is null ? application.CurrentLetter : application.Letters.FirstOrDefault(l => l.Number == number);
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        if (letter is null)
        {
            return number is null && await templates.FindAsync(application.ServiceCode, cancellationToken) is { } newest
                ? await BeginAsync(application, newest, service, cancellationToken)
                : null;
        }

        var published = await templates.GetAsync(letter.Template, letter.TemplateVersion, cancellationToken);
        var words = await seals.ReadAsync(letter, cancellationToken);
        var needed = LetterValues.Needed(published.Template, service);
        return new OpenLetter(
            letter, published, needed, words.Values,
            letter.Signer is null || words.Signer is null ? null : EventPayload.Read<LetterSigner>(words.Signer), words.IsIntact, await SaidAsync(application, needed, service, cancellationToken));
    }

    /// <summary>Stores the words of the letter beside the event that commits to them. The caller saves.</summary>
    public async Task<Refusal?> DraftAsync(DocumentApplication application, Hand hand, PublishedTemplate published, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(published);
        var (code, version) = (published.Template.ServiceCode, published.Number);
        if (application.DraftLetter(hand, code, version, LetterValues.Canonical(code, version, published.TextHash, values)) is { } refusal)
        {
            return refusal;
        }

        var number = application.CurrentLetter!.Number;
        var known = await db.LetterPapers.SingleOrDefaultAsync(p => p.CaseId == application.Id && p.Letter == number, cancellationToken);
        var paper = known ?? new LetterPaper { CaseId = application.Id, Letter = number, SealedValues = [] };
        paper.SealedValues = vault.Seal(SealedLetters.ValuesPlace(paper), JsonSerializer.SerializeToUtf8Bytes(values));
        paper.SealedSigner = null;
        if (known is null)
        {
            db.LetterPapers.Add(paper);
        }

        return null;
    }

    /// <summary>
    /// Why a step of the SOP cannot be finished for the letter's sake: it is not there, not complete, not signed, or not the
    /// office's to write. Null where nothing stands in the way, or the service issues nothing of the office's own.
    /// </summary>
    public async Task<Refusal?> RefuseStepAsync(DocumentApplication application, SopStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(step);
        if (await OpenAsync(application, null, cancellationToken) is not { } open)
        {
            return null;
        }

        // Whoever is too young is told at the first step, not after the letter was typed; and whatever was typed into it since.
        if (LetterValues.FindTooYoung(open.Template, open.Values, open.Said) is { } tooYoung)
        {
            return tooYoung with { Field = null };
        }

        if (step.Kind is not (StepKind.Process or StepKind.Correct or StepKind.Sign or StepKind.Register))
        {
            return null;
        }

        if (open.Letter is null)
        {
            return new Refusal("letter-missing", step.Kind is StepKind.Sign or StepKind.Register
                ? "Surat permohonan ini belum dikonsep di portal. Kembalikan ke langkah mengetik, lalu susun suratnya."
                : "Susun dahulu suratnya di halaman Surat; setelah itu langkah ini dapat diselesaikan.");
        }

        if (!open.IsIntact)
        {
            return new Refusal("letter-altered", "Isi surat yang tersimpan tidak sama dengan yang dicatat. Jangan dipakai; laporkan kepada administrator.");
        }

        if (step.Kind == StepKind.Register)
        {
            return open.Letter.State == LetterState.Draft ? new Refusal("letter-not-signed", "Nomor surat diberikan setelah surat ditandatangani.") : null;
        }

        return LetterValues.Check(open.Template, open.Needed, open.Values, open.Said) is [var first, ..]
            ? first with { Message = "Surat belum lengkap. " + first.Message, Field = null }
            : null;
    }

    /// <summary>What a finished step does to the letter: the signature fixes it, "nomor, stempel" gives it its number. The caller saves.</summary>
    /// <param name="application">The case, the step finished.</param>
    /// <param name="hand">Whose step it was.</param>
    /// <param name="step">The step.</param>
    /// <param name="role">The role of the step.</param>
    /// <param name="actingFor">For whom a delegate did it.</param>
    /// <param name="on">The office's day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Refusal?> FollowAsync(DocumentApplication application, Hand hand, SopStep step, string role, ActingFor? actingFor, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(step);
        if (application.CurrentLetter is not { } letter)
        {
            return null;
        }

        if (step.Kind == StepKind.Sign && await SignAsync(application, hand, letter.Number, role, actingFor, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        // An SOP without the step of numbering gives the number at its end: nothing leaves the house without one.
        return letter.State == LetterState.Signed && (step.Kind == StepKind.Register || application.Status == CaseStatus.Ready)
            ? await NumberAsync(application, hand, letter, on, cancellationToken)
            : null;
    }

    private async Task<Refusal?> SignAsync(DocumentApplication application, Hand hand, int number, string role, ActingFor? actingFor, CancellationToken cancellationToken)
    {
        var who = await db.Users.AsNoTracking().Where(u => u.Id == hand.Actor.Id).Select(u => new { u.DisplayName, u.Position, u.EmployeeNumber, u.Rank }).SingleAsync(cancellationToken);
        // "Plh. 800/12/2026": how the delegate writes it, then the decree.
        var decree = actingFor?.Decree.Split(' ', 2);
        var signer = EventPayload.Write(new LetterSigner(role, who.DisplayName, who.Position, who.EmployeeNumber, who.Rank, decree?[0], decree?.ElementAtOrDefault(1)));
        var paper = await db.LetterPapers.SingleAsync(p => p.CaseId == application.Id && p.Letter == number, cancellationToken);
        paper.SealedSigner = vault.Seal(SealedLetters.SignerPlace(paper), signer);
        return application.SignLetter(hand, signer);
    }

    private async Task<Refusal?> NumberAsync(DocumentApplication application, Hand hand, CaseLetter letter, DateOnly on, CancellationToken cancellationToken)
    {
        var template = (await templates.GetAsync(letter.Template, letter.TemplateVersion, cancellationToken)).Template;
        var place = await Register.NextPlaceAsync(db, Register.LetterGroup(template.Classification), on.Year, cancellationToken);
        if (application.NumberLetter(hand, LetterNumber.Of(template, place, on), template.Classification, on.Year, place) is { } refusal)
        {
            return refusal;
        }

        // Fixed by the commitment in the chain, not by a plain hash: with name and date known, a plain one gives the NIK away.
        var paper = papers.Issue(KindOf(template.Kind), application, template.Title, letter.RegisterNumber!, hand.At, Convert.FromHexString(letter.Content));
        foreach (var older in application.Letters.Where(l => l.ReplacedBy == letter.Number))
        {
            (await GetPaperAsync(older, cancellationToken)).ReplaceBy(paper, "sudah ada surat yang lebih baru.", hand.At);
        }

        db.VerifiablePapers.Add(paper);
        return null;
    }

    /// <summary>Takes a letter back, in the record and for whoever checks its code. The caller saves.</summary>
    public async Task<Refusal?> RevokeAsync(DocumentApplication application, Hand hand, int number, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(hand);
        if (application.RevokeLetter(hand, number, reason) is { } refusal)
        {
            return refusal;
        }

        // What somebody typed may name people; the public page says only that it does not count.
        (await GetPaperAsync(application.Letters.First(l => l.Number == number), cancellationToken)).Revoke("keputusan kantor; alasan lengkapnya diberitahukan kepada pemohon.", hand.At);
        return null;
    }

    /// <summary>
    /// Takes back, for whoever checks its code, what the case itself revoked in this act: a numbered letter whose case was sent back
    /// or rejected before it left the house. The caller saves.
    /// </summary>
    public async Task FollowRevokedAsync(DocumentApplication application, Hand hand, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(hand);
        foreach (var letter in application.Letters.Where(l => l.State == LetterState.Revoked && l.EndedAt == hand.At))
        {
            if (await GetPaperAsync(letter, cancellationToken) is { State: PaperState.Valid } paper)
            {
                paper.Revoke("belum diserahkan; kantor menarik surat ini kembali.", hand.At);
            }
        }
    }

    /// <summary>The paper by which a numbered letter is checked, tracked; null before it has a number.</summary>
    public Task<VerifiablePaper?> FindPaperAsync(CaseLetter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.RegisterNumber is null
            ? Task.FromResult<VerifiablePaper?>(null)
            : db.VerifiablePapers.SingleOrDefaultAsync(p => p.CaseId == letter.CaseId && p.Number == letter.RegisterNumber && p.Kind != PaperKind.Receipt, cancellationToken);
    }

    // A letter that goes on counting for whoever checks it is not revoked: better nothing is stored than half of it.
    private async Task<VerifiablePaper> GetPaperAsync(CaseLetter letter, CancellationToken cancellationToken) =>
        await FindPaperAsync(letter, cancellationToken) ?? throw new InvalidOperationException($"Letter {letter.RegisterNumber} has no paper to be checked by; recompute names it.");

    private static PaperKind KindOf(LetterKind kind) => kind switch
    {
        LetterKind.Acknowledgement => PaperKind.Acknowledgement,
        LetterKind.CertifiedCopy => PaperKind.Legalisation,
        _ => PaperKind.Letter,
    };

    private async Task<OpenLetter> BeginAsync(DocumentApplication application, PublishedTemplate newest, ServiceDefinition service, CancellationToken cancellationToken)
    {
        var needed = LetterValues.Needed(newest.Template, service);
        var said = await SaidAsync(application, needed, service, cancellationToken);
        return new OpenLetter(null, newest, needed, said, null, true, said);
    }

    private async Task<IReadOnlyDictionary<string, string>> SaidAsync(
        DocumentApplication application, IReadOnlyList<LetterField> needed, ServiceDefinition service, CancellationToken cancellationToken)
    {
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(v => v.Code, v => v.Name, cancellationToken);
        return LetterValues.Of(
            needed, await files.ReadPersonsAsync(application.Id, cancellationToken), await files.ReadAnswersAsync(application.Id, cancellationToken), service, villages);
    }
}
