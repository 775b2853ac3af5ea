using System.Text.Json;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Applications;

/// <summary>
/// One run of the main clock: the first starts at Berkas lengkap, each further one when the case is opened again. A
/// finished round keeps its verdict for ever.
/// </summary>
public sealed class CaseRound
{
    private readonly List<CasePause> _pauses = [];
    private List<SopStepFact>? _read;

    private CaseRound()
    {
    }

    internal CaseRound(Guid caseId, int number, DateTimeOffset startedAt, PromiseFact promise, IReadOnlyList<SopStepFact> plan, int sopVersion)
    {
        CaseId = caseId;
        Number = number;
        StartedAt = startedAt;
        Allow = promise.Allow;
        CalendarVersion = promise.CalendarVersion;
        DueAt = promise.DueAt;
        DueOn = promise.DueOn;
        SopVersion = sopVersion;
        Plan = JsonSerializer.Serialize(plan, CaseJson.Options);
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private set; }

    /// <summary>When the clock of this round started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Time allowed, as <c>24h</c> or <c>1d</c>.</summary>
    public string Allow { get; private set; } = "";

    /// <summary>Number of the calendar version this round is counted by; a running round moves to a later one by a recorded event alone.</summary>
    public int CalendarVersion { get; private set; }

    /// <summary>Number of the SOP version its steps come from.</summary>
    public int SopVersion { get; private set; }

    /// <summary>The steps of the SOP as JSON.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>The due instant; null while a pause is open.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The due day by the office's date: what a report's period is held against.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When it became Siap diambil or Ditolak.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The office's date of that.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>When it ended without a verdict: cancelled or lapsed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Finished at or before the due instant; null while it runs or ended without a verdict.</summary>
    public bool? OnTime { get; private set; }

    /// <summary>Working seconds with the office, up to the end of the round.</summary>
    public long OfficeSeconds { get; private set; }

    /// <summary>Working seconds in which it waited for the citizen.</summary>
    public long CitizenSeconds { get; private set; }

    /// <summary>Working seconds with Disdukcapil.</summary>
    public long ExternalSeconds { get; private set; }

    /// <summary>The pauses, in order.</summary>
    public IReadOnlyList<CasePause> Pauses => _pauses;

    /// <summary>The pause that is open, if any.</summary>
    public CasePause? OpenPause => _pauses.Find(p => p.ToAt is null);

    /// <summary>The steps of the SOP this round goes through.</summary>
    public IReadOnlyList<SopStepFact> ReadPlan() => _read ??= JsonSerializer.Deserialize<List<SopStepFact>>(Plan, CaseJson.Options)!;

    internal void Open(DateTimeOffset at, PauseCause cause, Guid? disruption = null)
    {
        // A clock that has run out stays run out: a pause after the due instant moves nothing.
        var counts = DueAt is { } due && at < due;
        _pauses.Add(new CasePause(CaseId, Number, _pauses.Count + 1, at, cause, counts, disruption));
        if (counts)
        {
            DueAt = null;
            DueOn = null;
        }
    }

    internal void Close(DateTimeOffset at, PromiseFact? promise, bool workedOn = false)
    {
        OpenPause?.Close(at, workedOn);
        (DueAt, DueOn) = (promise?.DueAt, promise?.DueOn);
    }

    internal void Move(CalendarChanged change)
    {
        CalendarVersion = change.To;
        (DueAt, DueOn) = (change.Promise?.DueAt, change.Promise?.DueOn);
        if (change.Counting is { } counting)
        {
            _pauses.ForEach(p => p.Count(counting.Contains(p.Number)));
        }
    }

    internal void Finish(DateTimeOffset at, VerdictFact verdict)
    {
        OpenPause?.Close(at);
        FinishedAt = at;
        FinishedOn = verdict.FinishedOn;
        DueAt = verdict.DueAt;
        OnTime = verdict.OnTime;
        (OfficeSeconds, CitizenSeconds, ExternalSeconds) = (verdict.OfficeSeconds, verdict.CitizenSeconds, verdict.ExternalSeconds);
    }

    internal void End(DateTimeOffset at)
    {
        OpenPause?.Close(at);
        EndedAt = at;
    }
}

/// <summary>A time in which the main clock rests.</summary>
public sealed class CasePause
{
    private CasePause()
    {
    }

    internal CasePause(Guid caseId, int round, int number, DateTimeOffset fromAt, PauseCause cause, bool counts, Guid? disruptionId)
    {
        CaseId = caseId;
        Round = round;
        Number = number;
        FromAt = fromAt;
        Cause = cause;
        Counts = counts;
        DisruptionId = disruptionId;
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The round.</summary>
    public int Round { get; private set; }

    /// <summary>1, 2, 3 … within the round.</summary>
    public int Number { get; private set; }

    /// <summary>From, included.</summary>
    public DateTimeOffset FromAt { get; private set; }

    /// <summary>To, excluded; null while it is open.</summary>
    public DateTimeOffset? ToAt { get; private set; }

    /// <summary>Why the clock rests.</summary>
    public PauseCause Cause { get; private set; }

    /// <summary>False for one begun after the due instant: it moves nothing.</summary>
    public bool Counts { get; private set; }

    /// <summary>The disruption it was declared for; null while it waits for the pemohon.</summary>
    public Guid? DisruptionId { get; private set; }

    /// <summary>True when it ended because the office worked on the case: then the same disruption does not pause it again.</summary>
    public bool WorkedOn { get; private set; }

    internal void Count(bool counts) => Counts = counts;

    internal void Close(DateTimeOffset at, bool workedOn = false) => (ToAt, WorkedOn) = (at, workedOn);
}

/// <summary>A visit of a case to a step of its SOP; a step visited again after being sent back is a new row.</summary>
public sealed class CaseStep
{
    private CaseStep()
    {
    }

    internal CaseStep(Guid caseId, int round, int number, SopStepFact step, DateTimeOffset startedAt)
    {
        CaseId = caseId;
        Round = round;
        Number = number;
        Step = step.Number;
        Role = step.Role;
        Status = step.Status;
        StartedAt = startedAt;
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The round.</summary>
    public int Round { get; private set; }

    /// <summary>Order of the visits within the round.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the SOP's step.</summary>
    public int Step { get; private set; }

    /// <summary>Role that does it.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Status of the case while it waits here.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>When the case came here.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it left; null while it is here.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    internal void Finish(DateTimeOffset at) => FinishedAt = at;
}
