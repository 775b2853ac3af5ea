using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using static Wanggarasi.Domain.Tests.Applications.Case;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>Corrections as tests make them.</summary>
internal static class Corrections
{
    private static readonly Person s_before = new(PersonRole.Applicant, "Siti Nurhaliza", "7504115708900001", Phone: "+6281234567890");

    /// <summary>Another name and another answer.</summary>
    public static Correction Of(string name) => new(
        [s_before], [s_before with { Name = name }], new Dictionary<string, string>(), new Dictionary<string, string> { ["nama-anak"] = name }, [], "75.04.11.2001");

    public static Correction Nothing { get; } = new([s_before], [s_before], new Dictionary<string, string>(), new Dictionary<string, string>(), [], "75.04.11.2001");

    public static Correction PhoneOnly { get; } = Nothing with { After = [s_before with { Phone = null, Email = "siti@contoh.id" }] };
}

public sealed class CorrectionTests
{
    [Fact]
    public void Before_the_first_judgement_the_data_change_and_every_finding_is_looked_at_again()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Fine, null, null, true));
        c.Do(a => a.Correct(c.Citizen, Corrections.Of("Siti Nurhalisa")));
        Assert.Equal(CaseStatus.Submitted, c.Application.Status);
        Assert.All(c.Application.Requirements, r => Assert.Equal(Judgement.Pending, r.Judgement));
        Assert.NotNull(c.Application.Requirements[0].OriginalSeenAt);
        var fact = Assert.IsType<Corrected>(CaseFactKinds.Read(c.Events[^1]));
        Assert.Equal(["applicant.name"], fact.PersonCommitments.Keys);
        Assert.Equal(["nama-anak"], fact.AnswerCommitments.Keys);
        Assert.DoesNotContain("Nurhalisa", c.Events[^1].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_returned_because_data_do_not_match_is_mended_by_correcting_them()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Defect, DefectReason.Mismatch, "Nama lain.", false));
        c.Do(a => a.Return(c.Officer, Pinned, 30));
        Assert.Equal("defect-not-mended", c.Application.Mend(c.Citizen, Pinned, [], NoAnswers, NoAnswers)?.Code);
        c.Do(a => a.Correct(c.Citizen, Corrections.Of("Siti Nurhalisa")));
        Assert.Equal(CaseStatus.Returned, c.Application.Status);
        c.Do(a => a.Mend(c.Citizen, Pinned, [], NoAnswers, NoAnswers));
        Assert.Equal(CaseStatus.Submitted, c.Application.Status);
        Assert.Equal(Judgement.Pending, c.Application.Requirements[0].Judgement);
    }

    [Fact]
    public void Another_defect_stays_to_be_mended()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Defect, DefectReason.Mismatch, null, false));
        c.Do(a => a.Judge(c.Officer, "ktp", Judgement.Defect, DefectReason.Unreadable, null, false));
        c.Do(a => a.Return(c.Officer, Pinned, 30));
        c.Do(a => a.Correct(c.Citizen, Corrections.Of("Siti Nurhalisa")));
        Assert.Equal("ktp", Assert.Single(c.Application.FindDefects()).Code);
        Assert.False(c.Application.MayCorrect);
    }

    [Fact]
    public void Another_telephone_says_nothing_about_a_paper()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Defect, DefectReason.Mismatch, null, false));
        c.Do(a => a.Return(c.Officer, Pinned, 30));
        c.Do(a => a.Correct(c.Citizen, Corrections.PhoneOnly));
        Assert.Equal("kk", Assert.Single(c.Application.FindDefects()).Code);
        Assert.Equal(["applicant.phone"], Assert.IsType<Corrected>(CaseFactKinds.Read(c.Events[^1])).TakenAway);
    }

    [Fact]
    public void What_changes_nothing_is_no_correction()
    {
        var c = New();
        Assert.Equal("nothing-corrected", c.Application.Correct(c.Citizen, Corrections.Nothing)?.Code);
        Assert.Single(c.Events);
    }

    [Theory]
    [InlineData(DefectReason.Unreadable)]
    [InlineData(DefectReason.WrongDocument)]
    [InlineData(DefectReason.Outdated)]
    [InlineData(DefectReason.Missing)]
    public void A_case_returned_for_its_papers_alone_is_not_corrected(DefectReason reason)
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Defect, reason, null, false));
        c.Do(a => a.Return(c.Officer, Pinned, 30));
        Assert.Equal("not-corrected-now", c.Application.Correct(c.Citizen, Corrections.Of("Lain"))?.Code);
    }

    [Fact]
    public void Once_judged_the_data_stand()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Fine, null, null, false));
        c.Do(a => a.Judge(c.Officer, "ktp", Judgement.Fine, null, null, false));
        c.Do(a => a.Accept(c.Officer, Pinned, c.Plan));
        Assert.Equal("not-corrected-now", c.Application.Correct(c.Citizen, Corrections.Of("Lain"))?.Code);
    }

    [Fact]
    public void Told_again_from_its_events_a_corrected_case_is_the_same()
    {
        var c = New();
        c.Do(a => a.Judge(c.Officer, "kk", Judgement.Defect, DefectReason.Mismatch, null, false));
        c.Do(a => a.Return(c.Officer, Pinned, 30));
        c.Do(a => a.Correct(c.Citizen, Corrections.Of("Lain") with { VillageCode = null }));
        var again = DocumentApplication.Replay(c.Events);
        Assert.Null(again.VillageCode);
        Assert.Equal(c.Application.Requirements.Select(r => (r.Code, r.Judgement, r.Reason)), again.Requirements.Select(r => (r.Code, r.Judgement, r.Reason)));
        Assert.Equal(c.Application.LastHash, again.LastHash);
    }
}
