using System.Text.Json.Serialization;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

public sealed class EventPayloadTests
{
    private static readonly Sample s_sample = new(
        new DateTimeOffset(2026, 11, 24, 8, 15, 30, TimeSpan.FromHours(8)),
        new DateOnly(2026, 11, 26),
        SampleKind.VeryOdd,
        Note: null,
        new Dictionary<string, string> { ["Zebra"] = "é<&>", ["ayah"] = "tidak" },
        [3, 1]);

    [Fact]
    public void A_record_becomes_canonical_text()
    {
        const string Text = """{"answers":{"Zebra":"é<&>","ayah":"tidak"},"at":"2026-11-24T00:15:30.000Z","kind":"very-odd","numbers":[3,1],"promisedOn":"2026-11-26"}""";

        Assert.Equal(Text, EventPayload.Write(s_sample));
        Assert.True(CanonicalJson.IsCanonical(Text));
    }

    [Fact]
    public void What_was_written_reads_back_and_writes_the_same()
    {
        var text = EventPayload.Write(s_sample);
        var read = EventPayload.Read<Sample>(text);

        Assert.Equal(s_sample.At, read.At);
        Assert.Null(read.Note);
        Assert.Equal(text, EventPayload.Write(read));
    }

    [Theory]
    [InlineData("""{"at":"2026-11-24T00:15:30.000Z","promisedOn":"2026-11-26","kind":"very-odd","answers":{},"numbers":[],"more":1}""")]
    [InlineData("""{"at":"2026-11-24T08:15:30+08:00","promisedOn":"2026-11-26","kind":"very-odd","answers":{},"numbers":[]}""")]
    [InlineData("""{"at":"2026-11-24T00:15:30.000Z","promisedOn":"2026-11-26","kind":7,"answers":{},"numbers":[]}""")]
    [InlineData("""{"at":"2026-11-24T00:15:30.000Z","promisedOn":"2026-11-26","kind":"very-odd","answers":null,"numbers":[]}""")]
    [InlineData("null")]
    [InlineData("nonsense")]
    public void What_another_shape_wrote_is_refused(string text) =>
        Assert.Throws<FormatException>(() => EventPayload.Read<Sample>(text));

    [Fact]
    public void What_has_no_canonical_form_is_refused()
    {
        Assert.Throws<FormatException>(() => EventPayload.Write(new { number = double.NaN }));
        Assert.Throws<FormatException>(() => EventPayload.Write(new { number = long.MaxValue }));
        Assert.Throws<FormatException>(() => EventPayload.Write(new { text = "\uD800" }));
    }

    [Fact]
    public void A_commitment_is_an_object_with_one_key()
    {
        var commitment = Commitment.To(CaseSalt.Generate(), "nik", "7504110101909901");

        Assert.Equal($$$"""{"nik":{"commit":"{{{commitment.Commit}}}"}}""", EventPayload.Write(new { nik = commitment }));
    }

    private enum SampleKind
    {
        [JsonStringEnumMemberName("plain")]
        Plain = 1,
        VeryOdd = 2,
    }

    private sealed record Sample(
        DateTimeOffset At,
        DateOnly PromisedOn,
        SampleKind Kind,
        string? Note,
        IReadOnlyDictionary<string, string> Answers,
        IReadOnlyList<int> Numbers);
}
