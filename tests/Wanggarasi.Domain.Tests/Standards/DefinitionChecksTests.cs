using Wanggarasi.Domain.Standards;
using static Wanggarasi.Domain.Tests.Standards.Sample;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class DefinitionChecksTests
{
    /// <summary>Each rule with a service that breaks it, and the words by which its sentence is known.</summary>
    private static readonly Dictionary<string, (ServiceDefinition Broken, string Says)> Services = new()
    {
        ["code"] = (Service with { Code = "Contoh Satu" }, "kode layanan"),
        ["empty name"] = (Service with { Name = " " }, "nama kosong"),
        ["empty summary"] = (Service with { Summary = "" }, "ringkasan kosong"),
        ["empty eligibility"] = (Service with { Eligibility = "" }, "siapa yang berhak kosong"),
        ["unknown placeholder"] = (Service with { Issuer = "{walikota}" }, "{walikota}"),
        ["unknown category"] = (Service with { Category = (ServiceCategory)9 }, "kelompok layanan"),
        ["register group"] = (Service with { RegisterGroup = "ktp" }, "kelompok register"),
        ["queue prefix"] = (Service with { QueuePrefix = "G" }, "huruf antrean"),
        ["no way in"] = (Service with { OnlineSubmission = false }, "tidak pula di loket"),
        ["fee of a population document"] = (Service with { Fee = new Fee(5000, "x") }, "Pasal 79A"),
        ["negative fee"] = (Service with { Fee = new Fee(-1, "x") }, "biaya tidak boleh"),
        ["no forwarding time"] = (Service with { Time = Service.Time with { Forwarding = null } }, "\"diteruskan paling lambat\" tidak diisi"),
        ["a time that is none"] = (Service with { Time = Service.Time with { Completion = default } }, "jangka waktu kosong"),
        ["statutory maximum"] = (Service with { Time = Service.Time with { StatutoryMaximum = new StatutoryMaximum(0, "UU") } }, "batas undang-undang"),
        ["reporting deadline"] = (Service with { ReportingDeadline = new ReportingDeadline(0, "kejadian", "UU") }, "batas pelaporan"),
        ["expiry"] = (Service with { ReturnExpiresAfterDays = 0 }, "masa berlaku"),
        ["decree without number"] = (Service with { Decree = new Decree("", new DateOnly(2026, 1, 1)) }, "nomor SK"),
        ["no legal basis"] = (Service with { LegalBasis = [] }, "dasar hukum kosong"),
        ["no procedure"] = (Service with { Procedure = [] }, "prosedur kosong"),
        ["blank line in procedure"] = (Service with { Procedure = ["Ajukan.", " "] }, "prosedur baris 2 kosong"),
        ["no complaints"] = (Service with { Complaints = [] }, "pengaduan kosong"),
        ["empty component"] = (Service with { Components = Service.Components with { StaffCount = "" } }, "jumlah pelaksana kosong"),
        ["empty note"] = (Service with { Notes = [new ServiceNote("")] }, "catatan kosong"),
        ["no kind of subject"] = (Service with { Subject = Service.Subject with { Kinds = [] }, Forms = [Service.Forms[0]], Requirements = [.. Service.Requirements.Take(2)] }, "untuk siapa"),
        ["name of the subject"] = (Service with { Subject = Service.Subject with { Fields = [new SubjectField(PersonField.Nik)] } }, "nama orang"),
        ["field twice"] = (Service with { Subject = Service.Subject with { Fields = [.. Service.Subject.Fields, new SubjectField(PersonField.Name)] } }, "data orang yang bersangkutan \"Name\" dipakai 2 kali"),
        ["question twice"] = (Service with { Questions = [.. Service.Questions, Service.Questions[0]] }, "id pertanyaan \"keadaan\" dipakai 2 kali"),
        ["reserved id"] = (WithQuestion(question => question with { Id = "hubungan" }, 1), "langkah data orang"),
        ["question id"] = (WithQuestion(question => question with { Id = "Kapan?" }, 1), "id pertanyaan"),
        ["empty label"] = (WithQuestion(question => question with { Label = "" }), "pertanyaan \"keadaan\": kalimatnya kosong"),
        ["unknown type"] = (WithQuestion(question => question with { Type = (QuestionType)99 }, 1), "jenisnya tidak dikenal"),
        ["one option"] = (WithQuestion(question => question with { Type = QuestionType.Choice, Options = [new Option("a", "A")] }, 1), "kurang dari dua pilihan"),
        ["option twice"] = (WithQuestion(question => question with { Options = [.. question.Options, new Option("rusak", "Rusak lagi")] }), "pilihan \"rusak\" dipakai 2 kali"),
        ["empty option"] = (WithQuestion(question => question with { Options = [question.Options[0], question.Options[1] with { Label = "" }] }), "kalimat pilihan \"rusak\" kosong"),
        ["options without choice"] = (WithQuestion(question => question with { Options = [new Option("a", "A")] }, 1), "bukan berjenis pilihan"),
        ["table without columns"] = (WithQuestion(question => question with { Type = QuestionType.Rows }, 1), "tidak punya kolom"),
        ["column twice"] = (WithQuestion(question => question with { Type = QuestionType.Rows, Columns = [new Column("a", "A", QuestionType.Text), new Column("a", "A", QuestionType.Text)] }, 1), "kolom \"a\" dipakai 2 kali"),
        ["table in a table"] = (WithQuestion(question => question with { Type = QuestionType.Rows, Columns = [new Column("a", "A", QuestionType.Rows)] }, 1), "tidak boleh berupa tabel"),
        ["bounds"] = (WithQuestion(question => question with { Type = QuestionType.Number, Min = 5, Max = 4 }, 1), "batas terkecil"),
        ["length"] = (WithQuestion(question => question with { MaxLength = 0 }, 1), "panjang jawaban"),
        ["date bound of a text"] = (WithQuestion(question => question with { Type = QuestionType.Text, NotInFuture = true }, 1), "bukan tanggal"),
        ["free text in clear"] = (WithQuestion(question => question with { Type = QuestionType.LongText }, 1), "harus ditandai pribadi"),
        ["only today"] = (WithQuestion(question => question with { NotInFuture = true, NotInPast = true }, 1), "hanya dapat dijawab dengan hari ini"),
        ["field of a form"] = (WithQuestion(question => question with { Fills = ["ibu.nama"] }, 1), "harus berbentuk"),
        ["field of a form not there"] = (WithQuestion(question => question with { Fills = ["F-2.01:ibu.nama"] }, 1), "mengisi formulir F-2.01"),
        ["no requirement"] = (Service with { Requirements = [], Groups = [], Subject = Service.Subject with { Kinds = [SubjectKind.Self] }, Forms = [Service.Forms[0]] }, "satu persyaratan pun"),
        ["requirement twice"] = (Service with { Requirements = [.. Service.Requirements, Service.Requirements[2]] }, "kode persyaratan \"surat-kuasa\" dipakai 2 kali"),
        ["empty reason"] = (WithRequirement(requirement => requirement with { Why = "" }), "alasannya kosong"),
        ["empty wording"] = (WithRequirement(requirement => requirement with { Wordings = [new Wording(IsProxy, "")] }), "nama lainnya kosong"),
        ["condition without words"] = (WithRequirement(requirement => requirement with { When = null }), "tidak ditulis dalam kata-kata"),
        ["words without condition"] = (WithRequirement(requirement => requirement with { AppliesIf = null }), "selalu berlaku"),
        ["form not there"] = (WithRequirement(requirement => requirement with { FormCode = "F-2.03" }), "menunjuk formulir F-2.03"),
        ["original of what is declared"] = (WithRequirement(requirement => requirement with { Supply = Supply.SelfDeclared, BringOriginal = true }, 2), "tidak ada asli"),
        ["group not there"] = (WithRequirement(requirement => requirement with { Group = "lain" }, 2), "kelompok \"lain\" yang tidak ada"),
        ["empty group"] = (Service with { Groups = [.. Service.Groups, new RequirementGroup("kosong", "Kosong")] }, "kelompok persyaratan \"kosong\" tidak punya anggota"),
        ["group of one"] = (WithRequirement(requirement => requirement with { Group = null }), "hanya punya satu anggota"),
        ["group twice"] = (Service with { Groups = [.. Service.Groups, Service.Groups[0]] }, "kode kelompok persyaratan \"bukti\" dipakai 2 kali"),
        ["customary member"] = (WithRequirement(requirement => requirement with { Need = Need.Customary }), "harus wajib dan diserahkan"),
        ["form twice"] = (Service with { Forms = [.. Service.Forms, Service.Forms[0]] }, "formulir \"F-1.02\" dipakai 2 kali"),
        ["form code"] = (Service with { Forms = [.. Service.Forms, new OfficialForm("F1", "Formulir", "Permendagri")] }, "harus seperti F-2.01"),
        ["form without regulation"] = (Service with { Forms = [Service.Forms[0] with { Regulation = "" }, Service.Forms[1]] }, "peraturan formulir F-1.02 kosong"),
        ["pengantar by code"] = (WithRequirement(requirement => requirement with { Code = "pengantar-rt" }), "Perpres 96/2018"),
        ["pengantar by text"] = (WithRequirement(requirement => requirement with { Name = "Surat Pengantar RT/RW" }), "Perpres 96/2018"),
        ["rekomendasi by text"] = (WithRequirement(requirement => requirement with { Wordings = [new Wording(IsProxy, "Rekomendasi kepala desa")] }), "Perpres 96/2018"),
        ["no surat kuasa"] = (Service with { Requirements = [.. Service.Requirements.Take(2)] }, "\"surat-kuasa\" tidak diminta"),
        ["no F-1.07"] = (WithRequirement(requirement => requirement with { FormCode = null }, 2) with { Forms = [Service.Forms[0]] }, "F-1.07 tidak dicetak"),
        ["missing question"] = (WithQuestion(question => question with { ShowIf = new Condition.Is("tiada", "a") }, 1), "pertanyaan \"tiada\" yang tidak ada"),
        ["missing option"] = (WithRequirement(requirement => requirement with { AppliesIf = new Condition.OneOf("keadaan", ["hilang", "dicuri"]) }), "\"dicuri\" yang tidak ada"),
        ["later question"] = (Service with { Questions = [Service.Questions[1], Service.Questions[0]] }, "\"keadaan\" yang belum dijawab"),
        ["cycle"] = (WithQuestion(question => question with { ShowIf = new Condition.Answered("kapan") }), "saling menunggu: keadaan → kapan → keadaan"),
        ["self"] = (WithQuestion(question => question with { ShowIf = new Condition.Answered("kapan") }, 1), "saling menunggu: kapan → kapan"),
        ["empty all"] = (WithQuestion(question => question with { ShowIf = new Condition.Not(new Condition.All([])) }, 1), "syaratnya kosong"),
        ["empty list"] = (WithQuestion(question => question with { ShowIf = new Condition.OneOf("keadaan", []) }, 1), "daftar jawaban untuk \"keadaan\" kosong"),
        ["comparing a text"] = (WithRequirement(requirement => requirement with { AppliesIf = new Condition.Is("kapan", "2026-01-01") }), "\"kapan\" yang bukan pilihan"),
        ["age of no date"] = (WithRequirement(requirement => requirement with { AppliesIf = new Condition.Age("keadaan", AgeUnit.Years, 1, null) }), "bukan tanggal"),
        ["impossible age"] = (WithRequirement(requirement => requirement with { AppliesIf = new Condition.Age("kapan", AgeUnit.Years, 17, 17) }), "tidak mungkin terpenuhi"),
        ["relation that cannot be"] = (WithRequirement(requirement => requirement with { AppliesIf = new Condition.Is("hubungan", "anak") }), "\"anak\" yang tidak ada"),
        ["subject's date not asked"] = (WithRequirement(requirement => requirement with { AppliesIf = new Condition.Age("tanggal-lahir-subjek", AgeUnit.Years, 17, null) }) with { Subject = Service.Subject with { Fields = [new SubjectField(PersonField.Name)] } }, "data itu tidak ditanyakan"),
        ["condition of a form"] = (Service with { Forms = [Service.Forms[0] with { AppliesIf = new Condition.Answered("tiada"), When = "bila" }, Service.Forms[1]] }, "formulir F-1.02 melihat"),
        ["condition of a note"] = (Service with { Notes = [new ServiceNote("Catatan") { ShowIf = new Condition.Answered("tiada") }] }, "catatan \"Catatan\" melihat"),
    };

    private static readonly Dictionary<string, (SopDefinition Broken, string Says)> Procedures = new()
    {
        ["other service"] = (Sop with { ServiceCode = "lain" }, "ditulis untuk layanan \"lain\""),
        ["no step"] = (Sop with { Steps = [] }, "satu langkah pun"),
        ["no step of work"] = (Sop with { Steps = [Sop.Steps[0], Sop.Steps[4]] }, "satu langkah pun"),
        ["step twice"] = (Sop with { Steps = [.. Sop.Steps, Sop.Steps[4]] }, "kode langkah \"serahkan\" dipakai 2 kali"),
        ["empty name"] = (WithStep(step => step with { Name = "" }, 1), "kalimatnya kosong"),
        ["empty output"] = (WithStep(step => step with { Output = "" }, 1), "hasilnya kosong"),
        ["empty tick"] = (WithStep(step => step with { Checklist = [""] }, 1), "daftar periksa kosong"),
        ["unknown role"] = (WithStep(step => step with { Role = (SopRole)99 }, 1), "pelaksananya tidak dikenal"),
        ["status outside the work"] = (WithStep(step => step with { Status = StepStatus.Processing }, 4), "di luar tahap pengerjaan"),
        ["order of phases"] = (Sop with { Steps = [Sop.Steps[1], Sop.Steps[0], .. Sop.Steps.Skip(2)] }, "sesudah tahapnya lewat"),
        ["ends outside"] = (Sop with { Steps = [.. Sop.Steps.Take(3), Sop.Steps[4]] }, "tidak boleh di luar kantor"),
        ["no forward"] = (WithStep(step => step with { Kind = StepKind.Process }, 1), "tidak ada langkah meneruskan"),
        ["no Disdukcapil"] = (WithStep(step => step with { Role = SopRole.Operator }, 2), "tidak ada langkah Disdukcapil"),
        ["Disdukcapil first"] = (Sop with { Steps = [Sop.Steps[0], Sop.Steps[2], Sop.Steps[1], .. Sop.Steps.Skip(3)] }, "mendahului"),
    };

    public static TheoryData<string> ServiceRules => [.. Services.Keys];

    public static TheoryData<string> ProcedureRules => [.. Procedures.Keys];

    [Fact]
    public void A_sound_entry_has_no_finding() => Assert.Empty(DefinitionChecks.Check([Entry]));

    [Theory]
    [MemberData(nameof(ServiceRules))]
    public void A_broken_service_gives_a_sentence_that_names_it(string rule)
    {
        var (broken, says) = Services[rule];
        var findings = DefinitionChecks.Check(broken);

        Assert.Contains(findings, finding => finding.StartsWith($"Layanan \"{broken.Code}\": ", StringComparison.Ordinal) && finding.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ProcedureRules))]
    public void A_broken_procedure_gives_a_sentence_that_names_it(string rule)
    {
        var (broken, says) = Procedures[rule];
        var findings = DefinitionChecks.Check(broken, Service);

        Assert.Contains(findings, finding => finding.StartsWith("SOP layanan \"contoh\": ", StringComparison.Ordinal) && finding.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_of_the_kecamatan_needs_a_step_of_signing_and_no_forwarding()
    {
        var letter = Service with { Role = OfficeRole.Issue, Category = ServiceCategory.Letter };

        Assert.Contains(DefinitionChecks.Check(Sop, letter), finding => finding.Contains("tidak ada langkah tanda tangan", StringComparison.Ordinal));
        Assert.Contains(DefinitionChecks.Check(letter), finding => finding.Contains("\"diteruskan paling lambat\" diisi", StringComparison.Ordinal));
    }

    [Fact]
    public void Biodata_and_letters_may_ask_for_a_pengantar()
    {
        var asks = WithRequirement(requirement => requirement with { Code = "pengantar-rt", Name = "Surat pengantar RT/RW" });

        Assert.NotEmpty(DefinitionChecks.Check(asks));
        Assert.Empty(DefinitionChecks.Check(asks with { Code = "biodata-wni" }));
        Assert.Empty(DefinitionChecks.Check(asks with { Category = ServiceCategory.Letter }));
    }

    [Fact]
    public void A_catalogue_is_not_empty_and_names_each_service_once()
    {
        Assert.Contains("tidak berisi satu layanan pun", Assert.Single(DefinitionChecks.Check(Array.Empty<CatalogueEntry>())), StringComparison.Ordinal);
        Assert.Contains("kode layanan \"contoh\" dipakai 2 kali", Assert.Single(DefinitionChecks.Check([Entry, Entry])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"type\":\"choice\"", "\"type\":\"pilihan-ganda\"", "$.service.questions[0].type")]
    [InlineData("\"completion\":\"1d\"", "\"completion\":\"1,5 hari\"", "$.service.time.completion")]
    [InlineData("\"name\":\"Contoh\",", "", "name")]
    [InlineData("\"name\":\"Contoh\"", "\"nama\":\"Contoh\"", "nama")]
    [InlineData("\"name\":\"Contoh\"", "\"name\":null", "name")]
    [InlineData("\"is\":\"hilang\"", "\"equals\":\"hilang\"", "equals")]
    [InlineData("{\"service\"", "[{\"service\"", "tidak terbaca")]
    public void What_cannot_be_read_gives_a_sentence_that_names_the_file_and_the_place(string sound, string broken, string says)
    {
        var json = StandardJson.Write(Entry);
        var spoilt = json.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(json, spoilt);

        Assert.False(DefinitionChecks.TryRead<CatalogueEntry>("contoh.json", spoilt, out var entry, out var finding));
        Assert.Null(entry);
        Assert.StartsWith("contoh.json: ", finding, StringComparison.Ordinal);
        Assert.Contains(says, finding, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        Assert.True(DefinitionChecks.TryRead<CatalogueEntry>("contoh.json", StandardJson.Write(Entry), out var entry, out _));
        Assert.Equal(StandardJson.Write(Entry), StandardJson.Write(entry));
    }
}
