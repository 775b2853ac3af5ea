using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class BirthTests
{
    private static readonly ServiceDefinition Birth = ShippedCatalogue.Get("akta-kelahiran").Service;

    private static ServiceForm Form(string parents, params (string, string)[] more) =>
        ServiceForm.For(Birth, new Dictionary<string, string>([
            new("hubungan", "anak"), new("tanggal-lahir-subjek", "2026-11-01"), new("orang-tua", parents),
            .. more.Select(answer => new KeyValuePair<string, string>(answer.Item1, answer.Item2))]), EveryAnswer.Day);

    private static IEnumerable<string> Asked(ServiceForm form) => form.Requirements.Where(asked => asked.MustBeSupplied).Select(asked => asked.Code);

    [Fact]
    public void The_child_of_a_mother_alone_needs_no_proof_of_marriage_and_nobody_asks_about_a_father()
    {
        foreach (var answers in EveryAnswer.Of(Birth).Where(answers => answers["orang-tua"] == "seorang-ibu"))
        {
            var form = ServiceForm.For(Birth, answers, EveryAnswer.Day);

            Assert.DoesNotContain(form.Questions, question => question.Id.Contains("ayah", StringComparison.Ordinal) || question.Label.Contains("ayah", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(form.Requirements, asked => asked.Code is "bukti-kawin" or "f204");
            Assert.DoesNotContain(form.Requirements, asked => asked.Name.Contains("kedua orang tua", StringComparison.Ordinal));
            Assert.DoesNotContain(form.Forms, printed => printed.Code == "F-2.04");
            Assert.Contains(form.Questions, question => question.Id == "ibu-nama");
        }
    }

    [Fact]
    public void Answers_about_a_father_typed_before_the_mind_was_changed_do_not_count()
    {
        var form = Form("seorang-ibu", ("ayah-nama", "Siapa Saja"), ("ibu-nama", "Siti"));

        Assert.False(form.Answers.ContainsKey("ayah-nama"));
        Assert.Equal("Siti", form.Answers["ibu-nama"]);
    }

    [Theory]
    [InlineData("kawin-tercatat", "bukti-kawin")]
    [InlineData("suami-istri-di-kk", "f204")]
    [InlineData("seorang-ibu", null)]
    [InlineData("tidak-diketahui", null)]
    public void The_parents_decide_the_proof(string parents, string? proof)
    {
        var asked = Asked(Form(parents)).Where(code => code is "bukti-kawin" or "f204");

        Assert.Equal(proof is null ? [] : [proof], asked);
    }

    [Fact]
    public void Of_unknown_origin_the_police_report_stands_and_no_mother_father_or_letter_is_asked()
    {
        foreach (var answers in EveryAnswer.Of(Birth).Where(answers => answers["orang-tua"] == "tidak-diketahui"))
        {
            var form = ServiceForm.For(Birth, answers, EveryAnswer.Day);

            Assert.Equal(["akta-kelahiran-r5", "kk"], Asked(form).Where(code => code != "surat-kuasa"));
            Assert.DoesNotContain(form.Questions, question => question.Id.StartsWith("ibu", StringComparison.Ordinal) || question.Id.StartsWith("ayah", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("rumah", "kepala desa")]
    [InlineData("lainnya", "kepala desa")]
    [InlineData("rumah-sakit", "rumah sakit")]
    [InlineData("kapal-pesawat", "nakhoda")]
    public void The_place_of_birth_decides_the_letter(string place, string from)
    {
        var form = Form("seorang-ibu", ("tempat-dilahirkan", place), ("surat-lahir", "ya"));

        Assert.Contains(from, form.Requirements.Single(asked => asked.Code == "ket-lahir").Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_letter_of_birth_F_2_03_stands_in_and_is_printed()
    {
        var form = Form("seorang-ibu", ("tempat-dilahirkan", "rumah"), ("surat-lahir", "tidak"));

        Assert.Contains("f203", Asked(form));
        Assert.DoesNotContain("ket-lahir", Asked(form));
        Assert.Contains(form.Forms, printed => printed.Code == "F-2.03");
    }

    [Theory]
    [InlineData("2026-09-25", false)]
    [InlineData("2026-09-24", true)]
    public void After_sixty_days_there_is_a_note_and_no_refusal(string born, bool late)
    {
        foreach (var answers in EveryAnswer.Of(Birth).Where(answers => answers["tanggal-lahir-subjek"] == born).Take(50))
        {
            var form = ServiceForm.For(Birth, answers, EveryAnswer.Day);

            Assert.Equal(late, form.Notes.Any(note => note.Text.StartsWith("Lebih dari 60 hari", StringComparison.Ordinal)));
            Assert.Empty(form.CheckAnswers());
        }
        Assert.Contains(EveryAnswer.Of(Birth), answers => answers["tanggal-lahir-subjek"] == born);
    }
}
