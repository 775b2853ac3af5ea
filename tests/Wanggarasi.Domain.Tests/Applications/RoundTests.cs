using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Applications.Case;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>Both clocks of a case: first judgement from submission, completion from Berkas lengkap, with pauses.</summary>
public sealed class RoundTests
{
    [Fact]
    public void The_first_judgement_is_due_from_submission_and_the_main_clock_does_not_run_yet()
    {
        var c = New(at: "2026-11-24 09:00");
        Assert.Equal(At("2026-11-25 15:00"), c.Application.FirstJudgementDueAt);
        Assert.Equal(c.Application.FirstJudgementDueAt, c.Application.DueAt);
        Assert.Null(c.Application.FindClock(Office));
        Assert.True(c.Application.IsLate(At("2026-11-25 15:01")));
        Assert.False(c.Application.IsLate(At("2026-11-25 15:00")));
    }

    [Fact]
    public void The_main_clock_starts_when_the_file_is_complete()
    {
        var c = New(at: "2026-11-24 09:00").On("2026-11-25 10:00").Accepted();
        Assert.Equal(At("2026-11-26 15:00"), c.Application.DueAt);
        Assert.Equal(c.At, c.Application.CurrentRound!.StartedAt);
        Assert.Equal(c.At, c.Application.FirstJudgedAt);
        Assert.Equal(At("2026-11-26 15:00"), c.Application.ForwardDueAt);
    }

    [Fact]
    public void A_return_before_complete_ends_the_first_judgement_and_nothing_is_due()
    {
        var c = New().Defect("kk").Return();
        Assert.Equal(c.At, c.Application.FirstJudgedAt);
        Assert.Null(c.Application.DueAt);
        Assert.Equal(new DateOnly(2026, 12, 24), c.Application.ExpiresOn);
        Assert.Equal(0, c.Application.Round);
    }

    [Fact]
    public void A_mended_file_has_again_a_promise_of_when_it_will_have_been_checked()
    {
        var c = New(at: "2026-11-24 09:00").Defect("kk").Return().On("2026-11-26 09:00");
        c.Do(a => a.Mend(c.Citizen, Pinned, [Supplied(a, "kk")], NoAnswers, NoAnswers, TimeAllowed.Days(1)));
        Assert.Equal(CaseStatus.Submitted, c.Application.Status);
        Assert.Equal(At("2026-11-27 15:00"), c.Application.DueAt);
        Assert.Equal(At("2026-11-25 15:00"), c.Application.FirstJudgementDueAt);
    }

    [Fact]
    public void A_return_from_the_work_pauses_the_clock_and_resumes_at_the_step_it_left()
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted().Step().Step();
        var (status, step, due) = (c.Application.Status, c.Application.Step, c.Application.DueAt);
        c.On("2026-11-24 10:00").Defect("kk").Return();
        Assert.Null(c.Application.DueAt);
        Assert.Equal(step, c.Application.Step);
        Assert.Equal(PauseCause.Applicant, c.Application.CurrentRound!.OpenPause!.Cause);
        c.On("2026-11-24 12:00").Mend("kk");
        Assert.Equal((status, step), (c.Application.Status, c.Application.Step));
        Assert.True(c.Application.DueAt > due);
        Assert.Equal(c.Application.FindClock(Office)!.DueAt, c.Application.DueAt);
    }

    [Fact]
    public void A_case_that_is_late_stays_late_whatever_is_returned_afterwards()
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted();
        var due = c.Application.DueAt;
        c.On("2026-11-27 09:00").Defect("kk").Return();
        Assert.Equal(due, c.Application.DueAt);
        Assert.True(c.Application.IsLate(c.At));
        c.On("2026-12-02 09:00").Mend("kk");
        Assert.Equal(due, c.Application.DueAt);
        c.Fine("kk").StepUntil(CaseStatus.Ready);
        Assert.False(c.Application.CurrentRound!.OnTime);
        Assert.Equal(due, c.Application.CurrentRound.DueAt);
    }

    [Fact]
    public void Ready_in_time_is_on_time_and_hand_over_is_not_timed()
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted().StepUntil(CaseStatus.Ready);
        Assert.True(c.Application.CurrentRound!.OnTime);
        Assert.Null(c.Application.DueAt);
        c.On("2027-02-01 09:00").Do(a => a.HandOver(c.Officer, HandOverKind.Counter, null));
        Assert.True(c.Application.CurrentRound.OnTime);
        Assert.Equal(CaseStatus.Done, c.Application.Status);
    }

    [Fact]
    public void The_time_with_disdukcapil_counts_as_external_until_the_document_arrives()
    {
        var c = New(at: "2026-11-24 08:00").Accepted().On("2026-11-24 09:00").Step();
        Assert.Equal(CaseStatus.Forwarded, c.Application.Status);
        Assert.Equal(c.At, c.Application.ForwardedAt);
        c.On("2026-11-25 08:59").Step().On("2026-11-25 10:59").Step();
        Assert.Equal(CaseStatus.Ready, c.Application.Status);
        var round = c.Application.CurrentRound!;
        Assert.Equal((6 * 3600) - 60, round.ExternalSeconds);
        Assert.Equal(0, round.CitizenSeconds);
        Assert.Equal((long)Office.OpenTimeBetween(round.StartedAt, c.At).TotalSeconds, round.OfficeSeconds + round.ExternalSeconds);
    }

    [Fact]
    public void A_rejected_case_keeps_the_verdict_of_its_round()
    {
        var c = New(forwarded: false).Accepted();
        c.Do(a => a.Reject(c.Officer, Pinned, Decider.Office, "tanah sengketa", "Perbup 1/2020"));
        Assert.True(c.Application.CurrentRound!.OnTime);
        Assert.Equal(c.At, c.Application.FinishedAt);
        Assert.Null(c.Application.Step);
    }

    [Fact]
    public void A_cancelled_or_expired_round_ends_without_a_verdict()
    {
        var cancelled = New().Accepted();
        cancelled.Do(a => a.Cancel(cancelled.Citizen, null));
        Assert.Null(cancelled.Application.CurrentRound!.OnTime);
        Assert.Equal(cancelled.At, cancelled.Application.CurrentRound.EndedAt);
        Assert.Equal(ClockVerdict.Withdrawn, cancelled.Application.FindClock(Office)!.Verdict(cancelled.At));
        var expired = New().Accepted().Defect("kk").Return().On("2026-12-25 09:00");
        expired.Do(a => a.Expire(expired.Officer, Pinned));
        Assert.Equal(ClockVerdict.Withdrawn, expired.Application.FindClock(Office)!.Verdict(expired.At));
        Assert.Equal((null, null), (expired.Application.Step, expired.Application.ReturnedFrom));
    }

    [Fact]
    public void The_last_day_to_mend_counts_whole()
    {
        var c = New().Defect("kk").Return().On("2026-12-24 23:59");
        Assert.Equal("not-expired-yet", c.Refused(a => a.Expire(c.Officer, Pinned)));
        c.On("2026-12-25 00:00").Do(a => a.Expire(c.Officer, Pinned));
        Assert.Equal(CaseStatus.Expired, c.Application.Status);
    }

    [Fact]
    public void Reopening_starts_a_numbered_round_and_keeps_the_first_verdict()
    {
        var c = New(at: "2026-11-24 08:00").Accepted().StepUntil(CaseStatus.Ready).On("2026-12-01 09:00");
        var first = c.Application.CurrentRound!;
        c.Do(a => a.Reopen(c.Officer, Pinned, c.Plan, "nama salah cetak"));
        Assert.Equal((2, CaseStatus.Complete, 1), (c.Application.Round, c.Application.Status, c.Application.Step));
        Assert.True(first.OnTime);
        Assert.Equal(At("2026-12-02 15:00"), c.Application.DueAt);
        Assert.Equal(At("2026-12-02 15:00"), c.Application.ForwardDueAt);
        Assert.Null(c.Application.FinishedAt);
        c.On("2026-12-09 09:00").StepUntil(CaseStatus.Ready);
        Assert.Equal([true, false], c.Application.Rounds.Select(r => r.OnTime!.Value));
    }

    [Fact]
    public void A_clock_of_the_server_that_was_set_back_is_refused_not_recorded()
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted().Step().Step().Step().Step();
        c.At = c.Application.CurrentRound!.StartedAt.AddMinutes(-5);
        Assert.Equal("clock-backwards", c.Refused(a => a.Advance(c.Officer, Pinned, 5, [])));
    }
}
