using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>The steps of an SOP as the journey of a case goes through them.</summary>
public static class SopPlan
{
    /// <summary>
    /// The steps between Berkas lengkap and Siap diambil, numbered from 1. A case that waits for the first one is
    /// "Berkas lengkap"; from then on the SOP's status counts.
    /// </summary>
    public static IReadOnlyList<SopStepFact> Of(SopDefinition sop)
    {
        ArgumentNullException.ThrowIfNull(sop);
        return [.. sop.WorkSteps.Select((step, index) => new SopStepFact(index + 1, RoleName(step.Role), index == 0 ? CaseStatus.Complete : StatusOf(step)))];
    }

    /// <summary>The name of a role of an SOP, as accounts carry it; <c>operator</c> is done by a counter officer.</summary>
    public static string RoleName(SopRole role) => role switch
    {
        SopRole.Counter => "loket",
        SopRole.Operator => "operator",
        SopRole.SectionHead => "kasi",
        SopRole.Secretary => "sekcam",
        SopRole.Camat => "camat",
        SopRole.Disdukcapil => "disdukcapil",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    private static CaseStatus StatusOf(SopStep step) => step.Status switch
    {
        StepStatus.Forwarded => CaseStatus.Forwarded,
        StepStatus.Signing => CaseStatus.Signing,
        _ => CaseStatus.Processing,
    };
}
