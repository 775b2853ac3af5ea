using System.Text.Json.Serialization;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// One service as the office publishes and offers it: the fourteen components of its standard (UU 25/2009 Pasal 21),
/// what it asks and what it requires. A whole JSON document, self-contained, kept version by version; a case pins
/// the version it was submitted under. Texts are plain Indonesian and name the office only by placeholder
/// (<see cref="OfficeWords"/>). Read and write it with <see cref="StandardJson"/>, judge it with
/// <see cref="DefinitionChecks"/>.
/// </summary>
public sealed record ServiceDefinition
{
    /// <summary>Kebab case, unique in the catalogue, in addresses: <c>ktp-el-hilang</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Official name.</summary>
    public required string Name { get; init; }

    /// <summary>One plain sentence: for whom or for what it is.</summary>
    public required string Summary { get; init; }

    /// <summary>Population document or letter of the kecamatan.</summary>
    public required ServiceCategory Category { get; init; }

    /// <summary>Under which heading of the camat's report it counts.</summary>
    public required ReportField ReportField { get; init; }

    /// <summary>First part of the register number, capitals: <c>AKTA</c> in AKTA-2026-000123.</summary>
    public required string RegisterGroup { get; init; }

    /// <summary>Letter of its queue tickets, A–F.</summary>
    public required string QueuePrefix { get; init; }

    /// <summary>What the kecamatan does in it.</summary>
    public required OfficeRole Role { get; init; }

    /// <summary>Whether it can be applied for on line. If not, the portal offers a booking instead of a form.</summary>
    public required bool OnlineSubmission { get; init; }

    /// <summary>Whether the person must come to the counter at some point in any case.</summary>
    public required bool InPersonRequired { get; init; }

    /// <summary>Who may ask for it; null where everybody may.</summary>
    public string? Eligibility { get; init; }

    /// <summary>What one gets (component f, produk pelayanan).</summary>
    public required string Product { get; init; }

    /// <summary>Who issues it; usually <c>{disdukcapil}</c> or <c>Camat {kecamatan}</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Component e, biaya/tarif.</summary>
    public required Fee Fee { get; init; }

    /// <summary>Component d, jangka waktu penyelesaian, and the other promises of time.</summary>
    public required TimePromise Time { get; init; }

    /// <summary>Within how many days the event must be reported; a note for the citizen, never a refusal.</summary>
    public ReportingDeadline? ReportingDeadline { get; init; }

    /// <summary>Calendar days after which a returned application that nobody mends expires. Proposal: 30.</summary>
    public int ReturnExpiresAfterDays { get; init; } = 30;

    /// <summary>The decree (SK Standar Pelayanan) that confirms this standard; null until the office has one.</summary>
    public Decree? Decree { get; init; }

    /// <summary>Whether the office has confirmed it; if not, screens say "target sementara (menunggu SK)".</summary>
    [JsonIgnore]
    public bool IsConfirmed => Decree is not null;

    /// <summary>Component a, dasar hukum.</summary>
    public required IReadOnlyList<LegalGround> LegalBasis { get; init; }

    /// <summary>Official forms that the portal fills from the answers and prints for wet signatures.</summary>
    public IReadOnlyList<OfficialForm> Forms { get; init; } = [];

    /// <summary>Component c, sistem, mekanisme, dan prosedur: one step a line.</summary>
    public required IReadOnlyList<string> Procedure { get; init; }

    /// <summary>Components g, h, i, k, l, m, n.</summary>
    public required OtherComponents Components { get; init; }

    /// <summary>Component j, penanganan pengaduan, saran, dan masukan: one channel or rule a line.</summary>
    public required IReadOnlyList<string> Complaints { get; init; }

    /// <summary>Warnings and notes for the citizen.</summary>
    public IReadOnlyList<ServiceNote> Notes { get; init; } = [];

    /// <summary>The person concerned: who it may be and what is asked about them.</summary>
    public required SubjectRule Subject { get; init; }

    /// <summary>What is asked, in order. A condition looks back only.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Component b, persyaratan, in order.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Groups of requirements of which one is enough.</summary>
    public IReadOnlyList<RequirementGroup> Groups { get; init; } = [];

    /// <summary>Whether the file is passed on to Disdukcapil, so that "diteruskan paling lambat" is promised.</summary>
    [JsonIgnore]
    public bool IsForwarded => Role is OfficeRole.Forward or OfficeRole.FrontdeskAndForward;

    /// <summary>Whether the portal offers a booking instead of a form (biometrics, originals).</summary>
    [JsonIgnore]
    public bool OffersBooking => !OnlineSubmission;

    /// <summary>The question with this id, or null.</summary>
    public Question? FindQuestion(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The requirement with this code, or null.</summary>
    public Requirement? FindRequirement(string code) => Requirements.FirstOrDefault(requirement => requirement.Code == code);
}

/// <summary>The two families of services; the pengantar rule of Perpres 96/2018 holds for the first.</summary>
public enum ServiceCategory
{
    /// <summary>Population documents, issued by Disdukcapil.</summary>
    [JsonStringEnumMemberName("adminduk")]
    Population,

    /// <summary>Letters of the kecamatan that are no licence.</summary>
    [JsonStringEnumMemberName("non-perizinan")]
    Letter,
}

/// <summary>Headings of the camat's report; the third, pengaduan masyarakat, comes from complaints.</summary>
public enum ReportField
{
    /// <summary>Pelayanan administrasi.</summary>
    [JsonStringEnumMemberName("pelayanan-administrasi")]
    AdministrativeService,

    /// <summary>Dokumen kependudukan.</summary>
    [JsonStringEnumMemberName("dokumen-kependudukan")]
    PopulationDocument,
}

/// <summary>What the kecamatan does in a service.</summary>
public enum OfficeRole
{
    /// <summary>Receives, checks, forwards to Disdukcapil, hands over.</summary>
    [JsonStringEnumMemberName("forward")]
    Forward,

    /// <summary>Serves at the counter only; nothing is forwarded.</summary>
    [JsonStringEnumMemberName("frontdesk")]
    Frontdesk,

    /// <summary>Serves at the counter (biometrics), then forwards.</summary>
    [JsonStringEnumMemberName("frontdesk-and-forward")]
    FrontdeskAndForward,

    /// <summary>Issues a letter signed by the camat.</summary>
    [JsonStringEnumMemberName("issue")]
    Issue,
}

/// <summary>What it costs.</summary>
/// <param name="Amount">Whole rupiah; 0 reads "Gratis — Rp0".</param>
/// <param name="Ground">The law on which the amount rests.</param>
public sealed record Fee(long Amount, string Ground)
{
    /// <summary>Costs that are not the office's charge (meterai, PNBP of the police), one sentence each.</summary>
    public IReadOnlyList<string> NotOurCharge { get; init; } = [];
}

/// <summary>The times promised.</summary>
public sealed record TimePromise
{
    /// <summary>Time allowed for completion, from <see cref="StartsAt"/>.</summary>
    public required TimeAllowed Completion { get; init; }

    /// <summary>When the completion clock starts.</summary>
    public required ClockStart StartsAt { get; init; }

    /// <summary>Time allowed for the first judgement, from submission: "diperiksa paling lambat". A proposal until there is an SK.</summary>
    public required TimeAllowed FirstJudgement { get; init; }

    /// <summary>"Diteruskan paling lambat", from Berkas lengkap; the office's own promise for forwarded services, null for others.</summary>
    public TimeAllowed? Forwarding { get; init; }

    /// <summary>On what the completion time rests, in words.</summary>
    public required string Basis { get; init; }

    /// <summary>What the law allows at most; null where none is known.</summary>
    public StatutoryMaximum? StatutoryMaximum { get; init; }
}

/// <summary>What starts the clock of completion.</summary>
public enum ClockStart
{
    /// <summary>Berkas lengkap.</summary>
    [JsonStringEnumMemberName("berkas-lengkap")]
    FileComplete,

    /// <summary>When the person is being served at the counter.</summary>
    [JsonStringEnumMemberName("dilayani")]
    Served,
}

/// <summary>The longest time that the law allows.</summary>
/// <param name="Days">Calendar days.</param>
/// <param name="Basis">Article of law.</param>
/// <param name="Verified">Whether the article was seen in the text of the law.</param>
public sealed record StatutoryMaximum(int Days, string Basis, bool Verified = true);

/// <summary>Within which time an event must be reported. Being late is a note, never a refusal.</summary>
/// <param name="Days">Calendar days.</param>
/// <param name="From">From which event, in words: "tanggal kelahiran".</param>
/// <param name="Basis">Article of law.</param>
/// <param name="Verified">Whether the article was seen in the text of the law.</param>
public sealed record ReportingDeadline(int Days, string From, string Basis, bool Verified = true);

/// <summary>A decree of the office.</summary>
/// <param name="Number">Its number as written.</param>
/// <param name="IssuedOn">Its date.</param>
public sealed record Decree(string Number, DateOnly IssuedOn);

/// <summary>One line of the legal basis.</summary>
/// <param name="Text">Law and article as cited.</param>
/// <param name="Verified">False: the number of the article was not verified; shown as such.</param>
public sealed record LegalGround(string Text, bool Verified = true);

/// <summary>An official form. The same code meant another form before 2019, hence the regulation beside it.</summary>
/// <param name="Code">F-2.01 and the like.</param>
/// <param name="Name">Its title.</param>
/// <param name="Regulation">Where it is laid down: "Permendagri 109/2019".</param>
public sealed record OfficialForm(string Code, string Name, string Regulation)
{
    /// <summary>Which box of the form is ticked ("jenis permohonan"), in words; null where it has none.</summary>
    public string? Ticks { get; init; }

    /// <summary>When it is printed; null: always.</summary>
    public Condition? AppliesIf { get; init; }

    /// <summary>The rule in words for the published standard; present exactly when <see cref="AppliesIf"/> is.</summary>
    public string? When { get; init; }
}

/// <summary>Seven of the eight components that need not be published at the counter; the eighth is the legal basis. Unknown ones say "menunggu SK".</summary>
public sealed record OtherComponents
{
    /// <summary>g. Sarana, prasarana, dan/atau fasilitas.</summary>
    public required string Facilities { get; init; }

    /// <summary>h. Kompetensi pelaksana.</summary>
    public required string Competence { get; init; }

    /// <summary>i. Pengawasan internal.</summary>
    public required string InternalControl { get; init; }

    /// <summary>k. Jumlah pelaksana.</summary>
    public required string StaffCount { get; init; }

    /// <summary>l. Jaminan pelayanan.</summary>
    public required string ServiceGuarantee { get; init; }

    /// <summary>m. Jaminan keamanan dan keselamatan pelayanan.</summary>
    public required string SafetyGuarantee { get; init; }

    /// <summary>n. Evaluasi kinerja pelaksana.</summary>
    public required string PerformanceEvaluation { get; init; }
}

/// <summary>A sentence for the citizen.</summary>
/// <param name="Text">Plain Indonesian.</param>
/// <param name="Kind">How loud.</param>
public sealed record ServiceNote(string Text, NoteKind Kind = NoteKind.Information)
{
    /// <summary>When it is read; null: always, also on the published standard.</summary>
    public Condition? ShowIf { get; init; }
}

/// <summary>How loud a note is.</summary>
public enum NoteKind
{
    /// <summary>Good to know.</summary>
    [JsonStringEnumMemberName("information")]
    Information,

    /// <summary>Easily mistaken, costs a way if missed.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,
}
