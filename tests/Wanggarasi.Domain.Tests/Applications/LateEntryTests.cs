using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Applications;

public sealed class LateEntryTests
{
    [Fact]
    public void What_was_never_entered_afterwards_waits_for_nobody()
    {
        var c = Case.New();
        Assert.Equal("no-late-entry", c.Application.ApproveLateEntry(c.Officer, null)?.Code);
        Assert.Equal("no-late-entry", c.Application.DeclineLateEntry(c.Officer, null, "Tidak ada.")?.Code);
    }

    [Fact]
    public void Nobody_approves_an_entry_of_their_own()
    {
        var c = Case.New();
        Assert.Equal("own-entry", c.Application.ApproveLateEntry(c.Officer, c.Officer.Actor.Id)?.Code);
        Assert.Equal("own-entry", c.Application.DeclineLateEntry(c.Officer, c.Officer.Actor.Id, "Tidak ada.")?.Code);
    }

    [Fact]
    public void That_it_was_read_aloud_stands_in_the_record_and_changes_nothing_else()
    {
        var c = Case.New();
        var before = c.Application.Status;
        c.Do(a =>
        {
            a.ReadOut(c.Officer);
            return null;
        });
        Assert.Equal("read-aloud", c.Events[^1].Kind);
        Assert.Equal(before, DocumentApplication.Replay(c.Events).Status);
        Assert.Empty(EventChain.Verify(c.Events));
    }
}
