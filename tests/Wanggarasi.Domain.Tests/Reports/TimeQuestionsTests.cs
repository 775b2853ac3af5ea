using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Tests.Deadlines;

namespace Wanggarasi.Domain.Tests.Reports;

public sealed class TimeQuestionsTests
{
    private static readonly Guid s_officer = Guid.CreateVersion7();
    private static readonly TimeFacts s_nothing = new([], [], [], [], []);

    [Fact]
    public void Nothing_raises_no_question() => Assert.Empty(Ask(s_nothing));

    [Fact]
    public void Five_finished_in_the_last_half_hour_of_an_officers_day_are_a_burst()
    {
        var burst = Finishes("2026-11-24 14:31:07", "2026-11-24 14:35:40", "2026-11-24 14:41:02", "2026-11-24 14:52:19", "2026-11-24 15:00:00");

        var question = Assert.Single(Ask(s_nothing with { Finishes = burst }));
        Assert.Equal((TimeSign.ClosingBurst, s_officer, new DateOnly(2026, 11, 24)), (question.Sign, question.OfficerId!.Value, question.On!.Value));
        Assert.Equal(burst.Select(f => (f.CaseId, f.At)), question.Cases.Select(c => (c.CaseId, c.At)));
        Assert.Equal(5, question.Of);
    }

    [Fact]
    public void Four_are_none_nor_are_five_of_a_busy_day_nor_five_of_several_officers_nor_on_a_day_without_closing()
    {
        var five = Finishes("2026-11-24 14:31:07", "2026-11-24 14:35:40", "2026-11-24 14:41:02", "2026-11-24 14:52:19", "2026-11-24 14:59:00");

        Assert.Empty(Ask(s_nothing with { Finishes = five[..4] }));
        Assert.Empty(Ask(s_nothing with { Finishes = [.. five, .. Finishes("2026-11-24 08:10", "2026-11-24 08:30:30", "2026-11-24 09:12", "2026-11-24 10:07")] }));
        Assert.Empty(Ask(s_nothing with { Finishes = [.. five.Select((f, i) => f with { OfficerId = i % 2 == 0 ? s_officer : null })] }));
        Assert.Empty(Ask(s_nothing with { Finishes = Finishes("2026-11-22 14:31:07", "2026-11-22 14:35:40", "2026-11-22 14:41:02", "2026-11-22 14:52:19", "2026-11-22 14:59:00") }));
    }

    [Fact]
    public void Five_at_equal_distances_are_a_row_wherever_it_begins()
    {
        var finishes = Finishes("2026-11-24 08:10", "2026-11-24 09:00", "2026-11-24 09:10:03", "2026-11-24 09:20:01", "2026-11-24 09:30:02", "2026-11-24 09:40", "2026-11-24 11:00");

        var question = Assert.Single(Ask(s_nothing with { Finishes = finishes }));
        Assert.Equal(TimeSign.EqualSpacing, question.Sign);
        Assert.Equal(finishes[1..6].Select(f => f.CaseId), question.Cases.Select(c => c.CaseId));
        Assert.Equal(TimeSpan.FromSeconds(603), question.Spacing);
    }

    [Fact]
    public void One_press_after_another_is_no_row_nor_are_distances_that_differ()
    {
        Assert.Empty(Ask(s_nothing with { Finishes = Finishes("2026-11-24 09:00:00", "2026-11-24 09:00:08", "2026-11-24 09:00:16", "2026-11-24 09:00:24", "2026-11-24 09:00:32") }));
        Assert.Empty(Ask(s_nothing with { Finishes = Finishes("2026-11-24 09:00", "2026-11-24 09:10", "2026-11-24 09:20", "2026-11-24 09:30", "2026-11-24 09:40:30") }));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_pause_begun_with_hardly_any_hours_left_is_asked_about(int minutesLeft, bool asked)
    {
        var pause = Pause("2026-11-24 14:45", null, new TimeRemaining(TimeAllowedKind.WorkingHours, TimeSpan.FromMinutes(minutesLeft), 0));

        Assert.Equal(asked, Ask(s_nothing with { Pauses = [pause] }).Any(q => q.Sign == TimeSign.PauseBeforeDue));
    }

    [Theory]
    [InlineData("2026-11-24 14:45", 0, true)]
    [InlineData("2026-11-24 14:15", 0, false)]
    [InlineData("2026-11-24 14:45", 1, false)]
    public void Of_days_the_last_half_hour_of_the_last_day_counts(string from, int daysLeft, bool asked) =>
        Assert.Equal(asked, Ask(s_nothing with { Pauses = [Pause(from, null, new TimeRemaining(TimeAllowedKind.WorkingDays, default, daysLeft))] }).Any(q => q.Sign == TimeSign.PauseBeforeDue));

    [Theory]
    [InlineData("2026-11-24 14:50", "2026-11-25 08:10", true)] // 20 working minutes, a day gained
    [InlineData("2026-11-24 14:20", "2026-11-25 08:20", false)] // a whole working hour
    [InlineData("2026-11-24 10:00", "2026-11-24 10:20", false)] // within a day
    [InlineData("2026-11-24 14:50", "2026-11-24 20:00", true)] // over the closing: the next day begins
    public void A_short_pause_that_moves_a_day_is_asked_about(string from, string to, bool asked) =>
        Assert.Equal(asked, Ask(s_nothing with { Pauses = [Pause(from, to, new TimeRemaining(TimeAllowedKind.WorkingDays, default, 2))] }).Any(q => q.Sign == TimeSign.PauseOverDayEnd));

    [Fact]
    public void A_pause_that_moved_nothing_raises_no_question() =>
        Assert.Empty(Ask(s_nothing with { Pauses = [Pause("2026-11-24 14:50", "2026-11-25 08:10", null)] }));

    [Theory]
    [InlineData(2, 0, true)]
    [InlineData(5, 2, true)] // one of many opened does not silence the question
    [InlineData(4, 2, false)]
    [InlineData(1, 1, false)]
    [InlineData(0, 0, false)] // everything was brought to the counter
    public void Complete_with_less_than_half_of_the_papers_opened_is_asked_about_with_how_many(int papers, int opened, bool asked)
    {
        var accept = new AcceptRow(Guid.CreateVersion7(), s_officer, Calendars.At("2026-11-24 09:00"), papers, opened);

        var questions = Ask(s_nothing with { Acceptances = [accept] });
        Assert.Equal(asked ? [(TimeSign.NothingOpened, accept.CaseId, opened, papers)] : [], questions.Select(q => (q.Sign, q.Cases[0].CaseId, q.Cases[0].Count!.Value, q.Cases[0].Of!.Value)));
    }

    [Fact]
    public void A_question_about_a_pause_says_how_much_was_left_and_how_long_it_lasted()
    {
        var days = Pause("2026-11-24 14:45", "2026-11-25 08:10", new TimeRemaining(TimeAllowedKind.WorkingDays, default, 0));

        Assert.Equal(
            [(TimeSign.PauseBeforeDue, TimeSpan.FromMinutes(15)), (TimeSign.PauseOverDayEnd, TimeSpan.FromMinutes(25))],
            Ask(s_nothing with { Pauses = [days] }).Select(q => (q.Sign, q.Cases[0].Time!.Value)));
    }

    [Theory]
    [InlineData("2026-11-20 14:00", "2026-11-25 09:00", true)] // Friday to Wednesday: three working days
    [InlineData("2026-11-20 14:00", "2026-11-26 09:00", false)]
    public void Opened_again_soon_after_is_asked_about(string finished, string reopened, bool asked) =>
        Assert.Equal(asked, Ask(s_nothing with { Reopenings = [new ReopenRow(Guid.CreateVersion7(), Calendars.At(finished), Calendars.At(reopened))] }).Count == 1);

    [Fact]
    public void Many_late_entries_of_one_officer_are_one_question()
    {
        var entries = Enumerable.Range(0, 5).Select(i => new LateEntryRow(Guid.CreateVersion7(), s_officer, Calendars.At("2026-11-24 09:00").AddDays(i))).ToList();

        var question = Assert.Single(Ask(s_nothing with { LateEntries = entries }));
        Assert.Equal((TimeSign.ManyLateEntries, 5, 5), (question.Sign, question.Cases.Count, question.Of));
        Assert.Empty(Ask(s_nothing with { LateEntries = entries[1..] }));
    }

    private static IReadOnlyList<TimeQuestion> Ask(TimeFacts facts) => TimeQuestions.Ask(facts, Calendars.Office);

    private static List<FinishRow> Finishes(params string[] at) => [.. at.Select(a => new FinishRow(Guid.CreateVersion7(), s_officer, Calendars.At(a)))];

    private static PauseRow Pause(string from, string? to, TimeRemaining? left) =>
        new(Guid.CreateVersion7(), s_officer, Calendars.At(from), to is null ? null : Calendars.At(to), left);
}
