namespace Wanggarasi.Domain.Applications;

/// <summary>
/// The journey of a case as one table: from a status and a step to the next status, or a refusal said aloud.
/// Source: the office's vocabulary of states; who may take a step is the SOP's matter, not the journey's.
/// </summary>
public static class Journey
{
    /// <summary>
    /// The status after a step, or why the step cannot be taken.
    /// </summary>
    /// <param name="from">The status the case is in.</param>
    /// <param name="step">What is to be done.</param>
    /// <param name="sopStatus">
    /// For <see cref="JourneyStep.Advance"/> and <see cref="JourneyStep.SendBack"/>: the status that the SOP gives to
    /// the step the case moves to, or <see cref="CaseStatus.Ready"/> after the last one.
    /// For <see cref="JourneyStep.Mend"/> and <see cref="JourneyStep.Insist"/>: the status the case was returned from;
    /// who insists before any judgement goes on to Berkas lengkap. Otherwise ignored.
    /// </param>
    public static (CaseStatus? To, Refusal? Refusal) Next(CaseStatus from, JourneyStep step, CaseStatus? sopStatus = null)
    {
        CaseStatus? to = (from, step) switch
        {
            (CaseStatus.Submitted, JourneyStep.Return) => CaseStatus.Returned,
            (CaseStatus.Submitted, JourneyStep.Accept) => CaseStatus.Complete,
            (CaseStatus.Submitted, JourneyStep.Reject) => CaseStatus.Rejected,
            (CaseStatus.Submitted, JourneyStep.Cancel) => CaseStatus.Cancelled,

            (CaseStatus.Returned, JourneyStep.Mend) when sopStatus is CaseStatus.Submitted or CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing => sopStatus,
            (CaseStatus.Returned, JourneyStep.Insist) when sopStatus is CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing => sopStatus,
            (CaseStatus.Returned, JourneyStep.Insist) when sopStatus is CaseStatus.Submitted => CaseStatus.Complete,
            (CaseStatus.Returned, JourneyStep.Cancel) => CaseStatus.Cancelled,
            (CaseStatus.Returned, JourneyStep.Expire) => CaseStatus.Expired,

            (CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing, JourneyStep.Return) => CaseStatus.Returned,
            (CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing, JourneyStep.Advance)
                when sopStatus is CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing or CaseStatus.Ready => sopStatus,
            (CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing, JourneyStep.SendBack)
                when sopStatus is CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Signing => sopStatus,
            (CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing, JourneyStep.Reject) => CaseStatus.Rejected,
            (CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing, JourneyStep.Cancel) => CaseStatus.Cancelled,

            (CaseStatus.Ready, JourneyStep.HandOver) => CaseStatus.Done,

            (CaseStatus.Ready or CaseStatus.Done or CaseStatus.Rejected, JourneyStep.Reopen) => CaseStatus.Complete,

            _ => null,
        };

        return to is null
            ? (null, new Refusal("forbidden-step", $"Permohonan ini berstatus \"{StatusWords.Label(from)}\", jadi tidak dapat {StatusWords.Verb(step)}."))
            : (to, null);
    }

    /// <summary>True for a status in which no clock of the office runs any more.</summary>
    public static bool IsFinished(CaseStatus status) => status
        is CaseStatus.Ready or CaseStatus.Done or CaseStatus.Rejected or CaseStatus.Cancelled or CaseStatus.Expired;

    /// <summary>True for a status in which the main clock runs.</summary>
    public static bool IsWorking(CaseStatus status) => status
        is CaseStatus.Complete or CaseStatus.Processing or CaseStatus.Forwarded or CaseStatus.Signing;
}
