using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using static Wanggarasi.Domain.Tests.Applications.Case;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>The clock rests for a disruption that a section head declared, and for nothing that the office could work on.</summary>
public sealed class DisruptionTests
{
    private static readonly Guid s_blanks = Guid.Parse("0193a5c0-0000-7000-8000-0000000000d1");
    private static readonly Guid s_server = Guid.Parse("0193a5c0-0000-7000-8000-0000000000d2");

    [Fact]
    public void A_pause_of_a_disruption_takes_the_due_instant_away_and_gives_a_new_one()
    {
        // Accepted on Tuesday 08.03; one working day: due on Wednesday at closing.
        var c = New(at: "2026-11-24 08:00").Accepted();
        var due = c.Application.DueAt;
        Pause(c.On("2026-11-24 10:00"));
        Assert.Null(c.Application.DueAt);
        Assert.Equal(PauseCause.BlanksOutOfStock, c.Application.CurrentRound!.OpenPause!.Cause);
        Assert.Equal(s_blanks, c.Application.CurrentRound.OpenPause.DisruptionId);
        Resume(c.On("2026-11-26 10:00"));
        Assert.Equal(due!.Value.AddDays(2), c.Application.DueAt);
        var clock = c.Application.FindClock(Office)!;
        Assert.Equal(c.Application.DueAt, clock.DueAt);
        Assert.Equal(TimeSpan.FromHours(12), clock.WorkingTimes(c.At).External);
        Assert.Empty(Recomputed(c));
    }

    /// <summary>Blanks arrive at the very instant at which the case is finished, and another disruption still lasts.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pause_that_ends_and_an_end_of_the_round_at_one_instant_add_up_to_the_whole(bool another)
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted(); // 08.03, seven hours
        Pause(c.On("2026-11-24 10:00"));
        c.On("2026-11-24 13:59").Do(a => a.Resume(c.Officer, Pinned, s_blanks));
        if (another)
        {
            // Do waits a minute first, so that all of it happens at 14.00.
            c.On("2026-11-24 13:59").Do(a => a.Pause(c.Officer, Pinned, s_server, c.At, PauseCause.CentralServer));
        }

        c.On("2026-11-24 13:59").Do(a => a.Reject(c.Officer, Pinned, Decider.Office, "Bukan penduduk.", "Perbup 1/2026"));
        var round = c.Application.Rounds[0];
        Assert.True(round.OnTime);
        // From 08.03 to 14.00 without the hour of noon; from 10.01 on it waited for blanks.
        Assert.Equal((7080, 0, 10740), (round.OfficeSeconds, round.CitizenSeconds, round.ExternalSeconds));
        var clock = c.Application.FindClock(Office)!;
        Assert.Equal(TimeSpan.FromSeconds(17820), clock.GrossTime(c.At));
        Assert.Equal(TimeSpan.FromSeconds(7080), clock.NetTime(c.At));
        Assert.Equal(ClockVerdict.OnTime, clock.Verdict(c.At));
        Assert.Empty(Recomputed(c));
    }

    /// <summary>The step to Disdukcapil and the end of the pause and of the case, all at one instant.</summary>
    [Fact]
    public void A_case_handed_on_and_cancelled_at_the_instant_its_pause_ends_still_has_its_clock()
    {
        var c = New(at: "2026-11-24 08:00").Accepted();
        Pause(c.On("2026-11-24 10:00"));
        c.On("2026-11-24 11:00").Step();
        c.On("2026-11-24 11:00").Do(a => a.Cancel(c.Citizen, null));
        var clock = c.Application.FindClock(Office)!;
        Assert.Equal(ClockVerdict.Withdrawn, clock.Verdict(c.At));
        Assert.Equal(TimeSpan.FromMinutes(60), clock.WorkingTimes(c.At).External);
        Assert.Equal(TimeSpan.FromMinutes(118), clock.WorkingTimes(c.At).Office);
        Assert.Empty(Recomputed(c));
    }

    [Fact]
    public void Only_a_case_that_is_worked_on_is_paused_and_never_twice()
    {
        var c = New(at: "2026-11-24 08:00");
        Assert.Equal("not-worked-on", Refused(c));
        c.Accepted();
        Assert.Equal("not-a-disruption", c.Refused(a => a.Pause(c.Officer, Pinned, s_blanks, c.At, PauseCause.Applicant)));
        Pause(c);
        Assert.Equal("paused-already", Refused(c));
        Assert.Equal("not-paused-by-it", c.Refused(a => a.Resume(c.Officer, Pinned, s_server)));
        var waiting = New(at: "2026-11-24 08:00").Accepted().Defect("kk").Return();
        Assert.Equal("not-worked-on", Refused(waiting));
    }

    [Fact]
    public void A_pause_begins_strictly_after_the_start_of_the_clock()
    {
        var c = New(at: "2026-11-24 08:00").Accepted();
        Assert.Equal("pause-before-start", c.Refused(a => a.Pause(c.Officer, Pinned, s_blanks, c.At, PauseCause.BlanksOutOfStock)));
    }

    [Fact]
    public void Whoever_can_work_is_not_waiting_and_is_not_paused_again_by_the_same_disruption()
    {
        var c = New(at: "2026-11-24 08:00").Accepted();
        var since = c.At;
        Pause(c.On("2026-11-24 10:00"));
        c.On("2026-11-24 11:00").Step();
        Assert.Equal(["paused", "resumed", "step-finished"], c.Events.TakeLast(3).Select(e => e.Kind));
        Assert.NotNull(c.Application.DueAt);
        c.Hours(1);
        Assert.Equal("worked-on-meanwhile", Refused(c));
        // Not by another that was there at the same time either.
        Assert.Equal("worked-on-meanwhile", c.Refused(a => a.Pause(c.Officer, Pinned, s_server, since, PauseCause.CentralServer)));
        // By one that begins later it is, and by the same once the pemohon has mended it.
        Assert.Null(c.Application.Pause(c.Officer, Pinned, s_server, c.At, PauseCause.CentralServer));
        var mended = New(at: "2026-11-24 08:00").Accepted();
        Pause(mended.On("2026-11-24 10:00"));
        mended.Step().Defect("kk").Return().Hours(1).Mend("kk").Hours(1);
        Pause(mended);
        Assert.Equal(3, mended.Application.CurrentRound!.Pauses.Count);
        Assert.Empty(Recomputed(mended));
    }

    [Fact]
    public void Sending_back_or_returning_ends_the_pause_first()
    {
        var back = New(forwarded: false, at: "2026-11-24 08:00").Accepted().Step();
        Pause(back.Hours(1));
        back.Hours(1).Do(a => a.SendBack(back.Officer, Pinned, 1, "Belum lengkap"));
        Assert.True(back.Application.CurrentRound!.Pauses[0].WorkedOn);
        Assert.Empty(Recomputed(back));

        var returned = New(at: "2026-11-24 08:00").Accepted();
        Pause(returned.Hours(1));
        returned.Hours(1).Defect("kk").Return();
        Assert.Equal(["resumed", "returned"], returned.Events.TakeLast(2).Select(e => e.Kind));
        Assert.Equal(PauseCause.Applicant, returned.Application.CurrentRound!.OpenPause!.Cause);
        Assert.Equal(Holder.Citizen, returned.Application.FindClock(Office)!.Holder);
        Assert.Empty(Recomputed(returned));
    }

    [Fact]
    public void What_is_finished_or_rejected_straight_from_the_pause_has_its_verdict()
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted().Step().Step().Step().Step();
        Pause(c.On("2026-11-24 10:00"));
        c.On("2026-11-25 10:00").Step();
        Assert.Equal((CaseStatus.Ready, true), (c.Application.Status, c.Application.CurrentRound!.OnTime));
        Assert.Equal("step-finished", c.Events[^1].Kind);
        Assert.Equal(c.At, c.Application.CurrentRound.Pauses[0].ToAt);
        Assert.Empty(Recomputed(c));

        var rejected = New(forwarded: false, at: "2026-11-24 08:00").Accepted();
        Pause(rejected.Hours(1));
        rejected.Hours(30).Do(a => a.Reject(rejected.Officer, Pinned, Decider.Office, "Salah", "Perbup"));
        Assert.True(rejected.Application.CurrentRound!.OnTime);
        Assert.Empty(Recomputed(rejected));
    }

    [Fact]
    public void Of_a_late_case_the_hands_change_and_the_due_instant_stays()
    {
        var c = New(at: "2026-11-24 08:00").Accepted().On("2026-11-27 09:00");
        var due = c.Application.DueAt;
        Pause(c);
        Assert.Equal(due, c.Application.DueAt);
        Assert.False(c.Application.CurrentRound!.OpenPause!.Counts);
        Assert.True(c.Application.IsLate(c.At));
        Assert.Equal(Holder.External, c.Application.FindClock(Office)!.Holder);
        Resume(c.Hours(2));
        Assert.Equal(due, c.Application.DueAt);
        var explained = c.Application.FindClock(Office)!.Explain();
        Assert.Contains("Berhenti sesudah tenggat lewat", explained.Lines[^1], StringComparison.Ordinal);
        Assert.Empty(Recomputed(c));
    }

    [Fact]
    public void A_round_opened_again_is_paused_by_a_disruption_that_still_lasts()
    {
        var c = New(forwarded: false, at: "2026-11-24 08:00").Accepted();
        Pause(c.Hours(1));
        c.StepUntil(CaseStatus.Ready).Do(a => a.Reopen(c.Officer, Pinned, c.Plan, "Salah ketik"));
        Pause(c.Hours(1));
        Assert.Equal(2, c.Application.CurrentRound!.OpenPause!.Round);
    }

    [Fact]
    public void A_promise_after_a_pause_that_is_not_what_the_calendar_gives_is_found()
    {
        var c = New(at: "2026-11-24 08:00").Accepted();
        Pause(c.Hours(1));
        Resume(c.Hours(24));
        var chain = c.Events.ToList();
        var fact = (Resumed)CaseFactKinds.Read(chain[^1]);
        var (kind, version, payload) = CaseFactKinds.Write(fact with { Promise = fact.Promise with { DueAt = fact.Promise.DueAt.AddDays(1), DueOn = fact.Promise.DueOn.AddDays(1) } });
        chain[^1] = CaseEvent.Append(chain[^2], chain[^1].At, new Actor(chain[^1].ActorRole, chain[^1].ActorId), kind, version, payload);
        var differences = new List<CaseDifference>();
        DocumentApplication.Recompute(chain, _ => Office, differences);
        Assert.Equal(2, differences.Count);
        Assert.All(differences, d => Assert.Contains("(resumed) Promise.Due", d.What, StringComparison.Ordinal));
    }

    private static void Pause(Case c) => c.Do(a => a.Pause(c.Officer, Pinned, s_blanks, c.At, PauseCause.BlanksOutOfStock));

    private static void Resume(Case c) => c.Do(a => a.Resume(c.Officer, Pinned, s_blanks));

    private static string Refused(Case c) => c.Refused(a => a.Pause(c.Officer, Pinned, s_blanks, c.At, PauseCause.BlanksOutOfStock));

    private static List<CaseDifference> Recomputed(Case c)
    {
        var differences = new List<CaseDifference>();
        DocumentApplication.Recompute(c.Events, _ => Office, differences);
        return differences;
    }
}
