using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>What single services promise beyond being sendable; births have their own file.</summary>
public sealed class PopulationServiceTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static ServiceForm Form(string code, params (string, string)[] answers) =>
        ServiceForm.For(ShippedCatalogue.Get(code).Service, answers.ToDictionary(answer => answer.Item1, answer => answer.Item2), Day);

    private static string[] Needed(ServiceForm form) => [.. form.Requirements.Where(asked => asked.MustBeSupplied).Select(asked => asked.Code)];

    [Theory]
    [InlineData("2021-11-25", false)]
    [InlineData("2021-11-24", true)]
    [InlineData("2009-11-25", true)]
    public void A_kia_needs_a_photograph_from_the_fifth_birthday_on(string born, bool photograph) =>
        Assert.Equal(photograph, Needed(Form("kia-baru", ("tanggal-lahir-subjek", born))).Contains("pas-foto"));

    [Fact]
    public void A_kia_takes_the_ktp_of_one_parent_or_guardian() =>
        Assert.Contains("salah satu", ShippedCatalogue.Get("kia-baru").Service.FindRequirement("ktp-ortu")!.Name, StringComparison.Ordinal);

    [Fact]
    public void Who_is_seventeen_is_told_to_take_a_ktp_instead() =>
        Assert.Contains(Form("kia-baru", ("tanggal-lahir-subjek", "2009-11-24")).Notes, note => note.Text.Contains("KTP-el, bukan KIA", StringComparison.Ordinal));

    [Fact]
    public void Biodata_without_proofs_takes_F_1_04_instead_of_them()
    {
        var form = Form("biodata-wni", ("tanggal-lahir-subjek", "1970-01-01"), ("bukti-peristiwa", "tidak"), ("ijazah", "tidak-ada"), ("tempat-tinggal", "menumpang"));

        Assert.Equal(["pengantar-rt", "f104", "biodata-wni-r5"], Needed(form));
        Assert.Contains(form.Forms, printed => printed.Code == "F-1.04");
    }

    [Fact]
    public void A_newborn_of_registered_parents_needs_no_pengantar()
    {
        Assert.DoesNotContain("pengantar-rt", Needed(Form("biodata-wni", ("tanggal-lahir-subjek", "2026-11-01"), ("bayi-terdaftar", "ya"))));
        // The answer does not count for a grown person, of whom it is not asked.
        Assert.Contains("pengantar-rt", Needed(Form("biodata-wni", ("tanggal-lahir-subjek", "1990-01-01"), ("bayi-terdaftar", "ya"))));
    }

    [Fact]
    public void No_other_population_service_asks_for_a_pengantar() =>
        Assert.Equal(
            ["biodata-wni"],
            ShippedCatalogue.All.Select(entry => entry.Service)
                .Where(service => service.Category is ServiceCategory.Population && service.Requirements.Any(requirement => (requirement.Code + requirement.Name).Contains("pengantar", StringComparison.OrdinalIgnoreCase)))
                .Select(service => service.Code));

    [Theory]
    [InlineData("hilang", "surat-kehilangan")]
    [InlineData("rusak", "kk-rusak")]
    public void A_lost_kk_is_reported_and_a_damaged_one_is_given_back(string state, string paper) =>
        Assert.Equal([paper, "ktp-el"], Needed(Form("kk-hilang-rusak", ("keadaan-kk", state))));

    [Fact]
    public void An_unregistered_marriage_takes_F_1_05()
    {
        Assert.Equal(["sptjm-f105"], Needed(Form("kk-baru-keluarga-baru", ("dasar", "kawin-belum-tercatat"))));
        Assert.Equal(["bukti-kawin"], Needed(Form("kk-baru-keluarga-baru", ("dasar", "kawin-tercatat"))));
    }

    [Fact]
    public void A_member_without_nik_brings_F_1_01() =>
        Assert.Contains(Form("kk-baru-keluarga-baru", ("tanpa-nik", "ya")).Forms, form => form.Code == "F-1.01");

    [Theory]
    [InlineData("2009-11-25", true)]
    [InlineData("2009-11-24", false)]
    public void Only_who_is_not_yet_seventeen_is_asked_about_a_marriage_before_the_recording(string born, bool asked) =>
        Assert.Equal(asked, Form("perekaman-ktp-el", ("tanggal-lahir-subjek", born)).Questions.Any(question => question.Id == "pernah-kawin"));

    [Theory]
    [InlineData("kepolisian", "Surat keterangan kepolisian", false)]
    [InlineData("kepala-desa", "kepala desa", true)]
    public void The_one_who_attests_a_death_decides_the_letter_and_an_unknown_dead_has_no_kk(string attests, string letter, bool card)
    {
        var form = Form("akta-kematian", ("yang-menerangkan", attests), ("kependudukan", "penduduk"));

        Assert.Contains(letter, form.Requirements.Single(asked => asked.Code == "surat-kematian").Name, StringComparison.Ordinal);
        Assert.Equal(card, Needed(form).Contains("kk-ktp-almarhum"));
    }

    [Theory]
    [InlineData("ktp-el-hilang", "tanggal-hilang", 14)]
    [InlineData("akta-kematian", "tanggal-kematian", 30)]
    public void Reporting_late_is_a_note_from_the_day_after_the_deadline_on(string code, string question, int days)
    {
        bool Late(int ago) => Form(code, (question, Day.AddDays(-ago).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
            .Notes.Any(note => note.Text.StartsWith($"Lebih dari {days} hari", StringComparison.Ordinal));

        Assert.False(Late(days));
        Assert.True(Late(days + 1));
    }

    [Fact]
    public void A_proxy_signs_F_1_07_wherever_one_may_be_represented_and_nobody_is_represented_at_the_recording()
    {
        foreach (var service in ShippedCatalogue.All.Select(entry => entry.Service))
        {
            var represented = service.Subject.Kinds.Contains(SubjectKind.Proxy);
            var form = ServiceForm.For(service, new Dictionary<string, string> { ["hubungan"] = "kuasa" }, Day);

            Assert.Equal(represented, Needed(form).Contains("surat-kuasa"));
            Assert.Equal(represented && service.Category is ServiceCategory.Population, form.Forms.Any(printed => printed.Code == "F-1.07"));
        }
        Assert.DoesNotContain(SubjectKind.Proxy, ShippedCatalogue.Get("perekaman-ktp-el").Service.Subject.Kinds);
    }

    [Fact]
    public void A_procedure_goes_from_the_counter_to_the_hand_over_and_forwarded_work_passes_disdukcapil() =>
        Assert.All(ShippedCatalogue.All, entry =>
        {
            Assert.Equal(SopPhase.Intake, entry.Sop.Steps[0].Phase);
            Assert.Equal(SopPhase.HandOver, entry.Sop.Steps[^1].Phase);
            Assert.Equal(entry.Service.IsForwarded, entry.Sop.WorkSteps.Any(step => step.IsExternal));
            Assert.Equal(entry.Service.Role is OfficeRole.Issue, entry.Sop.WorkSteps.Any(step => step is { Role: SopRole.Camat, Kind: StepKind.Sign, Status: StepStatus.Signing }));
        });
}
