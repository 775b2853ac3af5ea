using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class ServiceFormTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static ServiceForm Form(ServiceDefinition service, params (string, string)[] answers) =>
        ServiceForm.For(service, answers.ToDictionary(answer => answer.Item1, answer => answer.Item2), Day);

    [Fact]
    public void A_question_behind_a_hidden_question_stays_hidden_though_its_answer_is_there()
    {
        var chain = Sample.Service with
        {
            Questions =
            [
                .. Sample.Service.Questions.Take(1),
                new Question { Id = "polisi", Label = "Sudah lapor polisi?", Type = QuestionType.YesNo, ShowIf = new Condition.Is("keadaan", "hilang") },
                new Question { Id = "nomor", Label = "Nomor surat", Type = QuestionType.Text, ShowIf = new Condition.Is("polisi", "ya") },
            ],
        };

        Assert.Equal(["keadaan", "polisi", "nomor"], Form(chain, ("keadaan", "hilang"), ("polisi", "ya")).Questions.Select(question => question.Id));
        Assert.Equal(["keadaan"], Form(chain, ("keadaan", "rusak"), ("polisi", "ya"), ("nomor", "1")).Questions.Select(question => question.Id));
        Assert.Equal(["keadaan"], Form(chain, ("keadaan", "rusak"), ("polisi", "ya"), ("nomor", "1")).Answers.Keys);
    }

    [Fact]
    public void A_group_is_met_by_any_of_its_members_and_the_first_is_the_usual_one()
    {
        var either = Sample.Service with { Requirements = [.. Sample.Service.Requirements.Select(requirement => requirement.Group is null ? requirement : requirement with { AppliesIf = null, When = null })] };
        var form = Form(either, ("keadaan", "rusak"));

        Assert.Equal(["surat", "kartu"], Assert.Single(form.Alternatives).Members.Select(member => member.Code));
        var refusal = Assert.Single(form.Check([]));
        Assert.Equal(("requirement-group-missing", "berkas.surat"), (refusal.Code, refusal.Field));
        Assert.Contains("Surat; atau Kartu", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(form.Check(["kartu"]));
        Assert.Empty(form.Check(["surat", "kartu"]));
    }

    [Fact]
    public void A_group_of_which_one_member_applies_is_simply_required()
    {
        var form = Form(Sample.Service, ("keadaan", "rusak"));

        Assert.Empty(form.Alternatives);
        Assert.Equal(("requirement-missing", "berkas.kartu"), form.Check(["surat"]).Select(refusal => (refusal.Code, refusal.Field)).Single());
    }

    [Fact]
    public void The_letter_and_the_form_of_a_proxy_are_asked_of_a_proxy_only()
    {
        var own = Form(Sample.Service, ("hubungan", "diri-sendiri"), ("keadaan", "rusak"));
        var proxy = Form(Sample.Service, ("hubungan", "kuasa"), ("keadaan", "rusak"));

        Assert.DoesNotContain(own.Requirements, asked => asked.Code == "surat-kuasa");
        Assert.DoesNotContain(own.Forms, form => form.Code == "F-1.07");
        Assert.Contains(proxy.Check(["kartu"]), refusal => refusal.Field == "berkas.surat-kuasa");
        Assert.Contains(proxy.Forms, form => form.Code == "F-1.07");
    }

    [Theory]
    [InlineData(Need.Optional, Supply.Document)]
    [InlineData(Need.Customary, Supply.Document)]
    [InlineData(Need.Required, Supply.SelfDeclared)]
    public void What_is_optional_customary_or_declared_never_blocks(Need need, Supply supply)
    {
        var service = Sample.Service with { Groups = [], Requirements = [new Requirement { Code = "x", Name = "X", Why = "X", Need = need, Supply = supply }] };
        var form = Form(service, ("keadaan", "rusak"));

        Assert.Equal("x", Assert.Single(form.Requirements).Code);
        Assert.Empty(form.Check([]));
    }

    [Fact]
    public void Refusals_about_answers_come_before_those_about_papers() =>
        Assert.Equal(["kapan", "berkas.surat"], Form(Sample.Service, ("keadaan", "hilang"), ("kapan", " ")).Check([]).Select(refusal => refusal.Field));
}
