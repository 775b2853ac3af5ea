using Wanggarasi.Domain.Applications;
using static Wanggarasi.Domain.Tests.Applications.Case;

namespace Wanggarasi.Domain.Tests.Applications;

public sealed class LateEntryTests
{
    [Fact]
    public void What_was_never_entered_afterwards_waits_for_nobody()
    {
        var c = Case.New();
        Assert.Equal("no-late-entry", c.Application.ApproveLateEntry(c.Officer, null)?.Code);
    }

    [Fact]
    public void Nobody_approves_an_entry_of_their_own()
    {
        var c = Case.New();
        Assert.Equal("own-entry", c.Application.ApproveLateEntry(c.Officer, c.Officer.Actor.Id)?.Code);
    }
}
