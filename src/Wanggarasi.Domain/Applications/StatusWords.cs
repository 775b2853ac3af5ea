namespace Wanggarasi.Domain.Applications;

/// <summary>The office's words for statuses and steps: one place, so that every screen says the same.</summary>
public static class StatusWords
{
    /// <summary>The name of a status, as officers and citizens read it.</summary>
    public static string Label(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "Diajukan",
        CaseStatus.Returned => "Perlu perbaikan",
        CaseStatus.Complete => "Berkas lengkap",
        CaseStatus.Processing => "Diproses",
        CaseStatus.Forwarded => "Diteruskan ke Disdukcapil",
        CaseStatus.Signing => "Menunggu tanda tangan",
        CaseStatus.Ready => "Siap diambil",
        CaseStatus.Done => "Selesai",
        CaseStatus.Rejected => "Ditolak",
        CaseStatus.Cancelled => "Dibatalkan",
        CaseStatus.Expired => "Kedaluwarsa",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>The same, where it is known whether the document is signed already.</summary>
    public static string LabelNow(CaseStatus status, bool isSigned) =>
        isSigned && status == CaseStatus.Processing ? "Sudah ditandatangani" : Label(status);

    /// <summary>What it means for the citizen, where it is known whether the document is signed already.</summary>
    public static string ForCitizenNow(CaseStatus status, bool isSigned) =>
        isSigned && status == CaseStatus.Processing ? "Sudah ditandatangani. Tinggal diberi nomor dan stempel." : ForCitizen(status);

    /// <summary>What a status means for the citizen: one sentence that says whose turn it is.</summary>
    public static string ForCitizen(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "Menunggu pemeriksaan petugas.",
        CaseStatus.Returned => "Ada yang perlu Anda perbaiki. Lihat daftar di bawah ini.",
        CaseStatus.Complete => "Berkas Anda lengkap dan mulai dikerjakan.",
        CaseStatus.Processing => "Sedang diproses di kantor kecamatan.",
        CaseStatus.Forwarded => "Sedang diproses Disdukcapil.",
        CaseStatus.Signing => "Menunggu tanda tangan pejabat.",
        CaseStatus.Ready => "Silakan diambil. Bawa KTP asli dan tanda terima.",
        CaseStatus.Done => "Sudah diserahkan. Terima kasih.",
        CaseStatus.Rejected => "Permohonan ditolak. Alasan dan cara menyampaikan keberatan tertulis di bawah ini.",
        CaseStatus.Cancelled => "Dibatalkan oleh pemohon.",
        CaseStatus.Expired => "Masa perbaikan sudah lewat. Anda dapat mengajukan kembali; berkas lama bisa dipakai lagi.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>A step as the end of the sentence "tidak dapat …".</summary>
    public static string Verb(JourneyStep step) => step switch
    {
        JourneyStep.Return => "dikembalikan untuk diperbaiki",
        JourneyStep.Mend => "dikirim ulang",
        JourneyStep.Accept => "dinyatakan lengkap",
        JourneyStep.Insist => "dilanjutkan atas permintaan pemohon",
        JourneyStep.Advance => "dilanjutkan ke langkah berikutnya",
        JourneyStep.SendBack => "dikembalikan ke langkah sebelumnya",
        JourneyStep.Reject => "ditolak",
        JourneyStep.Cancel => "dibatalkan",
        JourneyStep.Expire => "dinyatakan kedaluwarsa",
        JourneyStep.HandOver => "diserahkan",
        JourneyStep.Reopen => "dibuka kembali",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };
}
