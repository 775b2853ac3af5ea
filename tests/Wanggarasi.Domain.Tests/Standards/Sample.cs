using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>A small sound service, to be broken in one place by a test.</summary>
internal static class Sample
{
    public static readonly Condition IsProxy = new Condition.Is("hubungan", "kuasa");

    public static ServiceDefinition Service { get; } = new()
    {
        Code = "contoh",
        Name = "Contoh",
        Summary = "Untuk contoh.",
        Category = ServiceCategory.Population,
        ReportField = ReportField.PopulationDocument,
        RegisterGroup = "KTP",
        QueuePrefix = "A",
        Role = OfficeRole.Forward,
        OnlineSubmission = true,
        InPersonRequired = false,
        Product = "Dokumen contoh",
        Issuer = "{disdukcapil}",
        Fee = new Fee(0, "UU 24/2013 Pasal 79A"),
        Time = new TimePromise
        {
            Completion = TimeAllowed.Days(1),
            StartsAt = ClockStart.FileComplete,
            FirstJudgement = TimeAllowed.Days(1),
            Forwarding = TimeAllowed.Days(1),
            Basis = "Usulan",
        },
        LegalBasis = [new LegalGround("UU 24/2013")],
        Forms = [new OfficialForm("F-1.02", "Formulir", "Permendagri 109/2019"), new OfficialForm("F-1.07", "Surat Kuasa", "Permendagri 109/2019") { AppliesIf = IsProxy, When = "bila dikuasakan" }],
        Procedure = ["Ajukan."],
        Components = new OtherComponents
        {
            Facilities = "Menunggu SK.",
            Competence = "Menunggu SK.",
            InternalControl = "Menunggu SK.",
            StaffCount = "Menunggu SK.",
            ServiceGuarantee = "Menunggu SK.",
            SafetyGuarantee = "Menunggu SK.",
            PerformanceEvaluation = "Menunggu SK.",
        },
        Complaints = ["Lapor di {kantor}."],
        Subject = new SubjectRule("Orang", [SubjectKind.Self, SubjectKind.Proxy], [new SubjectField(PersonField.Name), new SubjectField(PersonField.BirthDate)]),
        Questions =
        [
            new Question { Id = "keadaan", Label = "Bagaimana?", Type = QuestionType.Choice, Options = [new Option("hilang", "Hilang"), new Option("rusak", "Rusak")] },
            new Question { Id = "kapan", Label = "Kapan?", Type = QuestionType.Date, ShowIf = new Condition.Is("keadaan", "hilang") },
        ],
        Requirements =
        [
            new Requirement { Code = "surat", Name = "Surat", Why = "Bukti.", Group = "bukti", AppliesIf = new Condition.Is("keadaan", "hilang"), When = "bila hilang" },
            new Requirement { Code = "kartu", Name = "Kartu", Why = "Bukti.", Group = "bukti", AppliesIf = new Condition.Is("keadaan", "rusak"), When = "bila rusak" },
            new Requirement { Code = "surat-kuasa", Name = "Surat kuasa", Why = "Bukti.", AppliesIf = IsProxy, When = "bila dikuasakan", FormCode = "F-1.07" },
        ],
        Groups = [new RequirementGroup("bukti", "Bukti")],
    };

    public static SopDefinition Sop { get; } = new()
    {
        ServiceCode = "contoh",
        Steps =
        [
            new SopStep { Code = "terima", Name = "Menerima", Role = SopRole.Counter, Kind = StepKind.Receive, Phase = SopPhase.Intake, Output = "Resi" },
            new SopStep { Code = "teruskan", Name = "Meneruskan", Role = SopRole.Operator, Kind = StepKind.Forward, Phase = SopPhase.Work, Output = "Terkirim" },
            new SopStep { Code = "terbitkan", Name = "Menerbitkan", Role = SopRole.Disdukcapil, Kind = StepKind.Process, Phase = SopPhase.Work, Status = StepStatus.Forwarded, Output = "Dokumen" },
            new SopStep { Code = "terima-dokumen", Name = "Menerima dokumen", Role = SopRole.Counter, Kind = StepKind.Receive, Phase = SopPhase.Work, Status = StepStatus.Forwarded, Output = "Siap" },
            new SopStep { Code = "serahkan", Name = "Menyerahkan", Role = SopRole.Counter, Kind = StepKind.HandOver, Phase = SopPhase.HandOver, Output = "Selesai" },
        ],
    };

    public static CatalogueEntry Entry => new(Service, Sop);

    public static ServiceDefinition WithQuestion(Func<Question, Question> change, int index = 0) =>
        Service with { Questions = [.. Service.Questions.Select((question, i) => i == index ? change(question) : question)] };

    public static ServiceDefinition WithRequirement(Func<Requirement, Requirement> change, int index = 0) =>
        Service with { Requirements = [.. Service.Requirements.Select((requirement, i) => i == index ? change(requirement) : requirement)] };

    public static SopDefinition WithStep(Func<SopStep, SopStep> change, int index) =>
        Sop with { Steps = [.. Sop.Steps.Select((step, i) => i == index ? change(step) : step)] };
}
