using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Story;

/// <summary>One thing that happened to a case, in words.</summary>
/// <param name="Sequence">Sequence of its event.</param>
/// <param name="At">When.</param>
/// <param name="Title">What, in a few words.</param>
/// <param name="Detail">More of it, where there is more to say.</param>
/// <param name="By">In which capacity somebody did it.</param>
/// <param name="ActorId">The account that did it, for the office's side.</param>
/// <param name="ForCitizen">Whether the citizen is shown it.</param>
public sealed record StoryLine(long Sequence, DateTimeOffset At, string Title, string? Detail, string By, Guid? ActorId, bool ForCitizen)
{
    /// <summary>The colleague it is about, for the office's side.</summary>
    public Guid? AboutId { get; init; }
}

/// <summary>Tells the events of a case in plain words: the same for citizen and officer, less for the citizen.</summary>
public static class CaseStory
{
    /// <summary>The story so far, oldest first.</summary>
    /// <param name="events">The events, in order.</param>
    /// <param name="remarks">Remarks, opened.</param>
    /// <param name="service">The pinned version of the service, for the names of requirements.</param>
    /// <param name="notes">What the office tells citizens of each disruption, by its id.</param>
    /// <param name="calendars">The words for changes of the calendar.</param>
    public static IReadOnlyList<StoryLine> Tell(
        IEnumerable<CaseEvent> events, IReadOnlyList<Remark> remarks, ServiceDefinition service, IReadOnlyDictionary<Guid, string>? notes = null, CalendarWords? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        IReadOnlyList<SopStepFact> plan = [];
        DateTimeOffset? dueAt = null;
        var story = new List<StoryLine>();
        foreach (var recorded in events)
        {
            var fact = CaseFactKinds.Read(recorded);
            plan = fact switch { Accepted f => f.Steps, Reopened f => f.Steps, _ => plan };
            var line = Line(recorded, fact, remarks, service, notes);
            story.Add(fact switch
            {
                StepFinished f when f.Next == CaseStatus.Processing && plan.Any(s => s.Number == f.Step && s.Status == CaseStatus.Signing) => line with { Title = "Ditandatangani" },
                Assigned f => line with { AboutId = f.OfficerId },
                CalendarChanged f when calendars?.Tell(f, dueAt) is var (title, detail) => line with { Title = title, Detail = detail },
                _ => line,
            });
            dueAt = CalendarWords.PromiseAfter(fact, dueAt);
        }

        return story;
    }

    /// <summary>The office's word for a capacity.</summary>
    public static string RoleLabel(ActorRole role) => role switch
    {
        ActorRole.Citizen => "Pemohon",
        ActorRole.CounterOfficer => "Petugas loket",
        ActorRole.SectionHead => "Kepala seksi",
        ActorRole.Secretary => "Sekretaris kecamatan",
        ActorRole.Camat => "Camat",
        ActorRole.Administrator => "Administrator",
        _ => "Sistem",
    };

    /// <summary>The office's word for the role of a step.</summary>
    public static string StepRoleLabel(string role) => role switch
    {
        "loket" => "petugas loket",
        "operator" => "operator",
        "kasi" => "kepala seksi",
        "sekcam" => "sekretaris kecamatan",
        "camat" => "camat",
        "disdukcapil" => "Disdukcapil",
        _ => role,
    };

    /// <summary>The typed reason of a defect.</summary>
    public static string ReasonLabel(DefectReason reason) => reason switch
    {
        DefectReason.WrongDocument => "Salah dokumen",
        DefectReason.Unreadable => "Tidak terbaca",
        DefectReason.Outdated => "Kedaluwarsa",
        DefectReason.Mismatch => "Data tidak cocok",
        DefectReason.Missing => "Belum ada",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };

    /// <summary>What proved the pemohon's identity, as the end of "dibuktikan dengan …".</summary>
    public static string ProofLabel(IdentityProof proof) => proof switch
    {
        IdentityProof.IdentityCard => "KTP-el asli",
        IdentityProof.FamilyCard => "KK asli",
        _ => "dokumen resmi lain yang berfoto",
    };

    private static StoryLine Line(CaseEvent recorded, CaseFact fact, IReadOnlyList<Remark> remarks, ServiceDefinition service, IReadOnlyDictionary<Guid, string>? notes)
    {
        string? Said(string field) => remarks.FirstOrDefault(r => r.Sequence == recorded.Sequence && r.Field == field)?.Text;
        string Name(string code) => service.FindRequirement(code)?.Name ?? code;
        var (title, detail, forCitizen) = fact switch
        {
            Submitted f => ("Diajukan", f.LateEntry is { } late ? $"Dicatat kemudian karena {late.Outage}." : f.Channel == Channel.Counter ? "Lewat loket." : null, true),
            RequirementJudged { Judgement: Judgement.Defect } f => ($"Belum sesuai: {Name(f.Code)}", Join(ReasonLabel(f.Reason!.Value), Said("note")), false),
            RequirementJudged f => (f.OriginalSeen ? $"Sesuai, asli dilihat: {Name(f.Code)}" : $"Sesuai: {Name(f.Code)}", Said("note"), false),
            Returned f => ("Dikembalikan untuk diperbaiki", string.Join("; ", f.Defects.Select(Name)), true),
            Mended f => ("Dikirim ulang setelah diperbaiki", f.Requirements.Count == 0 ? null : string.Join("; ", f.Requirements.Where(r => r.Provision != Provision.None).Select(r => Name(r.Code))), true),
            Corrected f => ("Data diperbaiki pemohon", CorrectedWords.Say(f, service), true),
            Insisted => ("Dilanjutkan atas permintaan pemohon", Said("note"), true),
            Accepted { AtInsistence: true } => ("Dilanjutkan atas permintaan pemohon", Said("note"), true),
            Accepted => ("Berkas lengkap", null, true),
            Paused f => ($"Waktu berhenti: {(PauseCauses.TryParse(f.Cause, out var cause, out _) ? cause.Label() : f.Cause)}", notes?.GetValueOrDefault(f.Disruption), true),
            Resumed { Why: PauseEnd.WorkedOn } => ("Waktu berjalan lagi", "Permohonan dapat dikerjakan meskipun gangguan belum selesai.", true),
            Resumed => ("Waktu berjalan lagi", "Gangguan layanan sudah selesai.", true),
            CalendarChanged => ("Kalender kantor berubah", null, true),
            StepFinished { Next: CaseStatus.Ready } f => ("Siap diambil", Acting(f), true),
            StepFinished { Next: CaseStatus.Forwarded } f => ("Diteruskan ke Disdukcapil", Acting(f), true),
            StepFinished { Next: CaseStatus.Signing } f => ("Menunggu tanda tangan", Acting(f), true),
            StepFinished f => ($"Langkah {f.Step} selesai ({StepRoleLabel(f.Role)})", Acting(f), true),
            SentBack f => ($"Dikembalikan ke langkah {f.ToStep}", Said("note"), false),
            Rejected f => (f.By == Decider.CivilRegistry ? "Ditolak Disdukcapil" : "Ditolak", Join(Said("reason"), Said("legalGround")), true),
            Cancelled => ("Dibatalkan oleh pemohon", Said("reason"), true),
            Expired => ("Kedaluwarsa", "Masa perbaikan sudah lewat.", true),
            HandedOver { Kind: HandOverKind.Electronic } => ("Dikirim elektronik oleh Disdukcapil", null, true),
            HandedOver { Kind: HandOverKind.Proxy } => ("Diserahkan kepada penerima dengan surat kuasa", Said("collector"), true),
            HandedOver => ("Diserahkan", null, true),
            Reopened => ("Dibuka kembali", Said("reason"), true),
            Assigned { OfficerId: null } => ("Dilepas petugas", null, false),
            Assigned { Reason: not null } => ("Dialihkan kepada rekan", Said("reason"), false),
            Assigned => ("Ditangani petugas", null, false),
            TrackingRenewed f => ("Kode lacak diganti", $"Kode lama tidak berlaku lagi. Identitas dibuktikan dengan {ProofLabel(f.Proof)}.", true),
            Claimed => ("Disimpan di akun", null, true),
            ReadAloud => ("Isian dibacakan kepada pemohon", null, true),
            LateEntryApproved => ("Entri susulan disetujui", null, false),
            LateEntryDeclined => ("Entri susulan tidak disetujui", Said("reason"), false),
            Noted => ("Catatan petugas", Said("note"), false),
            LetterDrafted => ("Konsep surat disimpan", null, false),
            LetterSigned => ("Isi surat ditetapkan dengan tanda tangan", null, false),
            LetterNumbered f => ("Surat diberi nomor", f.RegisterNumber, true),
            LetterRevoked => ("Surat dicabut", Said("reason"), true),
            LetterReplaced => ("Surat lama diganti dengan surat baru", "Surat yang lama tidak berlaku lagi.", true),
            _ => (recorded.Kind, null, false),
        };
        return new StoryLine(recorded.Sequence, recorded.At, title, detail, RoleLabel(recorded.ActorRole), recorded.ActorId, forCitizen);
    }

    private static string? Acting(StepFinished fact) => fact.OnBehalfOf is null ? null : $"Atas nama {StepRoleLabel(fact.OnBehalfOf)} ({fact.Decree}).";

    private static string? Join(params string?[] parts) => string.Join(". ", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.TrimEnd('.'))) is { Length: > 0 } all ? all + "." : null;
}
