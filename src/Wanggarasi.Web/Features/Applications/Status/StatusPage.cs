using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Pieces;

namespace Wanggarasi.Web.Features.Applications.Status;

/// <summary>A defect beside its requirement.</summary>
public sealed record DefectLine(string Name, string Reason, string? Note);

/// <summary>What the status page shows.</summary>
public sealed record StatusPage(
    string Code,
    string RegisterNumber,
    string ServiceName,
    string ServiceCode,
    CaseStatus Status,
    string MaskedApplicant,
    DateTimeOffset SubmittedAt,
    DateTimeOffset FirstJudgementDueAt,
    bool FirstJudged,
    DateTimeOffset? DueAt,
    bool Late,
    string Allowed,
    string? LeftAfterPause,
    DateOnly? ExpiresOn,
    string? RejectedBecause,
    string? LegalGround,
    IReadOnlyList<DefectLine> Defects,
    IReadOnlyList<StoryLine> Story,
    string HeadHash,
    bool MayChange,
    bool MayCorrect)
{
    /// <summary>The disruption it rests for; null where none.</summary>
    public Resting? Resting { get; init; }

    /// <summary>True once the document is signed, while it is numbered and stamped.</summary>
    public bool IsSigned { get; init; }

    /// <summary>True when the pemohon can still withdraw it.</summary>
    public bool MayCancel => Journey.Next(Status, JourneyStep.Cancel).Refusal is null;

    /// <summary>True when it ended without a decision: what was filled in can be sent anew.</summary>
    public bool MayApplyAgain => Status is CaseStatus.Expired or CaseStatus.Cancelled;

    /// <summary>The tone of the status tag.</summary>
    public Tone Tone => ToneOf(Status);

    /// <summary>The tone of a status, wherever it is shown to a citizen.</summary>
    public static Tone ToneOf(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => Tone.Waiting,
        CaseStatus.Returned => Tone.Attention,
        CaseStatus.Ready or CaseStatus.Done => Tone.Done,
        CaseStatus.Rejected => Tone.Bad,
        CaseStatus.Cancelled or CaseStatus.Expired => Tone.Stopped,
        _ => Tone.Working,
    };
}
