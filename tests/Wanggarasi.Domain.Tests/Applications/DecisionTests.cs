using Wanggarasi.Domain.Applications;
using static Wanggarasi.Domain.Tests.Applications.Case;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>Returning, insisting, moving on, rejecting, handing over, opening again.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Returning_needs_a_defect()
    {
        var c = New().Fine("kk");
        Assert.Equal("return-needs-defect", c.Refused(a => a.Return(c.Officer, Pinned, 30)));
    }

    [Fact]
    public void The_citizen_mends_every_defect_or_another_of_its_group()
    {
        var c = New(true, "2026-11-24 09:00", Requirement("kk"), Requirement("a", group: "g"), Requirement("b", group: "g", provision: Provision.None))
            .Defect("kk")
            .Defect("a")
            .Return();
        Assert.Equal("defect-not-mended", c.Refused(a => a.Mend(c.Citizen, Pinned, [Supplied(a, "kk")], NoAnswers, NoAnswers)));
        c.Mend("kk", "b");
        Assert.Equal(CaseStatus.Submitted, c.Application.Status);
        c.Fine("kk", "b").Accept();
    }

    [Fact]
    public void A_pemohon_who_insists_before_any_work_starts_the_clock_with_a_note()
    {
        var c = New().Defect("kk").Return();
        Assert.Equal("note-needed", c.Refused(a => a.Insist(c.Officer, Pinned, c.Plan, " ")));
        c.Do(a => a.Insist(c.Officer, Pinned, c.Plan, "KK asli hilang, pemohon tetap meminta diteruskan"));
        Assert.Equal((CaseStatus.Complete, 1), (c.Application.Status, c.Application.Round));
        Assert.NotNull(c.Application.DueAt);
        Assert.Equal("KK asli hilang, pemohon tetap meminta diteruskan", c.Remarks[^1].Text);
    }

    [Fact]
    public void A_pemohon_who_insists_during_the_work_goes_on_at_the_step_it_left()
    {
        var c = New().Accepted().Step().Defect("ktp").Return();
        c.Do(a => a.Insist(c.Officer, Pinned, c.Plan, "tidak ada yang lain"));
        Assert.Equal((CaseStatus.Forwarded, 2, 1), (c.Application.Status, c.Application.Step, c.Application.Round));
        Assert.Equal("insisted", c.Events[^1].Kind);
    }

    [Fact]
    public void Only_what_disdukcapil_decides_is_forwarded_at_insistence()
    {
        var c = New(forwarded: false).Defect("kk").Return();
        Assert.Equal("insist-only-forwarded", c.Refused(a => a.Insist(c.Officer, Pinned, c.Plan, "mohon")));
    }

    [Fact]
    public void What_is_forwarded_only_disdukcapil_rejects_and_only_once_it_has_it()
    {
        var c = New();
        Assert.Equal("only-civil-registry-rejects", c.Refused(a => a.Reject(c.Officer, Pinned, Decider.Office, "x", "y")));
        Assert.Equal("only-civil-registry-rejects", c.Refused(a => a.Reject(c.Officer, Pinned, Decider.CivilRegistry, "x", "y")));
        c.Accepted().Step();
        Assert.Equal("only-civil-registry-rejects", c.Refused(a => a.Reject(c.Officer, Pinned, Decider.Office, "x", "y")));
        c.Do(a => a.Reject(c.Officer, Pinned, Decider.CivilRegistry, "data ganda", "UU 23/2006"));
        Assert.Equal(CaseStatus.Rejected, c.Application.Status);
    }

    [Fact]
    public void A_rejection_has_a_reason_and_a_legal_ground()
    {
        var c = New(forwarded: false);
        Assert.Equal("reason-needed", c.Refused(a => a.Reject(c.Officer, Pinned, Decider.Office, " ", "y")));
        Assert.Equal("legal-ground-needed", c.Refused(a => a.Reject(c.Officer, Pinned, Decider.Office, "x", " ")));
        c.Do(a => a.Reject(c.Officer, Pinned, Decider.Office, "tanah sengketa", "Perbup 1/2020"));
        Assert.Equal([("legalGround", "Perbup 1/2020"), ("reason", "tanah sengketa")], c.Remarks.Select(r => (r.Field, r.Text)));
    }

    [Fact]
    public void A_letter_is_never_rejected_by_disdukcapil()
    {
        var c = New(forwarded: false);
        Assert.Equal("office-rejects", c.Refused(a => a.Reject(c.Officer, Pinned, Decider.CivilRegistry, "x", "y")));
    }

    [Fact]
    public void The_steps_of_the_sop_are_done_in_order_and_none_twice()
    {
        var c = New(forwarded: false).Accepted();
        Assert.Equal("another-step", c.Refused(a => a.Advance(c.Officer, Pinned, 2, [])));
        c.Step();
        Assert.Equal("another-step", c.Refused(a => a.Advance(c.Officer, Pinned, 1, [])));
        Assert.Equal(["kasi", "operator"], c.Application.Steps.Select(s => s.Role));
        c.Step().Step();
        Assert.Equal((CaseStatus.Signing, "camat"), (c.Application.Status, c.Application.StepRole));
        c.Step().Step();
        Assert.Equal((CaseStatus.Ready, null, null), (c.Application.Status, c.Application.Step, c.Application.StepRole));
        Assert.Equal("forbidden-step", c.Refused(a => a.Advance(c.Officer, Pinned, 5, [])));
    }

    [Fact]
    public void A_step_done_for_another_role_names_the_role_and_the_decree()
    {
        var c = New(forwarded: false).Accepted();
        c.Do(a => a.Advance(c.Officer, Pinned, 1, ["Cocok"], new ActingFor("kasi", "800/12/2026")));
        var fact = Assert.IsType<StepFinished>(CaseFactKinds.Read(c.Events[^1]));
        Assert.Equal(("kasi", "800/12/2026"), (fact.OnBehalfOf, fact.Decree));
        Assert.Equal(["Cocok"], fact.Checklist);
    }

    [Fact]
    public void A_case_is_given_back_to_an_earlier_step_inside_the_office_with_a_note()
    {
        var c = New(forwarded: false).Accepted().Step().Step().Step();
        Assert.Equal("note-needed", c.Refused(a => a.SendBack(c.Officer, Pinned, 2, "")));
        Assert.Equal("not-an-earlier-step", c.Refused(a => a.SendBack(c.Officer, Pinned, 4, "salah")));
        Assert.Equal("not-an-earlier-step", c.Refused(a => a.SendBack(c.Officer, Pinned, 9, "salah")));
        c.Do(a => a.SendBack(c.Officer, Pinned, 2, "nama salah"));
        Assert.Equal((CaseStatus.Processing, 2, "operator"), (c.Application.Status, c.Application.Step, c.Application.StepRole));
        c.Step();
        Assert.Equal(3, c.Application.Step);
        Assert.Equal([1, 2, 3, 4, 2, 3], c.Application.Steps.Select(s => s.Step));
    }

    [Fact]
    public void What_disdukcapil_gives_back_goes_to_the_office_never_to_disdukcapil()
    {
        var c = New().Accepted().Step();
        c.Do(a => a.SendBack(c.Officer, Pinned, 1, "pindaian tidak terbaca"));
        Assert.Equal((CaseStatus.Complete, 1), (c.Application.Status, c.Application.Step));
        c.Step().Step();
        Assert.Equal("not-an-earlier-step", c.Refused(a => a.SendBack(c.Officer, Pinned, 2, "salah")));
    }

    [Fact]
    public void Sending_back_what_is_not_being_worked_on_is_refused()
    {
        var c = New();
        Assert.Equal("forbidden-step", c.Refused(a => a.SendBack(c.Officer, Pinned, 1, "salah")));
    }

    [Fact]
    public void A_document_goes_to_somebody_else_only_by_name()
    {
        var c = New().Accepted().StepUntil(CaseStatus.Ready);
        Assert.Equal("collector-needed", c.Refused(a => a.HandOver(c.Officer, HandOverKind.Proxy, " ")));
        c.Do(a => a.HandOver(c.Officer, HandOverKind.Proxy, "Yusuf Abdullah"));
        Assert.Equal(("collector", "Yusuf Abdullah"), (c.Remarks[^1].Field, c.Remarks[^1].Text));
        Assert.Equal(c.At, c.Application.HandedOverAt);
    }

    [Fact]
    public void Opening_again_needs_a_reason()
    {
        var c = New().Accepted().StepUntil(CaseStatus.Ready);
        Assert.Equal("reason-needed", c.Refused(a => a.Reopen(c.Officer, Pinned, c.Plan, "")));
    }

    [Fact]
    public void Giving_a_case_to_the_officer_who_has_it_writes_nothing()
    {
        var c = New();
        var officer = Guid.CreateVersion7();
        c.Application.Assign(c.Officer, officer);
        Assert.Single(c.Application.NewEvents);
        c.Application.Assign(c.Officer, officer);
        Assert.Single(c.Application.NewEvents);
    }

    [Fact]
    public void A_case_belongs_to_one_account()
    {
        var c = New();
        var mine = Guid.CreateVersion7();
        c.Do(a => a.Claim(c.Citizen, mine));
        Assert.Null(c.Application.Claim(c.Citizen, mine));
        Assert.Equal("already-claimed", c.Refused(a => a.Claim(c.Citizen, Guid.CreateVersion7())));
    }
}
