using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>
/// A request for a document, from submission to hand-over. Every change is a <see cref="CaseFact"/> appended to the
/// chain of its events and then applied: what stands in these properties can be derived again from the events alone.
/// </summary>
public sealed partial class DocumentApplication
{
    private readonly List<CaseRequirement> _requirements = [];
    private readonly List<CaseRound> _rounds = [];
    private readonly List<CaseStep> _steps = [];
    private readonly List<CaseEvent> _newEvents = [];
    private readonly List<Remark> _newRemarks = [];

    private DocumentApplication()
    {
    }

    /// <summary>Id of the case: that of the draft it was.</summary>
    public Guid Id { get; private set; }

    /// <summary>Number in the office's register, as <c>AKTA-2026-000123</c>. It gives access to nothing.</summary>
    public string RegisterNumber { get; private set; } = "";

    /// <summary>Code of the service.</summary>
    public string ServiceCode { get; private set; } = "";

    /// <summary>Number of the service's version pinned at submission: form, requirements and times allowed.</summary>
    public int ServiceVersion { get; private set; }

    /// <summary>The field of the camat's report the service belongs to.</summary>
    public ReportField ReportField { get; private set; }

    /// <summary>True when Disdukcapil decides and the office forwards.</summary>
    public bool IsForwarded { get; private set; }

    /// <summary>Where it came in.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Village of the person concerned, by code; null when outside the district.</summary>
    public string? VillageCode { get; private set; }

    /// <summary>Where it stands.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>When it was submitted, by the server.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>The office's date of submission.</summary>
    public DateOnly SubmittedOn { get; private set; }

    /// <summary>Due instant of the first judgement.</summary>
    public DateTimeOffset FirstJudgementDueAt { get; private set; }

    /// <summary>Calendar version of the first-judgement clock.</summary>
    public int FirstJudgementCalendar { get; private set; }

    /// <summary>When it was first returned, accepted or rejected.</summary>
    public DateTimeOffset? FirstJudgedAt { get; private set; }

    /// <summary>When a returned case last changed hands to the citizen.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The status it was returned from.</summary>
    public CaseStatus? ReturnedFrom { get; private set; }

    /// <summary>The last day on which a returned case can be mended.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; private set; }

    /// <summary>Due instant of the running clock: the first judgement's, then the round's; null while it rests or is finished.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Number of the running or last round; 0 before Berkas lengkap.</summary>
    public int Round { get; private set; }

    /// <summary>Number of the SOP's step it waits for; null outside the SOP.</summary>
    public int? Step { get; private set; }

    /// <summary>
    /// True while the office works on what is signed already (number, stamp, archive): "Diproses" alone would read like
    /// a step back.
    /// </summary>
    public bool IsSigned => Status == CaseStatus.Processing && Step is { } step
        && CurrentRound!.ReadPlan().Any(s => s.Status == CaseStatus.Signing && s.Number < step);

    /// <summary>Role of that step.</summary>
    public string? StepRole { get; private set; }

    /// <summary>"Diteruskan paling lambat": the office's own promise for what it forwards.</summary>
    public DateTimeOffset? ForwardDueAt { get; private set; }

    /// <summary>When it was first forwarded to Disdukcapil in the current round.</summary>
    public DateTimeOffset? ForwardedAt { get; private set; }

    /// <summary>When the current round became Siap diambil or Ditolak.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When it was handed over.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>The officer who has it.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>The account it belongs to, if any.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Name of the outage, for an entry made afterwards.</summary>
    public string? LateOutage { get; private set; }

    /// <summary>When it happened on paper, for an entry made afterwards.</summary>
    public DateTimeOffset? LateHappenedAt { get; private set; }

    /// <summary>When a kasi approved the late entry.</summary>
    public DateTimeOffset? LateApprovedAt { get; private set; }

    /// <summary>Sequence of the last event.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Hash of the last event: the head of the chain.</summary>
    public byte[] LastHash { get; private set; } = [];

    /// <summary>Fingerprint of the tracking code.</summary>
    public byte[] TrackingFingerprint { get; set; } = [];

    /// <summary>The tracking code, sealed, for printing again.</summary>
    public byte[] SealedTracking { get; set; } = [];

    /// <summary>Fingerprint of the PIN of a pemohon without NIK.</summary>
    public byte[]? PinFingerprint { get; set; }

    /// <summary>The PIN, sealed, for printing again.</summary>
    public byte[]? SealedPin { get; set; }

    /// <summary>Fingerprint of the draft's link, so that sending twice leads to the same receipt.</summary>
    public byte[]? DraftFingerprint { get; set; }

    /// <summary>Wrong NIK or PIN in a row, by somebody who has the code.</summary>
    public int FailedUnlocks { get; set; }

    /// <summary>Until when nobody can try again.</summary>
    public DateTimeOffset? UnlocksBlockedUntil { get; set; }

    /// <summary>Changes with every saving, so that whoever comes second is told.</summary>
    public Guid Version { get; private set; } = Guid.CreateVersion7();

    /// <summary>The requirements of this case.</summary>
    public IReadOnlyList<CaseRequirement> Requirements => _requirements;

    /// <summary>The rounds of the main clock.</summary>
    public IReadOnlyList<CaseRound> Rounds => _rounds;

    /// <summary>The visits to steps of the SOP.</summary>
    public IReadOnlyList<CaseStep> Steps => _steps;

    /// <summary>Events written since the case was loaded, to be stored with it.</summary>
    public IReadOnlyList<CaseEvent> NewEvents => _newEvents;

    /// <summary>Free text written since the case was loaded, to be sealed and stored with it.</summary>
    public IReadOnlyList<Remark> NewRemarks => _newRemarks;

    /// <summary>The running round.</summary>
    public CaseRound? CurrentRound => _rounds.Find(r => r.Number == Round);

    /// <summary>True when the running clock is past its due instant.</summary>
    public bool IsLate(DateTimeOffset now) => !Journey.IsFinished(Status) && DueAt is { } due && now > due;

    /// <summary>Called by the archive once the new events and remarks are stored.</summary>
    public void Saved()
    {
        _newEvents.Clear();
        _newRemarks.Clear();
    }
}
