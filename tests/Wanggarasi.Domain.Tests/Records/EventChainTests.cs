using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class EventChainTests
{
    [Fact]
    public void A_chain_as_made_is_whole()
    {
        var chain = Chains.Make(12);

        Assert.Empty(EventChain.Verify(chain, EventChain.HeadOf(chain[^1])));
    }

    [Fact]
    public void A_case_without_events_is_a_finding()
    {
        Assert.Equal([ChainFault.Empty], EventChain.Verify([]).Select(finding => finding.Fault));
        Assert.Contains(EventChain.Verify([], new ChainHead(2, new byte[32])), finding => finding.Fault == ChainFault.Missing);
    }

    public static TheoryData<string, object?> Changes => new()
    {
        { nameof(CaseEvent.CaseId), Guid.Parse("0193a5c0-0000-7000-8000-000000000002") },
        { nameof(CaseEvent.Sequence), 40L },
        { nameof(CaseEvent.At), Chains.StartAt.AddMilliseconds(1) },
        { nameof(CaseEvent.ActorRole), ActorRole.Camat },
        { nameof(CaseEvent.ActorRole), (ActorRole)99 },
        { nameof(CaseEvent.ActorId), Guid.Parse("0193a5c0-0000-7000-8000-0000000000fe") },
        { nameof(CaseEvent.Kind), "completed" },
        { nameof(CaseEvent.Kind), "returned\",\"payload\":{}" },
        { nameof(CaseEvent.SchemaVersion), 2 },
        { nameof(CaseEvent.Payload), """{"note":"nomor 0","step":0}""" },
        { nameof(CaseEvent.Payload), """{"note": "nomor 3","step":3}""" },
        { nameof(CaseEvent.Payload), "" },
        { nameof(CaseEvent.PreviousHash), new byte[31] },
        { nameof(CaseEvent.PreviousHash), Enumerable.Repeat((byte)1, 32).ToArray() },
        { nameof(CaseEvent.Hash), Enumerable.Repeat((byte)2, 32).ToArray() },
        { nameof(CaseEvent.Hash), Array.Empty<byte>() },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_any_field_of_any_event_is_found(string property, object? value)
    {
        for (var place = 0; place < 6; place++)
        {
            var chain = Chains.Make(6);
            chain[place] = chain[place].With(property, value);

            var findings = EventChain.Verify(chain);

            Assert.Contains(findings, finding => finding.Sequence == chain[place].Sequence);
        }
    }

    [Fact]
    public void Every_field_of_an_event_is_among_those_changed()
    {
        var stored = typeof(CaseEvent).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name);

        Assert.Empty(stored.Except(Changes.Select(row => (string)((object?[])row)[0]!)));
    }

    [Fact]
    public void An_event_changed_with_its_hash_breaks_the_next_link() =>
        Gen.Select(Gen.Int[2, 9], Gen.Int[0, 8]).Sample((length, at) =>
        {
            var chain = Chains.Make(length);
            var head = EventChain.HeadOf(chain[^1]);
            var place = at % length;
            var forged = chain[place].With(nameof(CaseEvent.Payload), """{"forged":true}""");
            chain[place] = forged.With(nameof(CaseEvent.Hash), forged.ComputeHash());

            var finding = Assert.Single(EventChain.Verify(chain, head));
            Assert.Equal(place == length - 1 ? (length, ChainFault.OtherHead) : (place + 2, ChainFault.BrokenLink), (finding.Sequence, finding.Fault));
        });

    [Fact]
    public void A_deleted_event_is_found_and_named() =>
        Gen.Select(Gen.Int[2, 9], Gen.Int[0, 8]).Sample((length, at) =>
        {
            var chain = Chains.Make(length);
            var head = EventChain.HeadOf(chain[^1]);
            var place = at % length;
            chain.RemoveAt(place);

            var finding = Assert.Single(EventChain.Verify(chain, head));
            Assert.Equal(ChainFault.Missing, finding.Fault);
            Assert.Contains($"{place + 1}", finding.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void A_deleted_event_is_found_when_those_after_it_are_renumbered()
    {
        var chain = Chains.Make(6);
        chain.RemoveAt(2);
        for (var i = 2; i < chain.Count; i++)
        {
            chain[i] = chain[i].With(nameof(CaseEvent.Sequence), (long)i + 1);
        }

        Assert.Contains(EventChain.Verify(chain), finding => finding is { Sequence: 3, Fault: ChainFault.BrokenLink });
    }

    [Fact]
    public void Two_events_that_changed_places_are_found() =>
        Gen.Select(Gen.Int[2, 9], Gen.Int[0, 8], Gen.Int[1, 8], Gen.Bool).Where((length, i, step, _) => i % length != (i + step) % length)
            .Sample((length, i, step, isRenumbered) =>
            {
                var chain = Chains.Make(length);
                var (a, b) = (i % length, (i + step) % length);
                (chain[a], chain[b]) = (chain[b], chain[a]);
                if (isRenumbered)
                {
                    chain[a] = chain[a].With(nameof(CaseEvent.Sequence), (long)a + 1);
                    chain[b] = chain[b].With(nameof(CaseEvent.Sequence), (long)b + 1);
                }

                Assert.NotEmpty(EventChain.Verify(chain));
            });

    [Fact]
    public void An_event_written_twice_is_found()
    {
        var chain = Chains.Make(4);
        chain.Insert(2, chain[1]);

        Assert.Contains(EventChain.Verify(chain), finding => finding is { Sequence: 2, Fault: ChainFault.OutOfOrder });
    }

    [Fact]
    public void A_chain_rewritten_to_its_end_shows_against_the_head_kept_elsewhere()
    {
        var chain = Chains.Make(5);
        var head = EventChain.HeadOf(chain[^1]);
        var rewritten = new List<CaseEvent> { CaseEvent.First(Chains.CaseId, Chains.StartAt, Actor.Guest, "submitted", 1, "{}") };
        for (var i = 1; i < 5; i++)
        {
            rewritten.Add(CaseEvent.Append(rewritten[^1], Chains.StartAt, Actor.Guest, "returned", 1, "{}"));
        }

        Assert.Empty(EventChain.Verify(rewritten));
        Assert.Equal([ChainFault.OtherHead], EventChain.Verify(rewritten, head).Select(finding => finding.Fault));
    }
}
