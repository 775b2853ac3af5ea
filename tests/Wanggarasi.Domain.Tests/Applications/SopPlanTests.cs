using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Domain.Tests.Standards;

namespace Wanggarasi.Domain.Tests.Applications;

public sealed class SopPlanTests
{
    [Fact]
    public void A_letter_goes_through_the_roles_in_order() =>
        Assert.Equal(
            [
                new(1, "kasi", CaseStatus.Complete),
                new(2, "operator", CaseStatus.Processing),
                new(3, "sekcam", CaseStatus.Processing),
                new(4, "camat", CaseStatus.Signing),
                new(5, "loket", CaseStatus.Processing),
            ],
            SopPlan.Of(ShippedCatalogue.Get("sktm").Sop));

    [Fact]
    public void A_step_without_a_status_keeps_the_one_before_it()
    {
        var sop = ShippedCatalogue.Get("akta-kelahiran").Sop;
        SopStep[] steps = [.. sop.Steps.Select((step, index) => index == sop.Steps.Count - 2 ? step with { Status = null } : step)];
        Assert.Equal([CaseStatus.Complete, CaseStatus.Forwarded, CaseStatus.Forwarded], SopPlan.Of(sop with { Steps = steps }).Select(s => s.Status));
    }

    [Fact]
    public void Once_work_has_begun_a_case_is_at_least_diproses()
    {
        var sop = ShippedCatalogue.Get("sktm").Sop;
        SopStep[] steps = [.. sop.Steps.Select(step => step with { Status = null })];
        Assert.Equal([CaseStatus.Complete, .. Enumerable.Repeat(CaseStatus.Processing, 4)], SopPlan.Of(sop with { Steps = steps }).Select(s => s.Status));
    }

    [Fact]
    public void Every_shipped_procedure_leads_from_complete_to_ready() =>
        Assert.All(ShippedCatalogue.All, entry =>
        {
            var plan = SopPlan.Of(entry.Sop);
            var status = CaseStatus.Complete;
            for (var i = 0; i < plan.Count; i++)
            {
                Assert.Equal(status, plan[i].Status);
                var (to, refusal) = Journey.Next(status, JourneyStep.Advance, i + 1 < plan.Count ? plan[i + 1].Status : CaseStatus.Ready);
                Assert.True(refusal is null, $"{entry.Service.Code} step {i + 1}");
                status = to!.Value;
            }

            Assert.Equal(CaseStatus.Ready, status);
        });
}
