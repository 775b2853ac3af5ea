using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wanggarasi.Domain.Records;

/// <summary>A case as it stands in an anchor: one leaf of the tree.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">Sequence of its last event before the end of the day.</param>
/// <param name="Hash">The hash of that event: the head of the chain, 32 bytes.</param>
public sealed record AnchorLeaf(Guid CaseId, long Sequence, byte[] Hash)
{
    /// <summary>What is hashed as a leaf: id of the case, sequence and hash, each on a line of its own, without a line end behind the last.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{CaseId:D}\n{Sequence}\n{Convert.ToHexStringLower(Hash)}");

    /// <summary>The leaf's hash (RFC 9162 §2.1.1).</summary>
    public byte[] LeafHash() => MerkleTree.LeafHash(Encoding.ASCII.GetBytes(Text));
}

/// <summary>
/// The seal under a day: the root over the chain heads of all cases as they stood at the end of that day by the office's date, chained
/// to the seal before it. Once it has been published, no event can be changed, taken out, exchanged or slipped in with an earlier
/// instant unless somebody who kept the file can tell.
/// </summary>
/// <remarks>
/// Leaves stand in the order in which cases were submitted (instant of the first event, then id as text), so that a case keeps its
/// place for ever. A day on which the portal did not run has no anchor of its own: the next one covers it.
/// </remarks>
public sealed class Anchor
{
    private Anchor()
    {
    }

    /// <summary>1 for the first, one more for each.</summary>
    public int Number { get; private set; }

    /// <summary>The day, by the office's date: everything that happened until its end is in.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The end of that day: an event is in when its instant is before this one.</summary>
    public DateTimeOffset UntilAt { get; private set; }

    /// <summary>When the anchor was made, by the server's clock.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>How many cases: the number of leaves.</summary>
    public int Size { get; private set; }

    /// <summary>The root of the tree, 32 bytes.</summary>
    public byte[] Root { get; private set; } = [];

    /// <summary>The hash of the anchor before; 32 zero bytes for the first.</summary>
    public byte[] PreviousHash { get; private set; } = [];

    /// <summary>SHA-256 over <see cref="Envelope"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Seals a day.</summary>
    /// <param name="previous">The anchor before, null for the first.</param>
    /// <param name="on">The day.</param>
    /// <param name="untilAt">Its end.</param>
    /// <param name="madeAt">Now, after that end.</param>
    /// <param name="size">The number of leaves.</param>
    /// <param name="root">The root over them.</param>
    /// <exception cref="ArgumentException">The day is not over, or not after the one before.</exception>
    public static Anchor Make(Anchor? previous, DateOnly on, DateTimeOffset untilAt, DateTimeOffset madeAt, int size, byte[] root)
    {
        if (madeAt < untilAt || previous is not null && on <= previous.On)
        {
            throw new ArgumentException("An anchor seals a day that is over, after the one before.", nameof(on));
        }

        var anchor = new Anchor
        {
            Number = (previous?.Number ?? 0) + 1,
            On = on,
            UntilAt = RecordTime.Of(untilAt),
            MadeAt = RecordTime.Of(madeAt),
            Size = size,
            Root = root,
            PreviousHash = previous is null ? new byte[CaseEvent.HashLength] : [.. previous.Hash],
        };
        anchor.Hash = anchor.ComputeHash();
        return anchor;
    }

    /// <summary>
    /// Everything but its own hash as canonical JSON (RFC 8785): what is hashed and published. Keys: <c>anchor</c> (version of this
    /// layout, 1), <c>day</c>, <c>made</c>, <c>number</c>, <c>previous</c>, <c>root</c>, <c>size</c>, <c>until</c>.
    /// </summary>
    public string Envelope() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"anchor":1,"day":"{{On:yyyy-MM-dd}}","made":"{{RecordTime.ToText(MadeAt)}}","number":{{Number}},"previous":"{{Convert.ToHexStringLower(PreviousHash)}}","root":"{{Convert.ToHexStringLower(Root)}}","size":{{Size}},"until":"{{RecordTime.ToText(UntilAt)}}"}""");

    /// <summary>The hash as the fields stand now; equals <see cref="Hash"/> while nothing was changed.</summary>
    public byte[] ComputeHash() => SHA256.HashData(Encoding.UTF8.GetBytes(Envelope()));

    /// <summary>What is wrong with a row of anchors in their order, as sentences for the administrator; nothing where it is whole.</summary>
    /// <param name="anchors">All of them, by number.</param>
    public static IEnumerable<string> Verify(IEnumerable<Anchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        Anchor? previous = null;
        foreach (var anchor in anchors)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"jangkar {anchor.On:yyyy-MM-dd}");
            if (anchor.Number != (previous?.Number ?? 0) + 1)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: nomornya {anchor.Number}, seharusnya {(previous?.Number ?? 0) + 1}");
            }

            if (!anchor.ComputeHash().AsSpan().SequenceEqual(anchor.Hash))
            {
                yield return $"{name}: isinya tidak sesuai dengan sidik digitalnya";
            }

            if (!anchor.PreviousHash.AsSpan().SequenceEqual(previous?.Hash ?? new byte[CaseEvent.HashLength]))
            {
                yield return $"{name}: tidak menyambung jangkar sebelumnya";
            }

            previous = anchor;
        }
    }
}
