namespace Wanggarasi.Domain.Applications;

/// <summary>
/// Where a request for a document stands. A draft is not a case yet and has no status. The words a citizen reads
/// stand in <see cref="StatusWords"/>.
/// </summary>
public enum CaseStatus
{
    /// <summary>Diajukan: sent, waiting for its first judgement. The first-judgement clock runs.</summary>
    Submitted,

    /// <summary>Perlu perbaikan: the citizen has to mend named defects. Every clock of the office rests.</summary>
    Returned,

    /// <summary>Berkas lengkap: judged complete, waiting for the first step of the SOP. The main clock runs.</summary>
    Complete,

    /// <summary>Diproses: a step of the SOP inside the office.</summary>
    Processing,

    /// <summary>Diteruskan ke Disdukcapil: the promise runs on, the time is counted as external.</summary>
    Forwarded,

    /// <summary>Menunggu tanda tangan.</summary>
    Signing,

    /// <summary>Siap diambil: finished for the clock.</summary>
    Ready,

    /// <summary>Selesai: handed over.</summary>
    Done,

    /// <summary>Ditolak: a final decision with reason, legal ground and the right to complain.</summary>
    Rejected,

    /// <summary>Dibatalkan by the pemohon.</summary>
    Cancelled,

    /// <summary>Kedaluwarsa: returned and not mended within the days the service sets.</summary>
    Expired,
}

/// <summary>What can be done with a case: the verbs of the journey.</summary>
public enum JourneyStep
{
    /// <summary>Return it for named defects.</summary>
    Return,

    /// <summary>Send it again after mending.</summary>
    Mend,

    /// <summary>Judge the file complete.</summary>
    Accept,

    /// <summary>Forward or process it although a defect stands, because the pemohon insists; with a note.</summary>
    Insist,

    /// <summary>Finish the current step of the SOP.</summary>
    Advance,

    /// <summary>Give it back to an earlier step of the SOP inside the office.</summary>
    SendBack,

    /// <summary>Decide finally against it.</summary>
    Reject,

    /// <summary>Withdraw it, as the pemohon.</summary>
    Cancel,

    /// <summary>Let it lapse after too long a silence.</summary>
    Expire,

    /// <summary>Hand the document over.</summary>
    HandOver,

    /// <summary>Open it again as a new round.</summary>
    Reopen,
}
