using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>The steps of an SOP as the journey of a case goes through them.</summary>
public static class SopPlan
{
    /// <summary>
    /// The steps between Berkas lengkap and Siap diambil, numbered from 1. A case that waits for the first one is
    /// "Berkas lengkap"; from then on the SOP's status counts, and a step without one keeps the status as it is: at
    /// least "Diproses", since work has begun.
    /// </summary>
    public static IReadOnlyList<SopStepFact> Of(SopDefinition sop)
    {
        ArgumentNullException.ThrowIfNull(sop);
        var plan = new List<SopStepFact>();
        var status = CaseStatus.Processing;
        foreach (var step in sop.WorkSteps)
        {
            status = StatusOf(step) ?? status;
            plan.Add(new SopStepFact(plan.Count + 1, RoleName(step.Role), plan.Count == 0 ? CaseStatus.Complete : status));
        }

        return plan;
    }

    /// <summary>The name of the role outside the office: while a case waits for such a step, its time counts as external.</summary>
    public const string External = "disdukcapil";

    /// <summary>The name of a role of an SOP, as accounts carry it; <c>operator</c> is done by a counter officer.</summary>
    public static string RoleName(SopRole role) => role switch
    {
        SopRole.Counter => "loket",
        SopRole.Operator => "operator",
        SopRole.SectionHead => "kasi",
        SopRole.Secretary => "sekcam",
        SopRole.Camat => "camat",
        SopRole.Disdukcapil => External,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    private static CaseStatus? StatusOf(SopStep step) => step.Status switch
    {
        StepStatus.Processing => CaseStatus.Processing,
        StepStatus.Forwarded => CaseStatus.Forwarded,
        StepStatus.Signing => CaseStatus.Signing,
        _ => null,
    };
}
