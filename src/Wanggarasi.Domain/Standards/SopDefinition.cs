using System.Text.Json.Serialization;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// The standard operating procedure of one service: who does what, in which order. Drafted by the kasi, approved by
/// the camat, kept version by version; a case pins the version when its file is complete.
/// </summary>
public sealed record SopDefinition
{
    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The decree that lays it down; null: "menunggu SK".</summary>
    public Decree? Decree { get; init; }

    /// <summary>All steps in order: intake, work, hand-over.</summary>
    public required IReadOnlyList<SopStep> Steps { get; init; }

    /// <summary>The steps that a case goes through between Berkas lengkap and Siap diambil. When the last is done the case is Siap diambil.</summary>
    [JsonIgnore]
    public IReadOnlyList<SopStep> WorkSteps => [.. Steps.Where(step => step.Phase is SopPhase.Work)];

    /// <summary>
    /// The steps of the work that end by one act: the step itself, and with a step outside the office the taking in of
    /// the document that follows it, since whoever receives it is the one who knows.
    /// </summary>
    /// <param name="number">Number of the step within the work, from 1.</param>
    public IReadOnlyList<SopStep> EndedTogether(int number)
    {
        var work = WorkSteps;
        var step = work[number - 1];
        return step.IsExternal && number < work.Count && work[number] is { Kind: StepKind.Receive, Role: SopRole.Counter or SopRole.Operator } received ? [step, received] : [step];
    }
}

/// <summary>One step.</summary>
public sealed record SopStep
{
    /// <summary>Kebab case, unique in the SOP.</summary>
    public required string Code { get; init; }

    /// <summary>What is done, as a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Who does it.</summary>
    public required SopRole Role { get; init; }

    /// <summary>False: the published procedure names no role here; screens add "menunggu SK".</summary>
    public bool RoleConfirmed { get; init; } = true;

    /// <summary>What kind of work.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Where in the life of a case it lies.</summary>
    public required SopPhase Phase { get; init; }

    /// <summary>
    /// The status of the case from the moment this step is the current one. Null leaves the status as it is (the
    /// first step of a forwarded service leaves Berkas lengkap). Only for <see cref="SopPhase.Work"/>.
    /// </summary>
    public StepStatus? Status { get; init; }

    /// <summary>Working time for the step; null: "menunggu SK".</summary>
    public TimeAllowed? Time { get; init; }

    /// <summary>What is needed for it.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>What comes out of it.</summary>
    public required string Output { get; init; }

    /// <summary>What to tick.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>What to say to the citizen; null where nobody is spoken to.</summary>
    public string? Say { get; init; }

    /// <summary>
    /// Whether it is done outside the office; its time counts as external. Nobody at Disdukcapil signs in here: the
    /// officer who receives the document ends this step together with the own one.
    /// </summary>
    [JsonIgnore]
    public bool IsExternal => Role is SopRole.Disdukcapil;
}

/// <summary>Who does a step.</summary>
public enum SopRole
{
    /// <summary>Counter officer.</summary>
    [JsonStringEnumMemberName("loket")]
    Counter,

    /// <summary>Operator; the same account as the counter officer.</summary>
    [JsonStringEnumMemberName("operator")]
    Operator,

    /// <summary>Section head.</summary>
    [JsonStringEnumMemberName("kasi")]
    SectionHead,

    /// <summary>Secretary of the kecamatan.</summary>
    [JsonStringEnumMemberName("sekcam")]
    Secretary,

    /// <summary>Camat, or who signs on delegation.</summary>
    [JsonStringEnumMemberName("camat")]
    Camat,

    /// <summary>The population office of the regency.</summary>
    [JsonStringEnumMemberName("disdukcapil")]
    Disdukcapil,
}

/// <summary>What kind of work a step is.</summary>
public enum StepKind
{
    /// <summary>Take in an application or a finished document.</summary>
    [JsonStringEnumMemberName("receive")]
    Receive,

    /// <summary>Check and initial.</summary>
    [JsonStringEnumMemberName("check")]
    Check,

    /// <summary>Type, record, print.</summary>
    [JsonStringEnumMemberName("process")]
    Process,

    /// <summary>Correct and initial.</summary>
    [JsonStringEnumMemberName("correct")]
    Correct,

    /// <summary>Sign.</summary>
    [JsonStringEnumMemberName("sign")]
    Sign,

    /// <summary>Pass on to Disdukcapil.</summary>
    [JsonStringEnumMemberName("forward")]
    Forward,

    /// <summary>Number, stamp, file.</summary>
    [JsonStringEnumMemberName("register")]
    Register,

    /// <summary>Hand over to the citizen.</summary>
    [JsonStringEnumMemberName("hand-over")]
    HandOver,
}

/// <summary>Where in the life of a case a step lies.</summary>
public enum SopPhase
{
    /// <summary>Until Berkas lengkap.</summary>
    [JsonStringEnumMemberName("intake")]
    Intake,

    /// <summary>From Berkas lengkap to Siap diambil.</summary>
    [JsonStringEnumMemberName("work")]
    Work,

    /// <summary>From Siap diambil to Selesai.</summary>
    [JsonStringEnumMemberName("hand-over")]
    HandOver,
}

/// <summary>The statuses in which a case can be while a step of its SOP is under way (domain: the journey of a case).</summary>
public enum StepStatus
{
    /// <summary>Diproses.</summary>
    [JsonStringEnumMemberName("diproses")]
    Processing,

    /// <summary>Diteruskan ke Disdukcapil.</summary>
    [JsonStringEnumMemberName("diteruskan")]
    Forwarded,

    /// <summary>Menunggu tanda tangan.</summary>
    [JsonStringEnumMemberName("menunggu-tanda-tangan")]
    Signing,
}
