using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Applications;

/// <summary>The rules a round of work is started with, all in their pinned versions.</summary>
/// <param name="Allow">Time allowed for completion.</param>
/// <param name="ForwardWithin">"Diteruskan paling lambat" for what is forwarded.</param>
/// <param name="SopVersion">Number of the SOP's version.</param>
/// <param name="Steps">Its steps between Berkas lengkap and Siap diambil; never empty; the first one's status is <see cref="CaseStatus.Complete"/>.</param>
public sealed record WorkPlan(TimeAllowed Allow, TimeAllowed? ForwardWithin, int SopVersion, IReadOnlyList<SopStepFact> Steps);

/// <summary>For whom a delegate acts.</summary>
/// <param name="Role">The role whose step it is.</param>
/// <param name="Decree">Number of the decree.</param>
public sealed record ActingFor(string Role, string Decree);

public sealed partial class DocumentApplication
{
    /// <summary>
    /// Berkas lengkap: every required requirement is fine, one of each group; the main clock starts now.
    /// </summary>
    public Refusal? Accept(Hand hand, PinnedCalendar calendar, WorkPlan plan)
    {
        if (Journey.Next(Status, JourneyStep.Accept).Refusal is { } refusal)
        {
            return refusal;
        }

        return FindUnmet() is [var unmet, ..]
            ? new Refusal("requirement-not-met", "Persyaratan ini belum dinyatakan sesuai. Periksa dahulu, atau kembalikan permohonan untuk diperbaiki.", unmet.Code)
            : Start(hand, calendar, plan, atInsistence: false, note: null);
    }

    /// <summary>
    /// The pemohon insists after a return: the file goes on as it is, with a note. Only for what Disdukcapil decides,
    /// since the office itself may not reject there.
    /// </summary>
    public Refusal? Insist(Hand hand, PinnedCalendar calendar, WorkPlan plan, string note)
    {
        if (Journey.Next(Status, JourneyStep.Insist, ReturnedFrom).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!IsForwarded)
        {
            return new Refusal("insist-only-forwarded", "Hanya permohonan yang diputuskan Disdukcapil yang dapat diteruskan atas permintaan pemohon.");
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return new Refusal("note-needed", "Tulis catatan untuk Disdukcapil tentang persyaratan yang belum terpenuhi.", "note");
        }

        if (Round == 0)
        {
            return Start(hand, calendar, plan, atInsistence: true, note);
        }

        var (promise, notNow) = PromiseAfterPause(hand.At, calendar);
        if (notNow is not null)
        {
            return notNow;
        }

        Record(hand, sequence => new Insisted(ReturnedFrom!.Value, promise, Commit(hand, sequence, "note", note)!));
        return null;
    }

    /// <summary>
    /// Finishes the step of the SOP the case waits for. After the last one it is Siap diambil and the round has its verdict.
    /// </summary>
    /// <param name="hand">Who did the step; whether the role may is the use case's matter.</param>
    /// <param name="calendar">The calendar pinned by the running round.</param>
    /// <param name="step">Number of the step meant, so that a stale page finishes nothing else.</param>
    /// <param name="checklist">The items ticked.</param>
    /// <param name="actingFor">For whom a delegate did it.</param>
    public Refusal? Advance(Hand hand, PinnedCalendar calendar, int step, IReadOnlyList<string> checklist, ActingFor? actingFor = null)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (Journey.IsWorking(Status) && Step != step)
        {
            return new Refusal("another-step", "Langkah ini sudah diselesaikan rekan Anda. Muat ulang halaman untuk melihat langkah yang sekarang.");
        }

        var plan = CurrentRound?.ReadPlan();
        var next = plan?.FirstOrDefault(s => s.Number > step);
        var (to, refusal) = Journey.Next(Status, JourneyStep.Advance, next?.Status ?? CaseStatus.Ready);
        if (refusal is not null)
        {
            return refusal;
        }

        // Who finishes straight from a pause ends it with that.
        var (verdict, notNow) = to == CaseStatus.Ready ? VerdictAt(hand.At, calendar) : (null, EndDisruption(hand, calendar));
        if (notNow is not null)
        {
            return notNow;
        }

        Record(hand, new StepFinished(step, StepRole!, actingFor?.Role, actingFor?.Decree, checklist, to!.Value, verdict));
        return null;
    }

    /// <summary>Gives the case back to an earlier step inside the office, with a note for the colleague.</summary>
    public Refusal? SendBack(Hand hand, PinnedCalendar calendar, int toStep, string note)
    {
        ArgumentNullException.ThrowIfNull(hand);
        var target = CurrentRound?.ReadPlan().FirstOrDefault(s => s.Number == toStep);
        if (Journey.IsWorking(Status) && (target is null || toStep >= Step || target.Role == SopPlan.External))
        {
            return new Refusal("not-an-earlier-step", "Pilih langkah sebelumnya di dalam kantor.", "toStep");
        }

        var (to, refusal) = Journey.Next(Status, JourneyStep.SendBack, target?.Status);
        if (refusal is not null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return new Refusal("note-needed", "Tulis apa yang perlu diperbaiki rekan Anda.", "note");
        }

        if (EndDisruption(hand, calendar) is { } notNow)
        {
            return notNow;
        }

        var from = Step!.Value;
        Record(hand, sequence => new SentBack(from, toStep, to!.Value, Commit(hand, sequence, "note", note)!));
        if (GivesSignatureBack(from, toStep))
        {
            // The note is for the colleague; the pemohon reads why the number does not count.
            RevokeNumbered(hand, "Sebelum diserahkan, permohonan dikembalikan ke langkah sebelumnya di kantor; suratnya dibuat lagi dengan nomor baru.");
        }

        return null;
    }

    /// <summary>
    /// Ditolak: a final decision, with reason and legal ground. What is forwarded is rejected by Disdukcapil only.
    /// </summary>
    public Refusal? Reject(Hand hand, PinnedCalendar calendar, Decider by, string reason, string legalGround)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (Journey.Next(Status, JourneyStep.Reject).Refusal is { } refusal)
        {
            return refusal;
        }

        if (IsForwarded && (by != Decider.CivilRegistry || Status != CaseStatus.Forwarded))
        {
            return new Refusal("only-civil-registry-rejects", "Untuk layanan ini hanya Disdukcapil yang dapat menolak, setelah berkas diteruskan. Kembalikan untuk diperbaiki, atau teruskan dengan catatan.");
        }

        if (!IsForwarded && by != Decider.Office)
        {
            return new Refusal("office-rejects", "Layanan ini diputuskan kantor sendiri, bukan Disdukcapil.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason-needed", "Tulis alasan penolakan yang dapat dipahami pemohon.", "reason");
        }

        if (string.IsNullOrWhiteSpace(legalGround))
        {
            return new Refusal("legal-ground-needed", "Tulis dasar hukum penolakan.", "legalGround");
        }

        var (verdict, notNow) = Round > 0 ? VerdictAt(hand.At, calendar) : (null, null);
        if (notNow is not null)
        {
            return notNow;
        }

        RevokeNumbered(hand, "Permohonannya ditolak sebelum surat diserahkan.");
        Record(hand, sequence => new Rejected(by, Commit(hand, sequence, "legalGround", legalGround)!, Commit(hand, sequence, "reason", reason)!, verdict));
        return null;
    }

    /// <summary>Diserahkan: the document left the office.</summary>
    public Refusal? HandOver(Hand hand, HandOverKind kind, string? collector)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (Journey.Next(Status, JourneyStep.HandOver).Refusal is { } refusal)
        {
            return refusal;
        }

        if (kind == HandOverKind.Proxy && string.IsNullOrWhiteSpace(collector))
        {
            return new Refusal("collector-needed", "Tulis nama penerima yang membawa surat kuasa.", "collector");
        }

        Record(hand, sequence => new HandedOver(kind, kind == HandOverKind.Proxy ? Commit(hand, sequence, "collector", collector) : null));
        return null;
    }

    /// <summary>Dibuka kembali: a new round with a clock of its own; the verdict of the last round stands.</summary>
    public Refusal? Reopen(Hand hand, PinnedCalendar calendar, WorkPlan plan, string reason)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(plan);
        if (Journey.Next(Status, JourneyStep.Reopen).Refusal is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason-needed", "Tulis mengapa permohonan dibuka kembali.", "reason");
        }

        Record(hand, sequence => new Reopened(
            Round + 1,
            Promise(calendar, hand.At, plan.Allow),
            plan.ForwardWithin is { } within ? Promise(calendar, hand.At, within) : null,
            plan.SopVersion,
            plan.Steps,
            Commit(hand, sequence, "reason", reason)!));
        return null;
    }

    /// <summary>Gives the case to an officer, or frees it with null.</summary>
    public void Assign(Hand hand, Guid? officerId)
    {
        if (AssigneeId != officerId)
        {
            Record(hand, new Assigned(officerId));
        }
    }

    /// <summary>Hands the case to a named colleague; the reason stays in the record.</summary>
    public Refusal? HandTo(Hand hand, Guid officerId, string reason)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (AssigneeId == officerId)
        {
            return new Refusal("already-assigned", "Permohonan ini sudah ditangani rekan itu.", "colleague");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason-needed", "Tulis mengapa permohonan dialihkan.", "reason");
        }

        Record(hand, sequence => new Assigned(officerId, Commit(hand, sequence, "reason", reason)));
        return null;
    }

    /// <summary>Records that a new tracking code was given at the counter, and what proved the pemohon's identity.</summary>
    public void RenewTracking(Hand hand, IdentityProof proof) => Record(hand, new TrackingRenewed(proof));

    /// <summary>Takes a guest's case into an account.</summary>
    public Refusal? Claim(Hand hand, Guid ownerId)
    {
        if (OwnerId is { } owner)
        {
            return owner == ownerId ? null : new Refusal("already-claimed", "Permohonan ini sudah tersimpan di akun lain.");
        }

        Record(hand, new Claimed(ownerId));
        return null;
    }

    /// <summary>Records that an officer read the answers aloud to a pemohon who does not read, and that the pemohon agreed to them.</summary>
    public void ReadOut(Hand hand) => Record(hand, new ReadAloud());

    /// <summary>A kasi approves an entry made after an outage; never the one who entered it.</summary>
    /// <param name="hand">Who approves.</param>
    /// <param name="enteredBy">The account that entered the case, as its first event names it.</param>
    /// <returns>Null, or why it cannot be approved.</returns>
    public Refusal? ApproveLateEntry(Hand hand, Guid? enteredBy)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (CannotDecideLateEntry(hand, enteredBy) is { } refusal)
        {
            return refusal;
        }

        Record(hand, new LateEntryApproved());
        return null;
    }

    /// <summary>
    /// A kasi does not believe the paper: the request goes on as one that came in when it was entered, and is no longer counted apart.
    /// </summary>
    /// <param name="hand">Who declines.</param>
    /// <param name="enteredBy">The account that entered the case, as its first event names it.</param>
    /// <param name="reason">Why, for colleagues.</param>
    /// <returns>Null, or why it cannot be declined.</returns>
    public Refusal? DeclineLateEntry(Hand hand, Guid? enteredBy, string? reason)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (CannotDecideLateEntry(hand, enteredBy) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason-needed", "Tulis mengapa entri ini tidak disetujui.", "reason");
        }

        Record(hand, sequence => new LateEntryDeclined(Commit(hand, sequence, "reason", reason)!));
        return null;
    }

    private Refusal? CannotDecideLateEntry(Hand hand, Guid? enteredBy) =>
        hand.Actor.Id is { } decider && decider == enteredBy
            ? new Refusal("own-entry", "Entri susulan ini Anda sendiri yang memasukkan. Mintalah orang lain memeriksanya.")
            : LateOutage is null || LateApprovedAt is not null ? new Refusal("no-late-entry", "Tidak ada entri susulan yang menunggu persetujuan.") : null;

    /// <summary>Leaves a note for colleagues.</summary>
    public Refusal? Note(Hand hand, string text)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("note-needed", "Tulis catatannya.", "text");
        }

        Record(hand, sequence => new Noted(Commit(hand, sequence, "note", text)!));
        return null;
    }

    private Refusal? Start(Hand hand, PinnedCalendar calendar, WorkPlan plan, bool atInsistence, string? note)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(plan);
        Record(hand, sequence => new Accepted(
            Round + 1,
            Promise(calendar, hand.At, plan.Allow),
            plan.ForwardWithin is { } within ? Promise(calendar, hand.At, within) : null,
            plan.SopVersion,
            plan.Steps,
            atInsistence,
            Commit(hand, sequence, "note", note)));
        return null;
    }
}
