using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>A case in the hands of officers, and what a letter reads after its signature.</summary>
public sealed class HandingOnTests
{
    private static readonly Guid s_colleague = Guid.Parse("0193a5c0-0000-7000-8000-0000000000bb");

    [Fact]
    public void A_case_goes_to_a_colleague_with_a_reason_only()
    {
        var it = Case.New();
        Assert.Equal("reason-needed", it.Refused(a => a.HandTo(it.Officer, s_colleague, " ")));
        it.Do(a => a.HandTo(it.Officer, s_colleague, "Cuti"));
        Assert.Equal(s_colleague, it.Application.AssigneeId);
        Assert.Contains(it.Remarks, r => r is { Field: "reason", Text: "Cuti" });
        Assert.Equal("already-assigned", it.Refused(a => a.HandTo(it.Officer, s_colleague, "Sekali lagi")));
    }

    [Fact]
    public void An_assignment_written_before_reasons_were_kept_is_still_read()
    {
        var it = Case.New();
        it.Do(a =>
        {
            a.Assign(it.Officer, s_colleague);
            return null;
        });
        Assert.DoesNotContain("reason", it.Events[^1].Payload, StringComparison.Ordinal);
        Assert.Equal(new Assigned(s_colleague), CaseFactKinds.Read(it.Events[^1]));
    }

    [Fact]
    public void A_letter_is_signed_from_the_signature_to_the_stamp_and_not_when_it_was_given_back()
    {
        var it = Case.New(forwarded: false).Accepted();
        var signed = new List<bool>();
        for (var step = 1; step <= 4; step++)
        {
            signed.Add(it.Application.IsSigned);
            it.Step();
        }

        Assert.Equal([false, false, false, false], signed);
        Assert.True(it.Application.IsSigned);
        Assert.Equal("Sudah ditandatangani", StatusWords.LabelNow(it.Application.Status, it.Application.IsSigned));
        it.Do(a => a.SendBack(it.Officer, Case.Pinned, 2, "Ketik ulang"));
        Assert.False(it.Application.IsSigned);
        it.Step().Step().Step().Step();
        Assert.Equal((CaseStatus.Ready, false), (it.Application.Status, it.Application.IsSigned));
        Assert.Equal("Siap diambil", StatusWords.LabelNow(CaseStatus.Ready, isSigned: true));
    }
}
