using CsCheck;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using static Wanggarasi.Domain.Tests.Applications.Case;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>A calendar changed later moves running clocks only, by a recorded event, forward or back but never into the past.</summary>
public sealed class CalendarChangeTests
{
    private static readonly CalendarDocument s_office = CalendarDocument.Parse(Resource("calendar.json"));

    [Fact]
    public void The_clock_of_a_judgement_moves_with_a_new_holiday()
    {
        // Submitted on Tuesday, one working day to judge: due on Wednesday at closing.
        var c = New(at: "2026-11-24 09:00");
        Assert.Equal(At("2026-11-25 15:00"), c.Application.DueAt);
        c.Hours(1).Change(Closed("2026-11-25"));
        Assert.Equal(At("2026-11-26 15:00"), c.Application.DueAt);
        Assert.Equal(At("2026-11-26 15:00"), c.Application.FirstJudgementDueAt);
        Assert.Equal(2, c.Application.FirstJudgementCalendar);
        Assert.Equal((1, 2), (Last(c).From, Last(c).To));
        Sound(c);
    }

    [Fact]
    public void A_move_of_diteruskan_paling_lambat_alone_is_a_move()
    {
        // Returned: no due instant; what is to be forwarded has its own promise all the same.
        var c = New(at: "2026-11-24 08:00").Accepted().Defect("kk").Return();
        var move = c.Application.FindMove(c.At, new PinnedCalendar(2, Closed("2026-11-25")), ClockBasis.Of(c.Events))!;
        Assert.Equal((null, null), (move.BeforeAt, move.AfterAt));
        Assert.Equal((At("2026-11-25 15:00"), At("2026-11-26 15:00")), (move.ForwardBeforeAt!.Value, move.ForwardAfterAt!.Value));
        Assert.True(move.IsMoved);
    }

    [Fact]
    public void A_round_and_what_is_forwarded_move_together_and_what_was_forwarded_keeps_its_promise()
    {
        var c = New(at: "2026-11-24 08:00").Accepted();
        Assert.Equal((At("2026-11-25 15:00"), At("2026-11-25 15:00")), (c.Application.DueAt!.Value, c.Application.ForwardDueAt!.Value));
        c.Change(Closed("2026-11-25"));
        Assert.Equal((At("2026-11-26 15:00"), At("2026-11-26 15:00")), (c.Application.DueAt!.Value, c.Application.ForwardDueAt!.Value));
        Assert.Equal(new DateOnly(2026, 11, 26), c.Application.CurrentRound!.DueOn);
        Assert.Equal(2, c.Application.CurrentRound.CalendarVersion);
        c.Step().Change(Closed("2026-11-25", "2026-11-26"));
        Assert.Equal((At("2026-11-27 15:00"), At("2026-11-26 15:00")), (c.Application.DueAt!.Value, c.Application.ForwardDueAt!.Value));
        Assert.Null(Last(c).Forwarding);
        Sound(c);
    }

    [Fact]
    public void A_paused_case_changes_its_version_only_and_gets_its_promise_by_the_new_one()
    {
        var c = New(at: "2026-11-24 08:00").Accepted().Defect("kk").Return().Change(Closed("2026-11-27"));
        Assert.Null(c.Application.DueAt);
        Assert.Null(Last(c).Promise);
        Assert.True(Last(c).RoundMoved);
        Assert.Equal(2, c.Application.CurrentRound!.CalendarVersion);

        // Returned and mended on other days: two working days later; Friday is closed now, so Monday.
        c.On("2026-11-26 09:00").Mend("kk");
        Assert.Equal(At("2026-11-30 15:00"), c.Application.DueAt);
        Sound(c);
    }

    [Fact]
    public void A_case_returned_before_berkas_lengkap_has_no_clock_and_still_records_the_change()
    {
        var c = New(at: "2026-11-24 09:00").Defect("kk").Return();
        var promised = c.Application.FirstJudgementDueAt;
        c.Change(Closed("2026-11-25"));
        Assert.Equal("calendar-changed", c.Events[^1].Kind);
        Assert.Equal((null, promised, 1), (c.Application.DueAt, c.Application.FirstJudgementDueAt, c.Application.FirstJudgementCalendar));

        // Looked at anew after mending, by the new calendar; the first promise is history.
        c.Do(a => a.Mend(c.Citizen, c.Versions[^1], [Supplied(a, "kk")], NoAnswers, NoAnswers, TimeAllowed.Days(1)));
        Assert.Equal(At("2026-11-26 15:00"), c.Application.DueAt);
        c.Change(Closed("2026-11-25", "2026-11-26"));
        Assert.Equal(At("2026-11-27 15:00"), c.Application.DueAt);
        Assert.Equal((promised, 1), (c.Application.FirstJudgementDueAt, c.Application.FirstJudgementCalendar));
        Sound(c);
    }

    [Fact]
    public void The_round_of_a_reopened_case_moves_and_the_finished_one_keeps_its_own()
    {
        var c = New(forwarded: false, at: "2026-11-23 08:00").Accepted().StepUntil(CaseStatus.Ready);
        var first = c.Application.Rounds[0].DueAt;
        c.On("2026-11-24 08:00").Do(a => a.Reopen(c.Officer, Pinned, c.Plan, "Salah ketik")).Change(Closed("2026-11-24", "2026-11-25"));
        Assert.Equal((first, 1), (c.Application.Rounds[0].DueAt, c.Application.Rounds[0].CalendarVersion));
        Assert.Equal(2, c.Application.Rounds[1].CalendarVersion);

        // Seven hours from the opening of Thursday.
        Assert.Equal(At("2026-11-27 09:00"), c.Application.DueAt);
        Sound(c);
    }

    [Fact]
    public void A_late_case_moves_forward_and_stays_late_or_is_in_time_again()
    {
        var c = New(forwarded: false, at: "2026-11-23 08:00").Accepted();
        c.On("2026-11-27 09:00");
        Assert.True(c.Application.IsLate(c.At));
        c.Change(Closed("2026-11-24"));
        Assert.Equal(At("2026-11-25 09:03"), c.Application.DueAt);
        Assert.True(c.Application.IsLate(c.At));
        c.Change(Closed("2026-11-24", "2026-11-25", "2026-11-26"));
        Assert.Equal(At("2026-11-27 09:03"), c.Application.DueAt);
        Sound(c);
    }

    [Fact]
    public void Nothing_moves_into_the_past()
    {
        // Due on Friday because Wednesday and Thursday are closed; on Friday morning somebody takes the closures back.
        var c = New(at: "2026-11-24 08:00").Accepted().Change(Closed("2026-11-25", "2026-11-26"));
        Assert.Equal(At("2026-11-27 15:00"), c.Application.DueAt);
        c.On("2026-11-27 09:00");
        var move = c.Application.FindMove(c.At, new PinnedCalendar(3, Office), ClockBasis.Of(c.Events))!;
        Assert.True(move.IsKept);
        Assert.False(move.IsMoved);
        c.Change(Office);
        Assert.Equal((At("2026-11-27 15:00"), 2), (c.Application.DueAt, c.Application.CurrentRound!.CalendarVersion));
        Assert.Equal(At("2026-11-27 15:00"), c.Application.ForwardDueAt);
        Assert.Equal((3, false, null), (Last(c).To, Last(c).RoundMoved, Last(c).Promise));
        Sound(c);
    }

    [Fact]
    public void A_clock_the_new_calendar_cannot_count_stays()
    {
        var late = new WorkingCalendar(s_office with { Schedules = [s_office.Schedules[0] with { StartsOn = new(2026, 11, 25) }] });
        var c = New(at: "2026-11-24 08:00").Accepted().Change(late);
        Assert.Equal((At("2026-11-25 15:00"), 1), (c.Application.DueAt, c.Application.CurrentRound!.CalendarVersion));
        Sound(c);
    }

    [Fact]
    public void A_pause_that_began_late_counts_once_a_holiday_moves_the_due_instant_behind_it()
    {
        // Due on Monday 15.02 by hours; returned on Wednesday, too late. Then Monday and Tuesday turn out to have been closed.
        var c = New(forwarded: false, at: "2026-11-23 08:00").Accepted().On("2026-11-25 10:00").Defect("kk").Return();
        Assert.False(c.Application.CurrentRound!.OpenPause!.Counts);
        Assert.NotNull(c.Application.DueAt);
        c.Change(Closed("2026-11-23", "2026-11-24"));
        Assert.True(c.Application.CurrentRound.OpenPause.Counts);
        Assert.Null(c.Application.DueAt);
        Assert.Equal([1], Last(c).Counting!);
        c.On("2026-11-26 08:00").Mend("kk");
        Assert.Equal(c.Application.FindClock(c.Calendar.Calendar)!.DueAt, c.Application.DueAt);
        Sound(c);
    }

    [Fact]
    public void A_finished_case_records_nothing_and_a_version_is_taken_once()
    {
        var done = New(forwarded: false, at: "2026-11-23 08:00").Accepted().StepUntil(CaseStatus.Ready);
        Assert.Equal("not-running", done.Refused(a => a.MoveToCalendar(Actor.System, done.At, new PinnedCalendar(2, Office), ClockBasis.Of(done.Events))));
        var c = New().Change(Closed("2026-11-25"));
        Assert.Equal("calendar-known", c.Refused(a => a.MoveToCalendar(Actor.System, c.At, new PinnedCalendar(2, Office), ClockBasis.Of(c.Events))));
        Assert.Equal("calendar-known", c.Refused(a => a.MoveToCalendar(Actor.System, c.At, new PinnedCalendar(1, Office), ClockBasis.Of(c.Events))));
    }

    [Fact]
    public void A_wrong_promise_of_a_change_is_found()
    {
        var c = New(at: "2026-11-24 08:00").Accepted().Change(Closed("2026-11-25"));
        var fact = Last(c);
        foreach (var planted in new[]
        {
            fact with { Promise = fact.Promise! with { DueAt = fact.Promise.DueAt.AddMinutes(1) } },
            fact with { Promise = fact.Promise! with { DueOn = fact.Promise.DueOn.AddDays(1) } },
            fact with { Promise = fact.Promise! with { Allow = "2d" } },
            fact with { Forwarding = null },
            fact with { RoundMoved = false, Promise = null },
            fact with { Counting = [1] },
            fact with { From = 0 },
        })
        {
            var (kind, version, payload) = CaseFactKinds.Write(planted);
            var forged = CaseEvent.Append(c.Events[^2], c.At, Actor.System, kind, version, payload);
            var differences = new List<CaseDifference>();
            DocumentApplication.Recompute([.. c.Events.SkipLast(1), forged], CalendarOf(c), differences);
            Assert.NotEmpty(differences);
        }
    }

    [Fact]
    public void After_any_change_the_due_instant_is_the_one_counted_from_scratch_or_stays_because_that_one_is_past()
    {
        var (moved, kept, rested) = (0, 0, 0);
        var day = Gen.Int[0, 60].Select(n => new DateOnly(2026, 11, 20).AddDays(n));
        Gen.Select(ReplayTests.Stories, day.Array[0, 12], day.Array[0, 12], Gen.Int[0, 3000]).Sample(
            (c, first, second, minutes) =>
            {
                foreach (var closed in new[] { first, second })
                {
                    if (Journey.IsFinished(c.Application.Status))
                    {
                        return;
                    }

                    c.Wait(TimeSpan.FromMinutes(minutes));
                    var before = (Due: c.Application.DueAt, Round: c.Application.CurrentRound?.DueAt);
                    c.Change(Closed([.. closed.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]));
                    var scratch = c.Versions[^1].Calendar;
                    var after = c.Application.DueAt;
                    DateTimeOffset? anew = c.Application.CurrentRound is not null
                        ? c.Application.FindClock(scratch)!.DueAt
                        : ClockBasis.Of(c.Events) is { JudgementStartedAt: { } at, JudgementAllow: { } allow } ? CaseClock.Start(scratch, TimeAllowed.Parse(allow), at).DueAt : null;
                    if (after == anew)
                    {
                        Interlocked.Increment(ref after is null ? ref rested : ref moved);
                    }
                    else
                    {
                        Assert.True(anew < c.At && (before.Due is null || anew < before.Due));
                        Assert.Equal(before, (after, c.Application.CurrentRound?.DueAt));
                        Interlocked.Increment(ref kept);
                    }

                    Sound(c);
                }
            },
            iter: 800);
        Assert.True(moved > 20 && kept > 0 && rested > 0, $"{moved} {kept} {rested}");
    }

    private static WorkingCalendar Closed(params string[] days) => new(s_office with
    {
        Closed = [.. s_office.Closed, .. days.Select(d => new ClosedDay(DateOnly.ParseExact(d, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ClosedDayKinds.LocalHoliday, "Libur"))],
    });

    private static CalendarChanged Last(Case c) => (CalendarChanged)CaseFactKinds.Read(c.Events.Last(e => e.Kind == "calendar-changed"));

    private static Func<int, WorkingCalendar> CalendarOf(Case c) => version => c.Versions.Single(v => v.Version == version).Calendar;

    private static void Sound(Case c)
    {
        Assert.Empty(CaseComparison.Compare(c.Application, c.Events, CalendarOf(c), out _));
        if (c.Application.CurrentRound is { FinishedAt: null, EndedAt: null } round)
        {
            Assert.Equal(round.DueAt, c.Application.FindClock(CalendarOf(c)(round.CalendarVersion))!.DueAt);
        }
    }
}
