using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class CaseEventTests
{
    [Fact]
    public void The_first_event_stands_on_zeros()
    {
        var first = Chains.Make(1)[0];

        Assert.Equal(1, first.Sequence);
        Assert.Equal(new byte[32], first.PreviousHash);
    }

    [Fact]
    public void The_envelope_is_canonical_and_holds_every_field()
    {
        const string Second = """{"actor":{"id":"0193a5c0-0000-7000-8000-0000000000ff","role":"counter-officer"},"at":"2026-11-24T01:02:00.000Z","case":"0193a5c0-0000-7000-8000-000000000001","envelope":1,"kind":"returned","payload":{"note":"nomor 2","step":2},"previous":"PREVIOUS","sequence":2,"version":1}""";
        var chain = Chains.Make(2);

        Assert.Equal(Second.Replace("PREVIOUS", chain[0].HashText, StringComparison.Ordinal), chain[1].Envelope());
        Assert.All(chain, link => Assert.True(CanonicalJson.IsCanonical(link.Envelope())));
    }

    [Fact]
    public void The_hash_is_sha256_of_the_envelope()
    {
        var link = Chains.Make(3)[2];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link.Envelope()))), link.HashText);
    }

    // Computed outside, with Python's json and hashlib: a change of this value means that no chain recorded so far verifies.
    [Fact]
    public void The_hash_of_a_known_chain_stays_what_it_is() =>
        Assert.Equal("01071c349dae73218cbbf01977da890fac8ff76dfe1897359b4fb75592587407", Chains.Make(3)[2].HashText);

    [Fact]
    public void The_envelope_of_any_payload_is_canonical() =>
        JsonTrees.Any.Sample(tree =>
        {
            var payload = CanonicalJson.Of(new System.Text.Json.Nodes.JsonObject { ["any"] = tree?.DeepClone() });

            Assert.True(CanonicalJson.IsCanonical(CaseEvent.First(Chains.CaseId, Chains.StartAt, Actor.System, "noted", 1, payload).Envelope()));
        });

    [Theory]
    [InlineData("""{"b":1,"a":2}""")]
    [InlineData("""{"a": 1}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_payload_that_is_not_canonical_is_refused(string payload) =>
        Assert.Throws<ArgumentException>(() => CaseEvent.First(Chains.CaseId, Chains.StartAt, Actor.System, "noted", 1, payload));

    [Theory]
    [InlineData("Submitted")]
    [InlineData("two words")]
    [InlineData("-a")]
    [InlineData("")]
    [InlineData("a\n")]
    public void A_kind_that_is_no_stable_name_is_refused(string kind) =>
        Assert.Throws<ArgumentException>(() => CaseEvent.First(Chains.CaseId, Chains.StartAt, Actor.System, kind, 1, "{}"));

    [Fact]
    public void The_instant_is_kept_as_both_databases_keep_it()
    {
        var at = Chains.StartAt.AddTicks(1_234_567).ToOffset(TimeSpan.FromHours(8));
        var first = CaseEvent.First(Chains.CaseId, at, Actor.System, "noted", 1, "{}");

        Assert.Equal(RecordTime.Of(at), first.At);
        Assert.Equal(0, first.At.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Fact]
    public void Nobody_outside_can_make_or_change_an_event()
    {
        Assert.Empty(typeof(CaseEvent).GetConstructors());
        Assert.All(typeof(CaseEvent).GetProperties(), property => Assert.False(property.SetMethod?.IsPublic ?? false, property.Name));
    }
}
