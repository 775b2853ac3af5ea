using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Reports;

public sealed class ComplianceReportTests
{
    private static readonly TimeSpan s_wita = TimeSpan.FromHours(8);
    private static readonly DateTimeOffset s_now = new(2026, 11, 24, 9, 0, 0, s_wita);

    private readonly List<IntakeRow> _intakes = [];
    private readonly List<RoundRow> _rounds = [];
    private readonly List<HappeningRow> _happenings = [];

    [Fact]
    public void On_time_is_of_all_due_in_the_period_and_an_open_one_past_its_due_instant_is_late()
    {
        Round(due: At(11, 2), finished: At(11, 2));
        Round(due: At(11, 3), finished: At(11, 4));
        Round(due: At(11, 20));
        Round(due: At(11, 25));
        Round(due: At(12, 1), finished: At(11, 5));
        var whole = Report("2026-11").Whole;
        Assert.Equal(new Share(1, 4), whole.OnTime);
        Assert.Equal(25m, whole.OnTime.Percent);
        Assert.Equal((1, 1, 1), (whole[Measure.FinishedLate], whole[Measure.OpenLate], whole[Measure.NotYetDue]));
        Assert.Equal(new Share(2, 3), whole.FinishedOnTime);
    }

    [Fact]
    public void What_is_due_splits_into_four_parts_that_add_up()
    {
        for (var day = 1; day <= 30; day++)
        {
            Round(due: At(11, day), finished: day % 3 == 0 ? null : At(11, day, 8 + day % 4 * 4));
        }

        var whole = Report("2026-11").Whole;
        Assert.Equal(whole[Measure.Due], whole[Measure.OnTime] + whole[Measure.FinishedLate] + whole[Measure.OpenLate] + whole[Measure.NotYetDue]);
        Assert.All([Measure.OnTime, Measure.FinishedLate, Measure.OpenLate, Measure.NotYetDue], m => Assert.NotEqual(0, whole[m]));
    }

    [Fact]
    public void Finished_exactly_at_the_due_instant_is_on_time()
    {
        Round(due: At(11, 2), finished: At(11, 2));
        Assert.Equal(new Share(1, 1), Report("2026-11").Whole.OnTime);
    }

    [Fact]
    public void Half_past_midnight_at_the_office_is_the_next_day_whatever_the_day_in_utc()
    {
        var due = new DateTimeOffset(2026, 11, 1, 0, 30, 0, s_wita);
        Assert.Equal(31, due.UtcDateTime.Day);
        Intake(submitted: new DateOnly(2026, 11, 1), judgementDue: due.ToUniversalTime(), forwardDue: due.ToUniversalTime());
        Assert.Equal((0, 0), (Report("2026-10").Whole[Measure.JudgementDue], Report("2026-10").Whole[Measure.ForwardDue]));
        Assert.Equal((1, 1), (Report("2026-11").Whole[Measure.JudgementDue], Report("2026-11").Whole[Measure.ForwardDue]));
    }

    [Fact]
    public void A_resting_case_has_no_due_instant_and_stands_beside()
    {
        Round(due: null, pausedSince: At(11, 10));
        var whole = Report("2026-11").Whole;
        Assert.Equal((0, 1), (whole[Measure.Due], whole[Measure.Paused]));
        Assert.Equal(0, Report("2026-10").Whole[Measure.Paused]);
        Assert.Null(whole.OnTime.Percent);
    }

    [Fact]
    public void A_pause_begun_after_the_due_instant_leaves_the_case_late()
    {
        Round(due: At(11, 9), pausedSince: At(11, 10));
        var whole = Report("2026-11").Whole;
        Assert.Equal((1, 0), (whole[Measure.OpenLate], whole[Measure.Paused]));
    }

    [Fact]
    public void Cancelled_and_lapsed_rounds_have_no_verdict_and_stand_beside()
    {
        Round(due: At(11, 9), withdrawn: true);
        Happened(Happening.Cancelled, new DateOnly(2026, 11, 8));
        Happened(Happening.Expired, new DateOnly(2026, 11, 8));
        var whole = Report("2026-11").Whole;
        Assert.Equal((0, 1, 1), (whole[Measure.Due], whole[Measure.Cancelled], whole[Measure.Expired]));
    }

    [Fact]
    public void A_reopened_case_keeps_its_first_verdict_and_counts_again_as_a_round()
    {
        var id = Guid.CreateVersion7();
        Round(id, 1, due: At(10, 20), finished: At(10, 19));
        Round(id, 2, due: At(11, 10), finished: At(11, 12));
        Happened(Happening.Reopened, new DateOnly(2026, 11, 5));
        Assert.Equal(new Share(1, 1), Report("2026-10").Whole.OnTime);
        Assert.Equal(new Share(0, 1), Report("2026-11").Whole.OnTime);
        Assert.Equal(new Share(1, 2), Report("2026-Q4").Whole.OnTime);
        Assert.Equal(1, Report("2026-11").Whole[Measure.Reopened]);
    }

    [Fact]
    public void A_case_returned_twice_is_two_returns()
    {
        var id = Guid.CreateVersion7();
        Happened(Happening.Returned, new DateOnly(2026, 11, 5), id);
        Happened(Happening.Returned, new DateOnly(2026, 11, 9), id);
        Happened(Happening.Returned, new DateOnly(2026, 12, 1), id);
        Assert.Equal(2, Report("2026-11").Whole[Measure.Returned]);
    }

    [Fact]
    public void Late_entries_are_counted_apart_from_everything_else()
    {
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), lateEntry: true);
        Round(due: At(11, 9), finished: At(11, 8), lateEntry: true);
        var whole = Report("2026-11").Whole;
        Assert.Equal((0, 0, 0, 0), (whole[Measure.Submitted], whole[Measure.Due], whole[Measure.Finished], whole[Measure.JudgementDue]));
        Assert.Equal(1, whole[Measure.LateEntries]);
        Assert.Equal(new Share(1, 1), whole.LateEntriesOnTime);
        Assert.Equal(0, whole.Times.Count);
    }

    [Fact]
    public void A_case_withdrawn_before_its_first_judgement_was_not_due_to_be_judged()
    {
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), over: true);
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), judged: At(11, 4), over: true);
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), judged: At(11, 5));
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4));
        Assert.Equal(new Share(1, 3), Report("2026-11").Whole.JudgedOnTime);
    }

    [Fact]
    public void Forwarded_on_time_counts_what_had_to_be_forwarded_in_the_period()
    {
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), forwardDue: At(11, 6), forwarded: At(11, 6));
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), forwardDue: At(11, 6), forwarded: At(11, 7));
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4), forwardDue: At(11, 6));
        Intake(submitted: new DateOnly(2026, 11, 3), judgementDue: At(11, 4));
        Assert.Equal(new Share(1, 3), Report("2026-11").Whole.ForwardedOnTime);
    }

    [Theory]
    [InlineData(new[] { 5 }, 5, 5)]
    [InlineData(new[] { 1, 3 }, 2, 3)]
    [InlineData(new[] { 3, 1, 2 }, 2, 3)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)]
    public void Median_and_ninetieth_percentile_of_net_working_time(int[] hours, double median, double ninetieth)
    {
        foreach (var hour in hours)
        {
            Round(due: At(11, 9), finished: At(11, 8), office: hour - 0.5, external: 0.5, citizen: 40);
        }

        var times = Report("2026-11").Whole.Times;
        Assert.Equal((TimeSpan.FromHours(median), TimeSpan.FromHours(ninetieth)), (times.Median, times.NinetiethPercentile));
        Assert.Equal(TimeSpan.FromHours(hours.Length * 40), times.Citizen);
        Assert.Equal(TimeSpan.FromHours(hours.Sum()), times.Office + times.External);
    }

    [Fact]
    public void An_empty_period_has_no_percentage_rather_than_nought_or_a_hundred()
    {
        var report = Report("2025-02");
        Assert.True(report.Whole.IsEmpty);
        Assert.Null(report.Whole.OnTime.Percent);
        Assert.Null(report.Whole.Times.Median);
        Assert.Empty(report.Services);
        Assert.Equal(2, report.Fields.Count);
    }

    [Theory]
    [InlineData(9999, 10000, 99.9)]
    [InlineData(1, 10000, 0.1)]
    [InlineData(0, 10, 0)]
    [InlineData(10, 10, 100)]
    [InlineData(2, 3, 66.7)]
    [InlineData(1, 8, 12.5)]
    public void What_is_not_all_is_never_rounded_to_all_and_what_is_not_none_never_to_none(int part, int whole, decimal percent) =>
        Assert.Equal(percent, new Share(part, whole).Percent);

    [Fact]
    public void Fields_and_services_each_add_up_to_the_whole()
    {
        Round(due: At(11, 9), finished: At(11, 8), service: "sktm", field: ReportField.AdministrativeService);
        Round(due: At(11, 9), finished: At(11, 10), service: "kk-baru");
        Round(due: At(11, 9), service: "kk-baru");
        var report = Report("2026-11");
        foreach (var measure in Measure.All)
        {
            Assert.Equal(report.Whole[measure], report.Fields.Values.Sum(f => f[measure]));
            Assert.Equal(report.Whole[measure], report.Services.Values.Sum(s => s[measure]));
        }

        Assert.Equal(new Share(0, 2), report.Services["kk-baru"].OnTime);
        Assert.Equal(new Share(1, 1), report.Fields[ReportField.AdministrativeService].OnTime);
    }

    [Fact]
    public void Every_measure_says_what_it_counts_and_is_found_by_its_code()
    {
        Assert.All(Measure.All, m => Assert.Same(m, Measure.Find(m.Code)));
        Assert.All(Measure.All, m => Assert.EndsWith(".", m.Meaning, StringComparison.Ordinal));
        Assert.Null(Measure.Find("tidak-ada"));
    }

    private static DateTimeOffset At(int month, int day, int hour = 15) => new(2026, month, day, hour, 0, 0, s_wita);

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(s_wita).DateTime);

    private ComplianceReport Report(string period) =>
        ComplianceReport.Of(new ReportFacts(ReportPeriod.Parse(period), s_now, DayOf, _intakes, _rounds, _happenings));

    private void Round(
        DateTimeOffset? due, DateTimeOffset? finished = null, bool withdrawn = false, DateTimeOffset? pausedSince = null, bool lateEntry = false,
        string service = "kk-baru", ReportField field = ReportField.PopulationDocument, double office = 1, double citizen = 0, double external = 0) =>
        Round(Guid.CreateVersion7(), 1, due, finished, withdrawn, pausedSince, lateEntry, service, field, office, citizen, external);

    private void Round(
        Guid id, int number, DateTimeOffset? due, DateTimeOffset? finished = null, bool withdrawn = false, DateTimeOffset? pausedSince = null, bool lateEntry = false,
        string service = "kk-baru", ReportField field = ReportField.PopulationDocument, double office = 1, double citizen = 0, double external = 0) =>
        _rounds.Add(new RoundRow(
            id, service, field, lateEntry, number, due, due is { } d ? DayOf(d) : null, finished is { } f ? DayOf(f) : null,
            finished is null ? null : finished <= due, withdrawn, pausedSince, (long)(office * 3600), (long)(citizen * 3600), (long)(external * 3600)));

    private void Intake(
        DateOnly submitted, DateTimeOffset judgementDue, DateTimeOffset? judged = null, bool over = false, DateTimeOffset? forwardDue = null, DateTimeOffset? forwarded = null, bool lateEntry = false) =>
        _intakes.Add(new IntakeRow(Guid.CreateVersion7(), "kk-baru", ReportField.PopulationDocument, lateEntry, submitted, judgementDue, judged, over, forwardDue, forwarded));

    private void Happened(Happening what, DateOnly on, Guid? id = null) =>
        _happenings.Add(new HappeningRow(id ?? Guid.CreateVersion7(), "kk-baru", ReportField.PopulationDocument, false, what, on));
}
