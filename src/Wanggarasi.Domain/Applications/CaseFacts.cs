using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>
/// What happened to a case: the payload of one event. State changes only by applying a fact, so that everything
/// derived can be derived again. Personal values and free text stand in a fact as commitments only; what is written
/// here in clear may stay for ever.
/// </summary>
/// <remarks>
/// A payload once written is read for ever: a property may be added with a default, never renamed or given another
/// meaning; for that there is a new schema version.
/// </remarks>
public abstract record CaseFact;

/// <summary>How the requirement's paper comes to the office.</summary>
public enum Provision
{
    /// <summary>Nothing was given for it.</summary>
    None,

    /// <summary>Uploaded.</summary>
    Uploaded,

    /// <summary>"Saya bawa ke loket".</summary>
    AtCounter,
}

/// <summary>Whether a requirement of the pinned version must be met in this case.</summary>
public enum Applicability
{
    /// <summary>Must be met, alone or by one member of its group.</summary>
    Required,

    /// <summary>May be given; its absence is no defect.</summary>
    Optional,

    /// <summary>Customarily asked for; never blocks.</summary>
    Customary,
}

/// <summary>What an officer found of a requirement.</summary>
public enum Judgement
{
    /// <summary>Not judged yet, or supplied anew since.</summary>
    Pending,

    /// <summary>Sesuai.</summary>
    Fine,

    /// <summary>A defect with a typed reason.</summary>
    Defect,
}

/// <summary>Why a requirement is not met: the typed reasons of a defect.</summary>
public enum DefectReason
{
    /// <summary>Salah dokumen.</summary>
    WrongDocument,

    /// <summary>Tidak terbaca.</summary>
    Unreadable,

    /// <summary>Kedaluwarsa.</summary>
    Outdated,

    /// <summary>Data tidak cocok.</summary>
    Mismatch,

    /// <summary>Belum ada.</summary>
    Missing,
}

/// <summary>Where an application came in.</summary>
public enum Channel
{
    /// <summary>By the pemohon on the portal.</summary>
    Portal,

    /// <summary>On the portal with a helper.</summary>
    Helped,

    /// <summary>At the counter.</summary>
    Counter,
}

/// <summary>Who decides against an application.</summary>
public enum Decider
{
    /// <summary>The office itself.</summary>
    Office,

    /// <summary>Disdukcapil, for what is forwarded to it.</summary>
    CivilRegistry,
}

/// <summary>What proved the pemohon's identity at the counter.</summary>
public enum IdentityProof
{
    /// <summary>The KTP-el itself.</summary>
    IdentityCard,

    /// <summary>The original family card, where the KTP-el is lost or not made yet.</summary>
    FamilyCard,

    /// <summary>Another official paper with a photograph: SIM, passport, ijazah.</summary>
    OtherPhoto,
}

/// <summary>How a finished document left the office.</summary>
public enum HandOverKind
{
    /// <summary>To the pemohon at the counter.</summary>
    Counter,

    /// <summary>To somebody else with a letter of authority.</summary>
    Proxy,

    /// <summary>Sent electronically by Disdukcapil.</summary>
    Electronic,
}

/// <summary>A requirement as it applies to one case.</summary>
/// <param name="Code">Code of the requirement in the pinned version.</param>
/// <param name="Applicability">Whether it must be met.</param>
/// <param name="Group">Its one-of group, if any.</param>
/// <param name="Provision">How it comes.</param>
/// <param name="Documents">SHA-256 of each file, lower-case hexadecimal, in order of pages.</param>
public sealed record RequirementFact(string Code, Applicability Applicability, string? Group, Provision Provision, IReadOnlyList<string> Documents);

/// <summary>A promise: how long, by which calendar, until when.</summary>
/// <param name="Allow">Time allowed as <c>24h</c> or <c>1d</c>.</param>
/// <param name="CalendarVersion">Number of the calendar version pinned.</param>
/// <param name="DueAt">The due instant.</param>
/// <param name="DueOn">The office's date of it.</param>
public sealed record PromiseFact(string Allow, int CalendarVersion, DateTimeOffset DueAt, DateOnly DueOn);

/// <summary>A step of the pinned SOP, as far as the journey needs it.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Role">Role that does it.</param>
/// <param name="Status">Status of a case that waits for it; the first step's is <see cref="CaseStatus.Complete"/>.</param>
public sealed record SopStepFact(int Number, string Role, CaseStatus Status);

/// <summary>Work kept for later during an outage.</summary>
/// <param name="Outage">Name of the outage.</param>
/// <param name="HappenedAt">When it happened on paper; the event keeps when it was entered.</param>
/// <param name="Sheet">Number of the pre-numbered sheet.</param>
public sealed record LateEntryFact(string Outage, DateTimeOffset HappenedAt, int? Sheet);

/// <summary>How a round ended, as stated at that moment.</summary>
/// <param name="OnTime">Finished at or before the due instant.</param>
/// <param name="DueAt">The due instant it is held against; null for one rejected while the clock rested.</param>
/// <param name="FinishedOn">The office's date.</param>
/// <param name="OfficeSeconds">Working time with the office.</param>
/// <param name="CitizenSeconds">Working time in which the case waited for the citizen.</param>
/// <param name="ExternalSeconds">Working time with Disdukcapil.</param>
public sealed record VerdictFact(bool OnTime, DateTimeOffset? DueAt, DateOnly FinishedOn, long OfficeSeconds, long CitizenSeconds, long ExternalSeconds);

/// <summary>Diajukan.</summary>
public sealed record Submitted(
    string RegisterNumber,
    string Service,
    int ServiceVersion,
    ReportField ReportField,
    bool Forwarded,
    Guid? Owner,
    Channel Channel,
    string? Village,
    DateOnly SubmittedOn,
    IReadOnlyDictionary<string, Commitment> PersonCommitments,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, Commitment> AnswerCommitments,
    IReadOnlyList<RequirementFact> Requirements,
    PromiseFact FirstJudgement,
    LateEntryFact? LateEntry) : CaseFact;

/// <summary>One requirement was judged.</summary>
public sealed record RequirementJudged(string Code, Judgement Judgement, DefectReason? Reason, Commitment? Note, bool OriginalSeen) : CaseFact;

/// <summary>Dikembalikan: the defects the pemohon has to mend.</summary>
public sealed record Returned(IReadOnlyList<string> Defects, CaseStatus From, DateOnly ExpiresOn) : CaseFact;

/// <summary>
/// Sent again after mending. <c>Promise</c> is the running clock's from now on: of the round when it goes on, of the
/// judgement when the file is looked at anew.
/// </summary>
public sealed record Mended(
    IReadOnlyList<RequirementFact> Requirements,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, Commitment> AnswerCommitments,
    CaseStatus ResumeAs,
    PromiseFact? Promise) : CaseFact;

/// <summary>
/// The pemohon corrected what was typed. Only what changed stands here: new commitments by <c>role.field</c> and question, and the
/// names of what has no value any more. The village is that of the person concerned afterwards.
/// </summary>
public sealed record Corrected(
    IReadOnlyDictionary<string, Commitment> PersonCommitments,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, Commitment> AnswerCommitments,
    IReadOnlyList<string> TakenAway,
    string? Village) : CaseFact;

/// <summary>Berkas lengkap: the main clock of a round starts.</summary>
public sealed record Accepted(
    int Round,
    PromiseFact Promise,
    PromiseFact? Forwarding,
    int SopVersion,
    IReadOnlyList<SopStepFact> Steps,
    bool AtInsistence,
    Commitment? Note) : CaseFact;

/// <summary>Goes on as it is because the pemohon insists, after a return from the work under way.</summary>
public sealed record Insisted(CaseStatus ResumeAs, PromiseFact? Promise, Commitment Note) : CaseFact;

/// <summary>Why a pause for a disruption ended.</summary>
public enum PauseEnd
{
    /// <summary>The disruption is over.</summary>
    DisruptionOver,

    /// <summary>The office worked on the case: whoever can work is not waiting.</summary>
    WorkedOn,
}

/// <summary>The clock rests for a disruption; the cause by its code (<see cref="PauseCauses.Code"/>).</summary>
public sealed record Paused(Guid Disruption, string Cause) : CaseFact;

/// <summary>The clock goes on after a disruption, with the promise from now on; of a case that was late already the promise stands.</summary>
public sealed record Resumed(Guid Disruption, PauseEnd Why, PromiseFact Promise) : CaseFact;

/// <summary>
/// The office's calendar was changed while the case runs. A clock that moves has its new promise here; one that would move into the
/// past, or cannot be counted by the new version, has none and stays with the version it has.
/// </summary>
/// <param name="From">The version this record named last.</param>
/// <param name="To">The new version.</param>
/// <param name="Judgement">The promise of the running judgement, when it is counted by the new version.</param>
/// <param name="RoundMoved">Whether the running round is counted by the new version from now on.</param>
/// <param name="Promise">The round's promise; null while its clock rests, or when it stays.</param>
/// <param name="Forwarding">"Diteruskan paling lambat", when it is counted by the new version.</param>
/// <param name="Counting">The numbers of the pauses that are left out of the time allowed, where these are others than before.</param>
public sealed record CalendarChanged(
    int From,
    int To,
    PromiseFact? Judgement,
    bool RoundMoved,
    PromiseFact? Promise,
    PromiseFact? Forwarding,
    IReadOnlyList<int>? Counting = null) : CaseFact;

/// <summary>A step of the SOP is done; the case moves on, or is ready after the last one.</summary>
public sealed record StepFinished(
    int Step,
    string Role,
    string? OnBehalfOf,
    string? Decree,
    IReadOnlyList<string> Checklist,
    CaseStatus Next,
    VerdictFact? Verdict) : CaseFact;

/// <summary>Given back to an earlier step inside the office.</summary>
public sealed record SentBack(int FromStep, int ToStep, CaseStatus Next, Commitment Note) : CaseFact;

/// <summary>Ditolak. Reason and legal ground are typed by a person, so both are remarks.</summary>
public sealed record Rejected(Decider By, Commitment LegalGround, Commitment Reason, VerdictFact? Verdict) : CaseFact;

/// <summary>Dibatalkan by the pemohon.</summary>
public sealed record Cancelled(Commitment? Reason) : CaseFact;

/// <summary>Kedaluwarsa.</summary>
public sealed record Expired(DateOnly ExpiredOn) : CaseFact;

/// <summary>Diserahkan.</summary>
public sealed record HandedOver(HandOverKind Kind, Commitment? Collector) : CaseFact;

/// <summary>Dibuka kembali as a new round.</summary>
public sealed record Reopened(
    int Round,
    PromiseFact Promise,
    PromiseFact? Forwarding,
    int SopVersion,
    IReadOnlyList<SopStepFact> Steps,
    Commitment Reason) : CaseFact;

/// <summary>Given to an officer, or taken from one (null); with a reason where a colleague handed it on.</summary>
public sealed record Assigned(Guid? OfficerId, Commitment? Reason = null) : CaseFact;

/// <summary>A new tracking code was printed for a pemohon who lost it; the old one is dead.</summary>
public sealed record TrackingRenewed(IdentityProof Proof) : CaseFact;

/// <summary>Taken into an account by code and NIK.</summary>
public sealed record Claimed(Guid OwnerId) : CaseFact;

/// <summary>A kasi approved an entry made after an outage.</summary>
public sealed record LateEntryApproved : CaseFact;

/// <summary>
/// A kasi did not believe the paper of an entry made after an outage. The request stays; it counts from then on as one that came in
/// when it was entered.
/// </summary>
public sealed record LateEntryDeclined(Commitment Reason) : CaseFact;

/// <summary>The answers were read aloud to a pemohon who does not read, before two witnesses; the sheet with the thumb-print is on paper.</summary>
public sealed record ReadAloud : CaseFact;

/// <summary>A note for colleagues; the text is sealed elsewhere.</summary>
public sealed record Noted(Commitment Text) : CaseFact;
