using System.Text.Json;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

public sealed class ConditionTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static bool Holds(string json, params (string, string)[] answers) =>
        StandardJson.Read<Condition>(json).Holds(answers.ToDictionary(answer => answer.Item1, answer => answer.Item2), Day);

    [Fact]
    public void A_comparison_with_a_question_that_was_not_answered_is_false()
    {
        Assert.False(Holds("""{"question":"a","is":"x"}"""));
        Assert.False(Holds("""{"question":"a","oneOf":["x"]}"""));
        Assert.False(Holds("""{"question":"a","answered":true}"""));
        Assert.False(Holds("""{"question":"a","age":{"unit":"years","below":17}}"""));
        Assert.True(Holds("""{"not":{"question":"a","is":"x"}}"""));
    }

    [Fact]
    public void All_any_and_not_combine()
    {
        const string json = """{"all":[{"any":[{"question":"a","is":"x"},{"question":"a","is":"y"}]},{"not":{"question":"b","oneOf":["z"]}}]}""";

        Assert.True(Holds(json, ("a", "y"), ("b", "q")));
        Assert.False(Holds(json, ("a", "y"), ("b", "z")));
        Assert.False(Holds(json, ("b", "q")));
    }

    [Theory]
    [InlineData("2021-11-25", false)]
    [InlineData("2021-11-24", true)]
    [InlineData("2009-11-25", true)]
    [InlineData("2009-11-24", false)]
    [InlineData("2026-11-25", false)]
    [InlineData("24-11-2020", false)]
    public void An_age_in_years_changes_on_the_birthday(string born, bool expected) =>
        Assert.Equal(expected, Holds("""{"question":"a","age":{"unit":"years","from":5,"below":17}}""", ("a", born)));

    [Theory]
    [InlineData("2026-09-25", false)]
    [InlineData("2026-09-24", true)]
    public void More_than_sixty_days_begins_on_day_sixty_one(string born, bool expected) =>
        Assert.Equal(expected, Holds("""{"question":"a","age":{"unit":"days","from":61}}""", ("a", born)));

    [Fact]
    public void Born_on_29_February_one_comes_of_age_on_28_February()
    {
        var condition = new Condition.Age("a", AgeUnit.Years, 17, null);
        var answers = new Dictionary<string, string> { ["a"] = "2008-02-29" };

        Assert.False(condition.Holds(answers, new DateOnly(2025, 2, 27)));
        Assert.True(condition.Holds(answers, new DateOnly(2025, 2, 28)));
    }

    [Theory]
    [InlineData("""{"question":"a","is":"x"}""")]
    [InlineData("""{"question":"a","oneOf":["x","y"]}""")]
    [InlineData("""{"question":"a","answered":true}""")]
    [InlineData("""{"question":"a","age":{"unit":"days","from":61}}""")]
    [InlineData("""{"all":[{"question":"a","is":"x"},{"not":{"any":[{"question":"b","age":{"unit":"years","from":5,"below":17}}]}}]}""")]
    public void A_condition_is_written_as_it_was_read(string json) =>
        Assert.Equal(json, StandardJson.Write(StandardJson.Read<Condition>(json)));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"question":"a"}""")]
    [InlineData("""{"question":"a","equals":"x"}""")]
    [InlineData("""{"question":"a","is":"x","or":"y"}""")]
    [InlineData("""{"question":"a","is":1}""")]
    [InlineData("""{"question":"","is":"x"}""")]
    [InlineData("""{"question":"a","answered":false}""")]
    [InlineData("""{"question":"a","age":{"unit":"months","from":1}}""")]
    [InlineData("""{"question":"a","age":{"unit":"years"}}""")]
    [InlineData("""{"question":"a","age":{"from":1}}""")]
    [InlineData("""{"all":{}}""")]
    [InlineData("""{"not":[]}""")]
    public void Any_other_form_is_refused(string json) =>
        Assert.Throws<JsonException>(() => StandardJson.Read<Condition>(json));
}
