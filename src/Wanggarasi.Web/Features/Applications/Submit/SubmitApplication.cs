using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>
/// Hands an application in, from the portal or across the counter: checked once more against the version in force, numbered,
/// recorded, its draft gone, its receipt owed, all in one transaction or not at all.
/// </summary>
public sealed class SubmitApplication(
    OfficeDb db, CaseFiles files, CaseDocuments documents, PublishedStandards standards, OfficeCalendars calendars, LikelyDuplicates duplicates, ReceiptMessages messages, PaperRegister papers)
{
    /// <summary>Code of the refusal that says: the service has a new version, show what changed and ask again.</summary>
    public const string ServiceChanged = "service-changed";

    /// <summary>The case (the same one for the same id, however often it is sent), or everything that keeps it from being handed in.</summary>
    public async Task<(SubmittedApplication? Done, IReadOnlyList<Refusal> Refusals)> RunAsync(ApplicationToSubmit given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (await FindAsync(given.Id, cancellationToken) is { } before)
        {
            return (before, []);
        }

        // Everything that can be read and judged before the transaction is: writers queue, and hold the queue briefly.
        var now = files.Now;
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var today = calendar.Calendar.LocalDateOf(now);
        if (await standards.FindAsync(given.ServiceCode, today, cancellationToken) is not { } service)
        {
            return (null, [new Refusal("service-unknown", "Layanan ini tidak lagi tersedia. Pilih layanan lain, atau datang ke loket.")]);
        }

        if ((await standards.PausesAsync(today, cancellationToken)).GetValueOrDefault(given.ServiceCode) is { } pause && given.LateEntry is null)
        {
            return (null, [new Refusal("service-paused", $"Layanan ini sedang dihentikan sementara: {pause.Reason} Isian Anda tetap tersimpan.")]);
        }

        if (service.Version != given.ServiceVersion)
        {
            return (null, [new Refusal(ServiceChanged, "Ketentuan layanan ini baru saja berubah. Periksa lagi sebelum mengirim.")]);
        }

        var subject = given.Persons.First(p => p.Role == PersonRole.Subject);
        var form = ServiceForm.For(service.Definition, SubjectAnswers.With(subject, given.Answers), today);
        var salt = CaseSalt.Generate();
        var likely = await duplicates.FindAsync(given.ServiceCode, subject, now, cancellationToken);
        try
        {
            return await db.WriteAsync(token => WriteAsync(given, form, new Hand(given.Actor, now, salt), calendar, service.Version, likely, token), cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            // The other tab, or the other press of the button, was faster.
            db.ChangeTracker.Clear();
            return (await FindAsync(given.Id, cancellationToken) ?? throw new InvalidOperationException("A submission was refused as a duplicate of nothing.", failure), []);
        }
    }

    private async Task<(SubmittedApplication? Done, IReadOnlyList<Refusal> Refusals)> WriteAsync(
        ApplicationToSubmit given, ServiceForm form, Hand hand, PinnedCalendar calendar, int version, string? likelyDuplicate, CancellationToken cancellationToken)
    {
        if (await FindAsync(given.Id, cancellationToken) is { } before)
        {
            return (before, []);
        }

        if (given.Files.Count > 0 && await documents.RefuseMoreAsync(given.Id, [.. given.Files.Select(f => f.File)], cancellationToken) is { } tooMany)
        {
            return (null, [tooMany]);
        }

        var supplied = await SuppliesAsync(given, form, cancellationToken);
        var subject = given.Persons.First(p => p.Role == PersonRole.Subject);
        IReadOnlyList<Refusal> refusals =
        [
            .. SubjectAnswers.Missing(form.Definition.Subject, subject).Select(PersonRefusals.Missing),
            .. form.Check([.. supplied.Where(s => s.Provision != Provision.None).Select(s => s.Code)]),
        ];
        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        if (given.LateEntry is { Sheet: { } sheet } && !await UseSheetAsync(sheet, given.Id, cancellationToken))
        {
            return (null, [new Refusal("sheet-used", $"Lembar nomor {sheet} sudah dipakai untuk permohonan lain. Cocokkan lagi nomornya.", "susulan.lembar")]);
        }

        var definition = form.Definition;
        var today = calendar.Calendar.LocalDateOf(hand.At);
        var number = await Register.NextAsync(db, definition.RegisterGroup, today.Year, cancellationToken);
        var asked = form.Questions.Where(q => form.Answers.ContainsKey(q.Id)).ToLookup(q => q.Personal);
        var submission = new Submission(
            given.Id,
            number.ToString(),
            definition.Code,
            version,
            definition.ReportField,
            definition.IsForwarded,
            given.Channel,
            (subject.VillageCode ?? given.Persons.First(p => p.Role == PersonRole.Applicant).VillageCode),
            given.OwnerId,
            given.Persons,
            asked[false].ToDictionary(q => q.Id, q => form.Answers[q.Id], StringComparer.Ordinal),
            asked[true].ToDictionary(q => q.Id, q => form.Answers[q.Id], StringComparer.Ordinal),
            supplied,
            TimeAllowed.Parse(definition.Time.FirstJudgement.ToString()),
            given.LateEntry);
        var application = DocumentApplication.Submit(submission, hand, calendar);
        if (given.WasReadAloud)
        {
            application.ReadOut(hand);
        }

        foreach (var requirement in supplied.Where(s => s.Provision != Provision.None && given.OriginalsSeen.Contains(s.Code)))
        {
            application.Judge(hand, requirement.Code, Judgement.Fine, null, null, originalSeen: true);
        }

        if (likelyDuplicate is not null)
        {
            application.Note(hand with { Actor = Actor.System }, $"Mungkin sama dengan permohonan {likelyDuplicate}: layanan dan orangnya sama. Periksa sebelum diproses; bisa juga memang permohonan tersendiri.");
        }

        var (code, pin) = files.Add(application, submission, hand.Salt, given.DraftFingerprint);
        db.VerifiablePapers.Add(papers.IssueReceipt(application, hand.At));
        db.Outbox.AddRange(messages.For(application, definition, given.Persons, code, pin));
        await db.SaveChangesAsync(cancellationToken);
        await db.Drafts.Where(d => d.Id == given.Id).ExecuteDeleteAsync(cancellationToken);
        return (new SubmittedApplication(application.Id, application.RegisterNumber, code, pin, false), []);
    }

    /// <summary>The requirements that apply with how each is supplied; files of requirements that no longer apply are not kept.</summary>
    private async Task<IReadOnlyList<RequirementFact>> SuppliesAsync(ApplicationToSubmit given, ServiceForm form, CancellationToken cancellationToken)
    {
        var hashes = (await documents.ListAsync(given.Id, cancellationToken)).Select(d => (d.RequirementCode, d.Sha256)).ToList();
        foreach (var (code, file) in given.Files)
        {
            hashes.Add((code, documents.Add(given.Id, code, hashes.Count(h => h.RequirementCode == code) + 1, file) is { } paper ? Convert.ToHexStringLower(paper.Sha256) : ""));
        }

        var stored = hashes.ToLookup(h => h.RequirementCode, h => h.Sha256, StringComparer.Ordinal);
        var applying = form.Requirements.Select(r => r.Code).ToList();
        if (stored.Any(group => !applying.Contains(group.Key)))
        {
            await db.Documents.Where(d => d.CaseId == given.Id && !applying.Contains(d.RequirementCode)).ExecuteDeleteAsync(cancellationToken);
        }

        return [.. form.Requirements.Select(r => Supplies.Of(r, [.. stored[r.Code]], given.AtCounter.Contains(r.Code)))];
    }

    // One statement, so that two entries of the same sheet do not both find it unused.
    private async Task<bool> UseSheetAsync(int number, Guid caseId, CancellationToken cancellationToken) =>
        await db.EmergencySheets.Where(s => s.Number == number && s.CaseId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.CaseId, caseId), cancellationToken) == 1;

    private async Task<SubmittedApplication?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        return row is null ? null : new SubmittedApplication(row.Id, row.RegisterNumber, files.OpenTracking(row), files.OpenPin(row), true);
    }
}
