using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class ConditionWordsTests
{
    private static readonly ServiceDefinition s_birth = ShippedCatalogue.Get("akta-kelahiran").Service;

    [Fact]
    public void A_choice_is_said_with_its_question_and_the_words_of_its_options() =>
        Assert.Equal(
            "Di mana anak dilahirkan: Rumah atau Tempat lain",
            ConditionWords.Say(new Condition.OneOf("tempat-dilahirkan", ["rumah", "lainnya"]), s_birth));

    [Fact]
    public void An_age_is_said_with_its_bounds() =>
        Assert.Equal(
            "61 hari atau lebih sejak tanggal lahir anak yang lahir",
            ConditionWords.Say(new Condition.Age(ReservedAnswers.SubjectBirthDate, AgeUnit.Days, 61, null), s_birth));

    [Fact]
    public void Parts_are_joined_and_a_denial_says_except() =>
        Assert.Equal(
            "Hubungan pemohon: sebagai kuasa; dan kecuali Apakah ada surat keterangan lahir: Ya",
            ConditionWords.Say(new Condition.All([new Condition.Is(ReservedAnswers.Relation, "kuasa"), new Condition.Not(new Condition.Is("surat-lahir", "ya"))]), s_birth));

    [Fact]
    public void Every_condition_of_the_shipped_catalogue_can_be_said_without_an_id()
    {
        foreach (var service in ShippedCatalogue.All.Select(entry => entry.Service))
        {
            foreach (var condition in service.Requirements.Select(r => r.AppliesIf).Concat(service.Notes.Select(n => n.ShowIf)).Concat(service.Questions.Select(q => q.ShowIf)).OfType<Condition>())
            {
                var words = ConditionWords.Say(condition, service);
                Assert.All(condition.Questions, id => Assert.DoesNotContain(id.Contains('-', StringComparison.Ordinal) ? id : "\u0000", words, StringComparison.Ordinal));
            }
        }
    }
}
