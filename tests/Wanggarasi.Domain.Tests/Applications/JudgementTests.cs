using Wanggarasi.Domain.Applications;
using static Wanggarasi.Domain.Tests.Applications.Case;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>Judging requirements, and when a file is complete.</summary>
public sealed class JudgementTests
{
    [Fact]
    public void A_file_is_complete_only_when_every_required_requirement_is_fine()
    {
        var c = New();
        Assert.Equal("requirement-not-met", c.Refused(a => a.Accept(c.Officer, Pinned, c.Plan)));
        c.Fine("kk");
        Assert.Equal("requirement-not-met", c.Refused(a => a.Accept(c.Officer, Pinned, c.Plan)));
        Assert.Equal(["ktp"], c.Application.FindUnmet().Select(r => r.Code));
        c.Fine("ktp").Accept();
        Assert.Equal(CaseStatus.Complete, c.Application.Status);
    }

    [Fact]
    public void A_defect_keeps_a_file_from_being_complete()
    {
        var c = New().Fine("kk", "ktp").Defect("kk");
        Assert.Equal("requirement-not-met", c.Refused(a => a.Accept(c.Officer, Pinned, c.Plan)));
    }

    [Fact]
    public void One_member_of_a_group_that_is_fine_meets_the_whole_group()
    {
        var c = New(true, "2026-11-24 09:00",
            Requirement("buku-nikah", group: "kawin", provision: Provision.None),
            Requirement("sptjm", group: "kawin"));
        Assert.Equal(["buku-nikah"], c.Application.FindUnmet().Select(r => r.Code));
        c.Fine("sptjm").Accept();
        Assert.Equal(CaseStatus.Complete, c.Application.Status);
    }

    [Fact]
    public void A_wrong_paper_beside_a_fine_one_of_its_group_neither_blocks_nor_returns()
    {
        var c = New(true, "2026-11-24 09:00", Requirement("buku-nikah", group: "kawin"), Requirement("sptjm", group: "kawin"))
            .Defect("buku-nikah")
            .Fine("sptjm");
        Assert.Equal("return-needs-defect", c.Refused(a => a.Return(c.Officer, Pinned, 30)));
        c.Accept();
    }

    [Fact]
    public void A_group_without_a_fine_member_blocks_by_its_first_member_once()
    {
        var c = New(true, "2026-11-24 09:00", Requirement("a", group: "g"), Requirement("b", group: "g")).Defect("b");
        Assert.Equal(["a"], c.Application.FindUnmet().Select(r => r.Code));
    }

    [Fact]
    public void What_is_merely_customary_never_blocks_and_is_never_a_defect()
    {
        var c = New(true, "2026-11-24 09:00", Requirement("kk"), Requirement("pengantar", Applicability.Customary, provision: Provision.None));
        Assert.All(Enum.GetValues<DefectReason>(), reason =>
            Assert.Equal("customary-never-blocks", c.Refused(a => a.Judge(c.Officer, "pengantar", Judgement.Defect, reason, null, false))));
        c.Fine("kk").Accept();
    }

    [Fact]
    public void What_is_optional_may_be_missing_but_not_wrong()
    {
        var c = New(true, "2026-11-24 09:00", Requirement("kk"), Requirement("foto", Applicability.Optional)).Fine("kk");
        Assert.Equal("optional-may-be-missing", c.Refused(a => a.Judge(c.Officer, "foto", Judgement.Defect, DefectReason.Missing, null, false)));
        Assert.Empty(c.Application.FindUnmet());
        c.Defect("foto", DefectReason.WrongDocument);
        Assert.Equal("requirement-not-met", c.Refused(a => a.Accept(c.Officer, Pinned, c.Plan)));
    }

    [Fact]
    public void A_defect_rests_only_on_a_requirement_of_the_pinned_version()
    {
        var c = New();
        Assert.Equal("unknown-requirement", c.Refused(a => a.Judge(c.Officer, "pengantar-rt", Judgement.Defect, DefectReason.Missing, null, false)));
    }

    [Fact]
    public void A_defect_has_a_typed_reason()
    {
        var c = New();
        Assert.Equal("defect-needs-reason", c.Refused(a => a.Judge(c.Officer, "kk", Judgement.Defect, null, "buram", false)));
        c.Defect("kk", DefectReason.Unreadable, "buram");
        Assert.Equal(DefectReason.Unreadable, c.Application.Requirements[0].Reason);
    }

    [Fact]
    public void A_reason_belongs_to_a_defect_only()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Fine, DefectReason.Missing, null, false));
        Assert.Null(c.Application.Requirements[0].Reason);
    }

    [Fact]
    public void What_was_not_given_is_fine_only_when_the_original_was_seen()
    {
        var c = New(true, "2026-11-24 09:00", Requirement("kk", provision: Provision.None));
        Assert.Equal("nothing-to-judge", c.Refused(a => a.Judge(c.Officer, "kk", Judgement.Fine, null, null, false)));
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Fine, null, null, originalSeen: true));
        Assert.Equal(c.At, c.Application.Requirements[0].OriginalSeenAt);
        c.Accept();
    }

    [Fact]
    public void A_new_paper_is_judged_anew_and_its_original_seen_again()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Defect, DefectReason.Outdated, "lama", originalSeen: true)).Return().Mend("kk");
        var kk = c.Application.Requirements[0];
        Assert.Equal((Judgement.Pending, null, null, null), (kk.Judgement, kk.Reason, kk.JudgedInEvent, kk.OriginalSeenAt));
        Assert.Equal("requirement-not-met", c.Refused(a => a.Accept(c.Officer, Pinned, c.Plan)));
    }

    [Fact]
    public void Nothing_is_judged_while_the_citizen_has_the_file_or_after_the_end()
    {
        var returned = New().Defect("kk").Return();
        Assert.Equal("not-judged-now", returned.Refused(a => a.Judge(returned.Officer, "kk", Judgement.Fine, null, null, false)));
        var ready = New().Accepted().StepUntil(CaseStatus.Ready);
        Assert.Equal("not-judged-now", ready.Refused(a => a.Judge(ready.Officer, "kk", Judgement.Fine, null, null, false)));
    }
}
