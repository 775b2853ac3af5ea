using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Cases;

/// <summary>
/// Takes cases out of the archive and puts them back: the events a case wrote go in with it, in one saving, and
/// everything personal is sealed on the way in and opened on the way out.
/// </summary>
public sealed class CaseFiles(OfficeDb db, Vault vault, TimeProvider clock)
{
    private static readonly JsonSerializerOptions PersonJson = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The instant of the server as the record keeps it.</summary>
    public DateTimeOffset Now => RecordTime.Of(clock.GetUtcNow());

    /// <summary>A case with everything its rules need, tracked; null when there is none.</summary>
    public Task<DocumentApplication?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Whole.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <summary>Several cases with everything their rules need, tracked; those there are.</summary>
    public Task<List<DocumentApplication>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Whole.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancellationToken);

    /// <summary>A case by its register number, tracked.</summary>
    public Task<DocumentApplication?> FindByRegisterNumberAsync(string number, CancellationToken cancellationToken) =>
        Whole.SingleOrDefaultAsync(a => a.RegisterNumber == number, cancellationToken);

    /// <summary>A case by its tracking code, tracked.</summary>
    public Task<DocumentApplication?> FindByTrackingCodeAsync(TrackingCode code, CancellationToken cancellationToken)
    {
        var fingerprint = TrackingFingerprint(code);
        return Whole.SingleOrDefaultAsync(a => a.TrackingFingerprint == fingerprint, cancellationToken);
    }

    /// <summary>A case by its tracking code as it stands in an address, tracked; null for what is no code, too.</summary>
    public async Task<DocumentApplication?> FindByTrackingCodeAsync(string? text, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(text, out var code, out _) ? await FindByTrackingCodeAsync(code, cancellationToken) : null;

    /// <summary>The fingerprint a tracking code is found by.</summary>
    public byte[] TrackingFingerprint(TrackingCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return vault.Fingerprint(Purposes.TrackingCode, code.Characters);
    }

    /// <summary>The hand by which somebody writes in a case's record now.</summary>
    public async Task<Hand> HandAsync(Guid caseId, Actor actor, CancellationToken cancellationToken)
    {
        var salt = await db.CaseSalts.AsNoTracking().SingleAsync(s => s.CaseId == caseId, cancellationToken);
        return new Hand(actor, Now, CaseSalt.FromBytes(vault.Open(SaltPlace(caseId), salt.SealedSalt)));
    }

    /// <summary>The hands by which somebody writes in the records of several cases now, by case.</summary>
    public async Task<IReadOnlyDictionary<Guid, Hand>> HandsAsync(IReadOnlyCollection<Guid> caseIds, Actor actor, CancellationToken cancellationToken)
    {
        var salts = await db.CaseSalts.AsNoTracking().Where(s => caseIds.Contains(s.CaseId)).ToListAsync(cancellationToken);
        var now = Now;
        return salts.ToDictionary(s => s.CaseId, s => new Hand(actor, now, CaseSalt.FromBytes(vault.Open(SaltPlace(s.CaseId), s.SealedSalt))));
    }

    /// <summary>
    /// Puts a case that was just submitted into the archive with its papers. The caller saves, in the transaction that
    /// gave the register number.
    /// </summary>
    /// <returns>The tracking code, and the PIN where the pemohon has no NIK: both are shown once and kept sealed.</returns>
    public (TrackingCode Code, Pin? Pin) Add(DocumentApplication application, Submission submission, CaseSalt salt, byte[]? draftFingerprint)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(salt);
        var (code, pin, rows) = Seal(application, submission, salt, draftFingerprint);
        db.AddRange(rows);
        application.Saved();
        return (code, pin);
    }

    /// <summary>The rows of a case that was just submitted, the case first; not in the archive yet.</summary>
    internal (TrackingCode Code, Pin? Pin, IReadOnlyList<object> Rows) Seal(DocumentApplication application, Submission submission, CaseSalt salt, byte[]? draftFingerprint)
    {
        var code = Renew(application);
        Pin? pin = null;
        if (submission.Persons.First(p => p.Role == PersonRole.Applicant).Nik is null)
        {
            pin = Pin.Generate();
            application.PinFingerprint = PinFingerprint(application.Id, pin);
            application.SealedPin = vault.Seal(PinPlace(application.Id), pin.Digits);
        }

        application.DraftFingerprint = draftFingerprint;
        return (code, pin,
        [
            application,
            new CaseSaltPaper { CaseId = application.Id, SealedSalt = vault.Seal(SaltPlace(application.Id), salt.ToBytes()) },
            .. submission.Persons.Select(p => Seal(application.Id, p)),
            .. submission.Answers.Select(a => new AnswerPaper { CaseId = application.Id, QuestionId = a.Key, Value = a.Value }),
            .. submission.PersonalAnswers.Select(a => SealAnswer(application.Id, a.Key, a.Value)),
            .. NewRows(application),
        ]);
    }

    /// <summary>Gives a case a new tracking code; the old one is dead.</summary>
    public TrackingCode Renew(DocumentApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var code = TrackingCode.Generate();
        application.TrackingFingerprint = TrackingFingerprint(code);
        application.SealedTracking = vault.Seal(TrackingPlace(application.Id), code.Text)!;
        return code;
    }

    /// <summary>
    /// Stores what a case wrote since it was taken out: events and sealed remarks. The caller saves; whoever saves
    /// second gets a <see cref="DbUpdateConcurrencyException"/> and nothing of theirs is stored.
    /// </summary>
    public void Put(DocumentApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        db.AddRange(NewRows(application));
        application.Saved();
    }

    private IEnumerable<object> NewRows(DocumentApplication application) =>
        application.NewEvents.Concat<object>(application.NewRemarks.Select(r => SealRemark(application.Id, r)));

    private RemarkPaper SealRemark(Guid caseId, Remark remark)
    {
        var id = Guid.CreateVersion7();
        var text = vault.Seal(new SealedPlace("Remarks", id, "Text"), remark.Text)!;
        return new RemarkPaper { Id = id, CaseId = caseId, Sequence = remark.Sequence, Field = remark.Field, SealedText = text };
    }

    /// <summary>The persons of a case, opened.</summary>
    public async Task<IReadOnlyList<Person>> ReadPersonsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var papers = await db.Persons.AsNoTracking().Where(p => p.CaseId == caseId).ToListAsync(cancellationToken);
        return [.. papers.OrderBy(p => p.Role).ThenBy(p => p.Id).Select(Open)];
    }

    /// <summary>The pemohon of several cases, opened, by case.</summary>
    public async Task<IReadOnlyDictionary<Guid, Person>> ReadApplicantsAsync(IReadOnlyCollection<Guid> caseIds, CancellationToken cancellationToken)
    {
        var papers = await db.Persons.AsNoTracking().Where(p => p.Role == PersonRole.Applicant && caseIds.Contains(p.CaseId)).ToListAsync(cancellationToken);
        return papers.ToDictionary(p => p.CaseId, Open);
    }

    /// <summary>The answers of a case by question, opened.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAnswersAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var papers = await db.Answers.AsNoTracking().Where(a => a.CaseId == caseId).ToListAsync(cancellationToken);
        return papers.ToDictionary(a => a.QuestionId, a => a.Value ?? vault.OpenText(AnswerPlace(a.Id), a.SealedValue) ?? "", StringComparer.Ordinal);
    }

    /// <summary>The remarks of a case, opened, in order of their events.</summary>
    public async Task<IReadOnlyList<Remark>> ReadRemarksAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var papers = await db.Remarks.AsNoTracking().Where(r => r.CaseId == caseId).OrderBy(r => r.Sequence).ToListAsync(cancellationToken);
        return [.. papers.Select(r => new Remark(r.Sequence, r.Field, vault.OpenText(new SealedPlace("Remarks", r.Id, "Text"), r.SealedText) ?? ""))];
    }

    /// <summary>The tracking code of a case, for printing it again.</summary>
    public TrackingCode OpenTracking(DocumentApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return OpenTracking(application.Id, application.SealedTracking);
    }

    /// <summary>A tracking code as stored, opened.</summary>
    public TrackingCode OpenTracking(Guid caseId, byte[] sealedTracking) => TrackingCode.Parse(vault.OpenText(TrackingPlace(caseId), sealedTracking));

    /// <summary>The PIN of a case, for printing it again; null where the pemohon has a NIK.</summary>
    public Pin? OpenPin(DocumentApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return application.SealedPin is null ? null : Pin.Parse(vault.OpenText(PinPlace(application.Id), application.SealedPin));
    }

    /// <summary>The fingerprint of a PIN: it counts for its case only.</summary>
    public byte[] PinFingerprint(Guid caseId, Pin pin)
    {
        ArgumentNullException.ThrowIfNull(pin);
        return vault.Fingerprint(Purposes.Pin, $"{caseId:N}:{pin.Digits}");
    }

    /// <summary>Replaces the answers of a case that were corrected, and takes away those of questions not asked any more. The caller saves.</summary>
    public async Task ReplaceAnswersAsync(
        Guid caseId, IReadOnlyDictionary<string, string> clear, IReadOnlyDictionary<string, string> personal, IReadOnlyCollection<string> gone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clear);
        ArgumentNullException.ThrowIfNull(personal);
        var ids = clear.Keys.Concat(personal.Keys).Concat(gone).ToList();
        db.Answers.RemoveRange(await db.Answers.Where(a => a.CaseId == caseId && ids.Contains(a.QuestionId)).ToListAsync(cancellationToken));
        db.Answers.AddRange(clear.Select(a => new AnswerPaper { CaseId = caseId, QuestionId = a.Key, Value = a.Value }));
        db.Answers.AddRange(personal.Select(a => SealAnswer(caseId, a.Key, a.Value)));
    }

    /// <summary>Replaces persons of a case, each by its role. The caller saves.</summary>
    public async Task ReplacePersonsAsync(Guid caseId, IReadOnlyList<Person> persons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var roles = persons.Select(p => p.Role).ToList();
        db.Persons.RemoveRange(await db.Persons.Where(p => p.CaseId == caseId && roles.Contains(p.Role)).ToListAsync(cancellationToken));
        db.Persons.AddRange(persons.Select(p => Seal(caseId, p)));
    }

    /// <summary>Adds a person to a case: who collected it, for instance. The caller saves.</summary>
    public void AddPerson(Guid caseId, Person person) => db.Persons.Add(Seal(caseId, person));

    private IQueryable<DocumentApplication> Whole => db.Applications
        .Include(a => a.Requirements.OrderBy(r => r.Position))
        .Include(a => a.Rounds.OrderBy(r => r.Number)).ThenInclude(r => r.Pauses.OrderBy(p => p.Number))
        .Include(a => a.Steps.OrderBy(s => s.Round).ThenBy(s => s.Number))
        .Include(a => a.Letters.OrderBy(l => l.Number))
        .AsSplitQuery();

    /// <summary>The row of a person, not in the archive yet.</summary>
    internal PersonPaper Seal(Guid caseId, Person person)
    {
        var id = Guid.CreateVersion7();
        return new PersonPaper
        {
            Id = id,
            CaseId = caseId,
            Role = person.Role,
            Name = person.Name,
            NameSearch = PersonName.ToSearchForm(person.Name),
            NikFingerprint = person.Nik is null ? null : vault.Fingerprint(Purposes.Nik, person.Nik),
            FamilyCardFingerprint = person.FamilyCard is null ? null : vault.Fingerprint(Purposes.FamilyCard, person.FamilyCard),
            PhoneFingerprint = person.Phone is null ? null : vault.Fingerprint(Purposes.Phone, person.Phone),
            SealedBody = vault.Seal(new SealedPlace("Persons", id, "Body"), JsonSerializer.SerializeToUtf8Bytes(person, PersonJson)),
        };
    }

    private Person Open(PersonPaper paper) =>
        JsonSerializer.Deserialize<Person>(vault.Open(new SealedPlace("Persons", paper.Id, "Body"), paper.SealedBody), PersonJson)!;

    private AnswerPaper SealAnswer(Guid caseId, string question, string value)
    {
        var id = Guid.CreateVersion7();
        return new AnswerPaper { Id = id, CaseId = caseId, QuestionId = question, SealedValue = vault.Seal(AnswerPlace(id), value) };
    }

    private static SealedPlace SaltPlace(Guid caseId) => new("CaseSalts", caseId, "Salt");

    private static SealedPlace TrackingPlace(Guid caseId) => new("Applications", caseId, "Tracking");

    private static SealedPlace PinPlace(Guid caseId) => new("Applications", caseId, "Pin");

    private static SealedPlace AnswerPlace(Guid answerId) => new("Answers", answerId, "Value");
}
