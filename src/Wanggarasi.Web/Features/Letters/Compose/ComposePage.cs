using Wanggarasi.Data.Letters;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Letters.Compose;

/// <summary>Who finished a step that stands before the letter.</summary>
/// <param name="Step">What the step is.</param>
/// <param name="By">Who did it; in whose name, where by decree.</param>
/// <param name="At">When.</param>
public sealed record SignOff(string Step, string By, DateTimeOffset At);

/// <summary>One letter with the case it belongs to.</summary>
/// <param name="Number">Register number of the case.</param>
/// <param name="Service">Name of the service.</param>
/// <param name="Status">Status of the case.</param>
/// <param name="IsSigned">True while the office works on what is signed.</param>
/// <param name="Version">Version of the case, for forms.</param>
/// <param name="Seen">Sequence of the last event, for forms.</param>
/// <param name="StepNumber">The step it waits for.</param>
/// <param name="Open">The letter.</param>
/// <param name="Sheet">The letter as printed.</param>
/// <param name="Steps">The step, or the two that end together.</param>
/// <param name="MayDraft">Whether the officer may write on it now.</param>
/// <param name="MayStep">Whether the officer may finish the step.</param>
/// <param name="ActingFor">In whose name the officer would finish it.</param>
/// <param name="Lacking">What stands in the way of a signature.</param>
/// <param name="SignOffs">Who finished which step.</param>
/// <param name="Others">All letters of the case.</param>
public sealed record ComposePage(
    string Number,
    string Service,
    CaseStatus Status,
    bool IsSigned,
    Guid Version,
    long Seen,
    int? StepNumber,
    OpenLetter Open,
    LetterSheet Sheet,
    IReadOnlyList<SopStep> Steps,
    bool MayDraft,
    bool MayStep,
    ActingFor? ActingFor,
    IReadOnlyList<Refusal> Lacking,
    IReadOnlyList<SignOff> SignOffs,
    IReadOnlyList<CaseLetter> Others)
{
    /// <summary>What is ticked before the step is done.</summary>
    public IReadOnlyList<string> Checklist => [.. Steps.SelectMany(s => s.Checklist)];
}
