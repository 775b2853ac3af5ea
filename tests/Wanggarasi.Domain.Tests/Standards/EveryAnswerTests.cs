using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class EveryAnswerTests
{
    public static TheoryData<string> Codes => [.. ShippedCatalogue.All.Select(entry => entry.Service.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_combination_of_answers_comes_to_a_form_that_can_be_sent(string code)
    {
        var service = ShippedCatalogue.Get(code).Service;
        var cases = 0;
        foreach (var answers in EveryAnswer.Of(service))
        {
            cases++;
            var form = ServiceForm.For(service, answers, EveryAnswer.Day);
            var needed = Needed(form);

            Assert.Empty(form.CheckAnswers());
            Assert.Empty(form.Check([.. needed.Select(members => members[0])]));
            // Nothing supplied: one refusal for each thing needed, none for what is optional, customary or declared.
            Assert.Equal(
                needed.Select(members => ServiceForm.FieldOf(members[0])).Order(StringComparer.Ordinal),
                form.Check([]).Select(refusal => refusal.Field!).Order(StringComparer.Ordinal));
            // Any member of a group will do.
            foreach (var members in needed.Where(members => members.Length > 1))
            {
                Assert.All(members, member => Assert.Empty(form.Check([member, .. needed.Where(other => other != members).Select(other => other[0])])));
            }
        }
        Assert.True(cases > 1);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_question_requirement_wording_form_and_note_is_reached_by_somebody(string code)
    {
        var service = ShippedCatalogue.Get(code).Service;
        var unreached = new HashSet<object>([.. service.Questions, .. service.Requirements, .. service.Forms, .. service.Notes, .. service.Requirements.SelectMany(requirement => requirement.Wordings)], ReferenceEqualityComparer.Instance);
        foreach (var answers in EveryAnswer.Of(service))
        {
            var form = ServiceForm.For(service, answers, EveryAnswer.Day);
            unreached.ExceptWith(form.Questions);
            unreached.ExceptWith(form.Forms);
            unreached.ExceptWith(form.Notes);
            foreach (var asked in form.Requirements)
            {
                unreached.Remove(asked.Requirement);
                unreached.ExceptWith(asked.Requirement.Wordings.Where(wording => wording.Name == asked.Name));
            }
        }

        Assert.Empty(unreached);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_question_left_open_is_named_and_each_optional_one_may_stay_open(string code)
    {
        var service = ShippedCatalogue.Get(code).Service;
        var seen = new HashSet<string>();
        foreach (var answers in EveryAnswer.Of(service))
        {
            foreach (var question in ServiceForm.For(service, answers, EveryAnswer.Day).Questions.Where(question => seen.Add(question.Id)))
            {
                var open = new Dictionary<string, string>(answers) { [question.Id] = "  " };
                var refusals = ServiceForm.For(service, open, EveryAnswer.Day).CheckAnswers().Where(refusal => refusal.Field == question.Id).ToArray();

                Assert.Equal(question.Required ? ["answer-missing"] : [], refusals.Select(refusal => refusal.Code));
            }
        }
        Assert.Equal(service.Questions.Count, seen.Count);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Nobody_is_asked_more_questions_than_a_tired_person_answers(string code)
    {
        var service = ShippedCatalogue.Get(code).Service;

        Assert.All(EveryAnswer.Of(service), answers =>
            Assert.InRange(ServiceForm.For(service, answers, EveryAnswer.Day).Questions.Count(question => question.Required), 0, 12));
    }

    private static string[][] Needed(ServiceForm form) =>
    [
        .. form.Requirements.Where(asked => asked.MustBeSupplied)
            .GroupBy(asked => asked.Requirement.Group ?? "\n" + asked.Code)
            .Select(members => members.Select(member => member.Code).ToArray()),
    ];
}
