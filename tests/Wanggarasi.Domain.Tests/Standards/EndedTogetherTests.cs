using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>Which steps of the shipped procedures end by one act.</summary>
public sealed class EndedTogetherTests
{
    [Fact]
    public void What_comes_back_from_outside_is_taken_in_by_the_same_act_and_every_other_step_ends_alone() =>
        Assert.All(ShippedCatalogue.All.Select(entry => entry.Sop), sop =>
        {
            for (var number = 1; number <= sop.WorkSteps.Count; number++)
            {
                var together = sop.EndedTogether(number);
                Assert.Equal(sop.WorkSteps[number - 1].Code, together[0].Code);
                Assert.Equal(together[0].IsExternal ? 2 : 1, together.Count);
                Assert.All(together.Skip(1), step => Assert.Equal(StepKind.Receive, step.Kind));
            }
        });
}
