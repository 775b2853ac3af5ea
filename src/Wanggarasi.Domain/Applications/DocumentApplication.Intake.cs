using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>Everything a submission brings along, already checked against the service's form.</summary>
/// <param name="Id">Id of the draft.</param>
/// <param name="RegisterNumber">Number given in the same transaction.</param>
/// <param name="ServiceCode">Code of the service.</param>
/// <param name="ServiceVersion">Number of the version in force.</param>
/// <param name="ReportField">Field of the camat's report.</param>
/// <param name="IsForwarded">True when Disdukcapil decides.</param>
/// <param name="Channel">Where it came in.</param>
/// <param name="VillageCode">Village of the person concerned.</param>
/// <param name="OwnerId">The account it belongs to.</param>
/// <param name="Persons">The persons in clear; only commitments of them enter the record.</param>
/// <param name="Answers">Answers that may stand in clear, by question.</param>
/// <param name="PersonalAnswers">Answers marked personal, by question; only commitments of them enter the record.</param>
/// <param name="Requirements">The requirements that apply, with how they are supplied.</param>
/// <param name="FirstJudgement">Time allowed for the first judgement.</param>
/// <param name="LateEntry">The outage, for an entry made afterwards.</param>
public sealed record Submission(
    Guid Id,
    string RegisterNumber,
    string ServiceCode,
    int ServiceVersion,
    ReportField ReportField,
    bool IsForwarded,
    Channel Channel,
    string? VillageCode,
    Guid? OwnerId,
    IReadOnlyList<Person> Persons,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, string> PersonalAnswers,
    IReadOnlyList<RequirementFact> Requirements,
    TimeAllowed FirstJudgement,
    LateEntryFact? LateEntry = null);

public sealed partial class DocumentApplication
{
    /// <summary>
    /// Diajukan: the case begins. The first-judgement clock starts at the hand's instant; the main clock does not.
    /// </summary>
    /// <exception cref="ArgumentException">The calendar gives no due instant for now; an office without a calendar cannot take applications.</exception>
    public static DocumentApplication Submit(Submission submission, Hand hand, PinnedCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        var application = new DocumentApplication
        {
            Id = submission.Id,
        };
        application.Record(hand, new Submitted(
            submission.RegisterNumber,
            submission.ServiceCode,
            submission.ServiceVersion,
            submission.ReportField,
            submission.IsForwarded,
            submission.OwnerId,
            submission.Channel,
            submission.VillageCode,
            calendar.Calendar.LocalDateOf(hand.At),
            PersonCommitments.Of(submission.Persons, hand.Salt),
            submission.Answers,
            submission.PersonalAnswers.ToDictionary(a => a.Key, a => Commitment.To(hand.Salt, a.Key, a.Value), StringComparer.Ordinal),
            submission.Requirements,
            Promise(calendar, hand.At, submission.FirstJudgement),
            submission.LateEntry));
        return application;
    }

    /// <summary>
    /// Judges one requirement of the pinned version. A defect needs a typed reason, and none rests on what is merely
    /// customary or on the absence of what is optional.
    /// </summary>
    /// <returns>Null, or why it cannot be judged.</returns>
    public Refusal? Judge(Hand hand, string code, Judgement judgement, DefectReason? reason, string? note, bool originalSeen)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (_requirements.Find(r => r.Code == code) is not { } requirement)
        {
            return new Refusal("unknown-requirement", "Persyaratan ini tidak ada dalam standar pelayanan yang berlaku untuk permohonan ini.", code);
        }

        if (Status != CaseStatus.Submitted && !Journey.IsWorking(Status))
        {
            return new Refusal("not-judged-now", $"Permohonan berstatus \"{StatusWords.Label(Status)}\"; persyaratannya tidak sedang diperiksa.", code);
        }

        if (judgement == Judgement.Defect && reason is null)
        {
            return new Refusal("defect-needs-reason", "Pilih alasan mengapa persyaratan ini belum sesuai.", code);
        }

        if (judgement == Judgement.Defect && requirement.Applicability == Applicability.Customary)
        {
            return new Refusal("customary-never-blocks", "Persyaratan ini hanya lazim diminta. Permohonan tidak boleh dikembalikan karenanya.", code);
        }

        if (judgement == Judgement.Defect && requirement.Applicability == Applicability.Optional && reason == DefectReason.Missing)
        {
            return new Refusal("optional-may-be-missing", "Persyaratan ini boleh tidak ada. Permohonan tidak boleh dikembalikan karenanya.", code);
        }

        if (judgement == Judgement.Fine && requirement.Provision == Provision.None && !originalSeen)
        {
            return new Refusal("nothing-to-judge", "Belum ada berkas untuk persyaratan ini. Tandai \"dilihat asli\" bila Anda melihatnya di loket.", code);
        }

        Record(
            hand,
            sequence => new RequirementJudged(code, judgement, judgement == Judgement.Defect ? reason : null, Commit(hand, sequence, "note", note), originalSeen));
        return null;
    }

    /// <summary>
    /// Dikembalikan: sends the case back for the defects found. Before Berkas lengkap no main clock runs; after it the
    /// clock pauses and resumes at the step it left.
    /// </summary>
    /// <param name="hand">Who returns it.</param>
    /// <param name="calendar">The calendar pinned by the running round; the current one when no round runs.</param>
    /// <param name="daysToMend">Calendar days until it lapses, set by the service.</param>
    public Refusal? Return(Hand hand, PinnedCalendar calendar, int daysToMend)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        if (Journey.Next(Status, JourneyStep.Return).Refusal is { } refusal)
        {
            return refusal;
        }

        var defects = FindDefects().Select(r => r.Code).ToList();
        if (defects.Count == 0)
        {
            return new Refusal("return-needs-defect", "Tandai dahulu persyaratan mana yang belum sesuai, dengan alasannya.");
        }

        if ((EndDisruption(hand, calendar) ?? FindClock(calendar.Calendar)?.MayPause(hand.At)) is { } notNow)
        {
            return notNow;
        }

        Record(hand, new Returned(defects, Status, calendar.Calendar.LocalDateOf(hand.At).AddDays(daysToMend)));
        return null;
    }

    /// <summary>
    /// Sends the case again after mending. Each defect must have been supplied anew, by upload or "saya bawa ke loket".
    /// </summary>
    /// <param name="hand">The pemohon.</param>
    /// <param name="calendar">The calendar pinned by the running round; the current one when no round runs.</param>
    /// <param name="supplied">What was supplied anew.</param>
    /// <param name="answers">Answers changed, that may stand in clear.</param>
    /// <param name="personalAnswers">Answers changed, marked personal.</param>
    /// <param name="judgeWithin">
    /// Time allowed to judge the file anew where it was returned before Berkas lengkap: then there is again a
    /// "diperiksa paling lambat". The verdict on the first judgement stands.
    /// </param>
    public Refusal? Mend(
        Hand hand,
        PinnedCalendar calendar,
        IReadOnlyList<RequirementFact> supplied,
        IReadOnlyDictionary<string, string> answers,
        IReadOnlyDictionary<string, string> personalAnswers,
        TimeAllowed? judgeWithin = null)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(supplied);
        ArgumentNullException.ThrowIfNull(personalAnswers);
        if (Journey.Next(Status, JourneyStep.Mend, ReturnedFrom).Refusal is { } refusal)
        {
            return refusal;
        }

        var open = _requirements.Find(r => IsBlocking(r) && !supplied.Any(s => s.Code == r.Code && s.Provision != Provision.None)
            && !(r.Group is not null && supplied.Any(s => s.Group == r.Group && s.Provision != Provision.None)));
        if (open is not null)
        {
            return new Refusal("defect-not-mended", "Persyaratan ini belum diperbaiki. Unggah berkas yang baru, atau pilih \"saya bawa ke loket\".", open.Code);
        }

        var (promise, notNow) = PromiseAfterPause(hand.At, calendar);
        if (notNow is not null)
        {
            return notNow;
        }

        Record(hand, new Mended(
            supplied,
            answers,
            personalAnswers.ToDictionary(a => a.Key, a => Commitment.To(hand.Salt, a.Key, a.Value), StringComparer.Ordinal),
            ReturnedFrom!.Value,
            promise ?? (ReturnedFrom == CaseStatus.Submitted && judgeWithin is { } within ? Promise(calendar, hand.At, within) : null)));
        return null;
    }

    /// <summary>Dibatalkan by the pemohon, any time before Siap diambil.</summary>
    public Refusal? Cancel(Hand hand, string? reason)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (Journey.Next(Status, JourneyStep.Cancel).Refusal is { } refusal)
        {
            return refusal;
        }

        RevokeNumbered(hand, "Permohonannya dibatalkan sebelum surat diserahkan.");
        Record(hand, sequence => new Cancelled(Commit(hand, sequence, "reason", reason)));
        return null;
    }

    /// <summary>Kedaluwarsa: returned, and the last day to mend is over.</summary>
    public Refusal? Expire(Hand hand, PinnedCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        if (Journey.Next(Status, JourneyStep.Expire).Refusal is { } refusal)
        {
            return refusal;
        }

        if (ExpiresOn is not { } last || calendar.Calendar.LocalDateOf(hand.At) <= last)
        {
            return new Refusal("not-expired-yet", "Masa perbaikan permohonan ini belum lewat.");
        }

        Record(hand, new Expired(last));
        return null;
    }
}
