using System.Text.RegularExpressions;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Standards;

/// <summary>The rules for a service, apart from its conditions.</summary>
internal static partial class ServiceChecks
{
    /// <summary>The only population service for which a pengantar of RT/RW is a national requirement (Perpres 96/2018 Pasal 4).</summary>
    private const string NewBiodata = "biodata-wni";

    public static void Check(ServiceDefinition service, Findings findings)
    {
        Identity(service, findings);
        Promises(service, findings);
        Components(service, findings);
        Subject(service, findings);
        foreach (var question in service.Questions)
        {
            Question(question, service, findings);
        }
        findings.Unique(service.Questions.Select(question => question.Id), "id pertanyaan");
        findings.If(service.Requirements.Count == 0, "tidak punya satu persyaratan pun.");
        findings.Unique(service.Requirements.Select(requirement => requirement.Code), "kode persyaratan");
        foreach (var requirement in service.Requirements)
        {
            Requirement(requirement, service, findings);
        }
        Groups(service, findings);
        Forms(service, findings);
        Introductions(service, findings);
        Proxy(service, findings);
    }

    private static void Identity(ServiceDefinition service, Findings findings)
    {
        findings.Code(service.Code, "kode layanan");
        findings.Text(service.Name, "nama");
        findings.Text(service.Summary, "ringkasan");
        findings.Text(service.Product, "produk");
        findings.Text(service.Issuer, "penerbit");
        findings.OptionalText(service.Eligibility, "siapa yang berhak");
        findings.Known(service.Category, "kelompok layanan");
        findings.Known(service.ReportField, "bidang laporan");
        findings.Known(service.Role, "peran kecamatan");
        findings.If(!RegisterGroup().IsMatch(service.RegisterGroup), $"kelompok register \"{service.RegisterGroup}\" harus 2 sampai 12 huruf besar.");
        findings.If(!QueuePrefix().IsMatch(service.QueuePrefix), $"huruf antrean \"{service.QueuePrefix}\" harus satu huruf A sampai F.");
        findings.If(!service.OnlineSubmission && !service.InPersonRequired, "tidak dapat diajukan dari rumah dan tidak pula di loket.");
    }

    private static void Promises(ServiceDefinition service, Findings findings)
    {
        findings.Text(service.Fee.Ground, "dasar biaya");
        findings.If(service.Fee.Amount < 0, "biaya tidak boleh kurang dari 0.");
        findings.If(service is { Category: ServiceCategory.Population, Fee.Amount: > 0 }, "dokumen kependudukan tidak dipungut biaya (UU 24/2013 Pasal 79A).");
        foreach (var cost in service.Fee.NotOurCharge)
        {
            findings.Text(cost, "biaya pihak lain");
        }
        // A default value is no time; the JSON form cannot give one, a definition made in code can.
        findings.If(service.Time.Completion == default || service.Time.FirstJudgement == default || service.Time.Forwarding == default(TimeAllowed), "jangka waktu kosong.");
        findings.Known(service.Time.StartsAt, "awal jam layanan");
        findings.Text(service.Time.Basis, "dasar jangka waktu");
        findings.If(service.IsForwarded && service.Time.Forwarding is null, "diteruskan ke Disdukcapil, tetapi \"diteruskan paling lambat\" tidak diisi.");
        findings.If(!service.IsForwarded && service.Time.Forwarding is not null, "tidak diteruskan, tetapi \"diteruskan paling lambat\" diisi.");
        if (service.Time.StatutoryMaximum is { } most)
        {
            findings.If(most.Days < 1, "batas undang-undang harus paling sedikit 1 hari.");
            findings.Text(most.Basis, "dasar batas undang-undang");
        }
        if (service.ReportingDeadline is { } deadline)
        {
            findings.If(deadline.Days < 1, "batas pelaporan harus paling sedikit 1 hari.");
            findings.Text(deadline.From, "awal batas pelaporan");
            findings.Text(deadline.Basis, "dasar batas pelaporan");
        }
        findings.If(service.ReturnExpiresAfterDays < 1, "masa berlaku berkas yang dikembalikan harus paling sedikit 1 hari.");
        findings.If(service.Decree is { Number: var number } && string.IsNullOrWhiteSpace(number), "nomor SK kosong.");
    }

    private static void Components(ServiceDefinition service, Findings findings)
    {
        findings.Texts([.. service.LegalBasis.Select(ground => ground.Text)], "dasar hukum");
        findings.Texts(service.Procedure, "prosedur");
        findings.Texts(service.Complaints, "penanganan pengaduan");
        findings.Text(service.Components.Facilities, "sarana");
        findings.Text(service.Components.Competence, "kompetensi pelaksana");
        findings.Text(service.Components.InternalControl, "pengawasan internal");
        findings.Text(service.Components.StaffCount, "jumlah pelaksana");
        findings.Text(service.Components.ServiceGuarantee, "jaminan pelayanan");
        findings.Text(service.Components.SafetyGuarantee, "jaminan keamanan");
        findings.Text(service.Components.PerformanceEvaluation, "evaluasi kinerja");
        foreach (var note in service.Notes)
        {
            findings.Text(note.Text, "catatan");
            findings.Known(note.Kind, "jenis catatan");
        }
    }

    private static void Subject(ServiceDefinition service, Findings findings)
    {
        findings.Text(service.Subject.Label, "sebutan orang yang bersangkutan");
        findings.If(service.Subject.Kinds.Count == 0, "tidak menyebut untuk siapa layanan ini diajukan.");
        findings.Unique(service.Subject.Kinds.Select(kind => kind.ToString()), "hubungan pemohon");
        findings.Unique(service.Subject.Fields.Select(field => field.Field.ToString()), "data orang yang bersangkutan");
        findings.If(!service.Subject.Fields.Any(field => field is { Field: PersonField.Name, Required: true }), "nama orang yang bersangkutan harus ditanyakan.");
        foreach (var field in service.Subject.Fields)
        {
            findings.Known(field.Field, "data orang yang bersangkutan");
            findings.OptionalText(field.Hint, $"petunjuk data {field.Field}");
        }
    }

    private static void Question(Question question, ServiceDefinition service, Findings findings)
    {
        var place = $"pertanyaan \"{question.Id}\"";
        findings.Code(question.Id, "id pertanyaan");
        findings.If(ReservedAnswers.Ids.Contains(question.Id), $"{place} memakai id yang sudah dipakai langkah data orang.");
        findings.Text(question.Label, $"{place}: kalimatnya");
        findings.OptionalText(question.Hint, $"{place}: petunjuknya");
        findings.OptionalText(question.Section, $"{place}: judulnya");
        findings.Known(question.Type, $"{place}: jenisnya");
        Options(question.Type, question.Options, place, findings);
        findings.If(question.Type is QuestionType.Rows && question.Columns.Count == 0, $"{place} berjenis tabel tetapi tidak punya kolom.");
        findings.If(question.Type is not QuestionType.Rows && question.Columns.Count > 0, $"{place} punya kolom tetapi bukan tabel.");
        findings.Unique(question.Columns.Select(column => column.Id), $"{place}: kolom");
        foreach (var column in question.Columns)
        {
            findings.Code(column.Id, $"{place}: kolom");
            findings.Text(column.Label, $"{place}: nama kolom \"{column.Id}\"");
            findings.Known(column.Type, $"{place}: jenis kolom \"{column.Id}\"");
            findings.If(column.Type is QuestionType.Rows, $"{place}: kolom \"{column.Id}\" tidak boleh berupa tabel.");
            Options(column.Type, column.Options, $"{place}: kolom \"{column.Id}\"", findings);
        }
        // What is typed freely may name somebody; unsealed it would stand in the record of events for good.
        findings.If(question is { Personal: false, Type: QuestionType.Text or QuestionType.LongText or QuestionType.PersonName or QuestionType.Nik or QuestionType.FamilyCardNumber or QuestionType.Phone or QuestionType.Rows },
            $"{place} dijawab dengan teks bebas atau data orang, jadi harus ditandai pribadi.");
        findings.If(question.MaxLength is < 1, $"{place}: panjang jawaban harus paling sedikit 1.");
        findings.If(question.Min > question.Max, $"{place}: batas terkecil lebih besar daripada batas terbesar.");
        findings.If((question.NotInFuture || question.NotInPast) && question.Type is not QuestionType.Date, $"{place} punya batas tanggal tetapi bukan tanggal.");
        findings.If(question is { NotInFuture: true, NotInPast: true }, $"{place} hanya dapat dijawab dengan hari ini.");
        foreach (var filled in question.Fills)
        {
            var parts = filled.Split(':');
            findings.If(parts.Length != 2 || parts[1].Length == 0, $"{place}: isian formulir \"{filled}\" harus berbentuk \"F-2.01:ibu.nama\".");
            findings.If(!service.Forms.Any(form => form.Code == parts[0]) && parts.Length == 2, $"{place} mengisi formulir {parts[0]} yang tidak ada pada layanan ini.");
        }
    }

    private static void Options(QuestionType type, IReadOnlyList<Option> options, string place, Findings findings)
    {
        findings.If(type is QuestionType.Choice && options.Count < 2, $"{place} berjenis pilihan tetapi punya kurang dari dua pilihan.");
        findings.If(type is not QuestionType.Choice && options.Count > 0, $"{place} punya pilihan tetapi bukan berjenis pilihan.");
        findings.Unique(options.Select(option => option.Value), $"{place}: pilihan");
        foreach (var option in options)
        {
            // L and P are how Indonesian documents write the sex.
            findings.If(!OptionValue().IsMatch(option.Value), $"{place}: pilihan \"{option.Value}\" harus huruf, angka, dan tanda hubung.");
            findings.Text(option.Label, $"{place}: kalimat pilihan \"{option.Value}\"");
            findings.OptionalText(option.Hint, $"{place}: petunjuk pilihan \"{option.Value}\"");
        }
    }

    private static void Requirement(Requirement requirement, ServiceDefinition service, Findings findings)
    {
        var place = $"persyaratan \"{requirement.Code}\"";
        findings.Code(requirement.Code, "kode persyaratan");
        findings.Text(requirement.Name, $"{place}: namanya");
        findings.Text(requirement.Why, $"{place}: alasannya");
        WhenInWords(requirement.AppliesIf, requirement.When, place, findings);
        findings.OptionalText(requirement.KindHint, $"{place}: petunjuknya");
        findings.Known(requirement.Need, $"{place}: sifatnya");
        findings.Known(requirement.Supply, $"{place}: cara menyerahkannya");
        foreach (var wording in requirement.Wordings)
        {
            findings.Text(wording.Name, $"{place}: nama lainnya");
            findings.OptionalText(wording.Why, $"{place}: alasan lainnya");
        }
        findings.If(requirement.FormCode is { } code && !service.Forms.Any(form => form.Code == code), $"{place} menunjuk formulir {requirement.FormCode} yang tidak ada pada layanan ini.");
        findings.If(requirement is { BringOriginal: true, Supply: Supply.SelfDeclared }, $"{place} cukup dinyatakan, jadi tidak ada asli yang dibawa.");
    }

    private static void Groups(ServiceDefinition service, Findings findings)
    {
        findings.Unique(service.Groups.Select(group => group.Code), "kode kelompok persyaratan");
        foreach (var group in service.Groups)
        {
            findings.Code(group.Code, "kode kelompok persyaratan");
            findings.Text(group.Name, $"nama kelompok persyaratan \"{group.Code}\"");
            var members = service.Requirements.Where(requirement => requirement.Group == group.Code).ToArray();
            findings.If(members.Length == 0, $"kelompok persyaratan \"{group.Code}\" tidak punya anggota.");
            findings.If(members.Length == 1, $"kelompok persyaratan \"{group.Code}\" hanya punya satu anggota, jadi tidak ada yang dipilih.");
            foreach (var member in members.Where(member => member.Need is not Need.Required || member.Supply is Supply.SelfDeclared))
            {
                findings.Add($"persyaratan \"{member.Code}\" ada dalam kelompok \"{group.Code}\", jadi harus wajib dan diserahkan.");
            }
        }
        foreach (var requirement in service.Requirements.Where(requirement => requirement.Group is { } code && service.Groups.All(group => group.Code != code)))
        {
            findings.Add($"persyaratan \"{requirement.Code}\" menunjuk kelompok \"{requirement.Group}\" yang tidak ada.");
        }
    }

    private static void Forms(ServiceDefinition service, Findings findings)
    {
        findings.Unique(service.Forms.Select(form => form.Code), "formulir");
        foreach (var form in service.Forms)
        {
            findings.If(!FormCode().IsMatch(form.Code), $"kode formulir \"{form.Code}\" harus seperti F-2.01.");
            findings.Text(form.Name, $"nama formulir {form.Code}");
            findings.Text(form.Regulation, $"peraturan formulir {form.Code}");
            WhenInWords(form.AppliesIf, form.When, $"formulir {form.Code}", findings);
            findings.OptionalText(form.Ticks, $"jenis permohonan pada formulir {form.Code}");
        }
    }

    // The published standard cannot show an expression: it says when in words.
    private static void WhenInWords(Condition? condition, string? words, string place, Findings findings)
    {
        findings.OptionalText(words, $"{place}: syarat dalam kata-kata");
        findings.If(condition is not null && words is null, $"{place} bersyarat, tetapi syaratnya tidak ditulis dalam kata-kata.");
        findings.If(condition is null && words is not null, $"{place} menulis syarat dalam kata-kata, tetapi selalu berlaku.");
    }

    // Perpres 96/2018 took the pengantar of RT/RW, desa/kelurahan and kecamatan out of population services.
    private static void Introductions(ServiceDefinition service, Findings findings)
    {
        if (service.Category is not ServiceCategory.Population || service.Code == NewBiodata)
        {
            return;
        }
        foreach (var requirement in service.Requirements)
        {
            string?[] texts = [requirement.Name, requirement.Why, requirement.KindHint, .. requirement.Wordings.SelectMany(wording => new[] { wording.Name, wording.Why })];
            findings.If(
                requirement.Code.Split('-').Contains("pengantar") || texts.Any(text => text is not null && Introduction().IsMatch(text)),
                $"persyaratan \"{requirement.Code}\" meminta pengantar. Layanan kependudukan selain {NewBiodata} tidak boleh meminta pengantar RT/RW, desa/kelurahan, atau kecamatan (Perpres 96/2018).");
        }
    }

    private static void Proxy(ServiceDefinition service, Findings findings)
    {
        var mayBeProxy = service.Subject.Kinds.Contains(SubjectKind.Proxy);
        var letter = service.FindRequirement("surat-kuasa");
        var isProxy = new Condition.Is(ReservedAnswers.Relation, ReservedAnswers.ValueOf(SubjectKind.Proxy));
        findings.If(mayBeProxy && letter?.AppliesIf != isProxy, "dapat dikuasakan, tetapi persyaratan \"surat-kuasa\" tidak diminta tepat bila hubungan adalah kuasa.");
        findings.If(mayBeProxy && service.Category is ServiceCategory.Population && service.Forms.FirstOrDefault(form => form.Code == "F-1.07")?.AppliesIf != isProxy,
            "dapat dikuasakan, tetapi formulir F-1.07 tidak dicetak tepat bila hubungan adalah kuasa.");
    }

    [GeneratedRegex(@"\A[A-Z]{2,12}\z")]
    private static partial Regex RegisterGroup();

    [GeneratedRegex(@"\A[A-F]\z")]
    private static partial Regex QueuePrefix();

    [GeneratedRegex(@"\AF-\d\.\d\d\z")]
    private static partial Regex FormCode();

    [GeneratedRegex(@"\A[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex OptionValue();

    [GeneratedRegex(@"\bpengantar\b|\brekomendasi\b.*\b(RT|RW|dusun|desa|kades|kelurahan|lurah|kecamatan|camat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();
}
