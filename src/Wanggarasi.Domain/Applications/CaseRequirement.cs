namespace Wanggarasi.Domain.Applications;

/// <summary>A requirement of the pinned version as it stands in one case.</summary>
public sealed class CaseRequirement
{
    private CaseRequirement()
    {
    }

    internal CaseRequirement(Guid caseId, int position, RequirementFact fact)
    {
        CaseId = caseId;
        Position = position;
        Code = fact.Code;
        Applicability = fact.Applicability;
        Group = fact.Group;
        Provision = fact.Provision;
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Order in which it is shown.</summary>
    public int Position { get; private set; }

    /// <summary>Whether it must be met.</summary>
    public Applicability Applicability { get; private set; }

    /// <summary>Its one-of group: one member that is fine meets them all.</summary>
    public string? Group { get; private set; }

    /// <summary>How its paper comes.</summary>
    public Provision Provision { get; private set; }

    /// <summary>What was found of it.</summary>
    public Judgement Judgement { get; private set; }

    /// <summary>Why it is not met, for a defect.</summary>
    public DefectReason? Reason { get; private set; }

    /// <summary>Sequence of the event of the last judgement; its note is stored with that event.</summary>
    public long? JudgedInEvent { get; private set; }

    /// <summary>When an officer last saw the original: "dilihat asli".</summary>
    public DateTimeOffset? OriginalSeenAt { get; private set; }

    internal void Apply(RequirementJudged fact, long sequence, DateTimeOffset at)
    {
        Judgement = fact.Judgement;
        Reason = fact.Reason;
        JudgedInEvent = sequence;
        if (fact.OriginalSeen)
        {
            OriginalSeenAt = at;
        }
    }

    /// <summary>What was found rests on data that changed since; its original was seen all the same.</summary>
    internal void LookAgain() => (Judgement, Reason, JudgedInEvent) = (Judgement.Pending, null, null);

    internal void ApplySupply(RequirementFact fact)
    {
        if (fact.Provision != Provision.None || fact.Documents.Count > 0)
        {
            // A new paper: what was found of the old one, and its original, say nothing about it.
            (Judgement, Reason, JudgedInEvent, OriginalSeenAt) = (Judgement.Pending, null, null, null);
        }

        Applicability = fact.Applicability;
        Group = fact.Group;
        Provision = fact.Provision;
    }
}
