namespace Wanggarasi.Domain.Applications;

public sealed partial class DocumentApplication
{
    /// <summary>
    /// The requirements that keep the file from being complete, in order: what is required and not yet fine (of a group:
    /// its first member, while none is fine), and what was given without need but found wrong.
    /// </summary>
    public IReadOnlyList<CaseRequirement> FindUnmet() =>
    [
        .. _requirements.Where(r => r.Applicability == Applicability.Required
            ? r.Group is null ? r.Judgement != Judgement.Fine : !IsMet(r.Group) && IsFirstOf(r)
            : IsBlocking(r)),
    ];

    /// <summary>The requirements for which the case would be returned now, in order.</summary>
    public IReadOnlyList<CaseRequirement> FindDefects() => [.. _requirements.Where(IsBlocking)];

    // A wrong paper beside one of its group that is fine changes nothing.
    private bool IsBlocking(CaseRequirement requirement) =>
        requirement is { Judgement: Judgement.Defect, Applicability: not Applicability.Customary }
        && (requirement.Group is null || !IsMet(requirement.Group));

    private bool IsMet(string group) => _requirements.Exists(r => r.Group == group && r.Judgement == Judgement.Fine);

    private bool IsFirstOf(CaseRequirement requirement) =>
        _requirements.Find(r => r.Group == requirement.Group && r.Applicability == Applicability.Required) == requirement;
}
