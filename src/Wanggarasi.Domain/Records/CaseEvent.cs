using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// One thing that happened to a case, never changed afterwards: a link of the case's chain. It can only be made at the
/// head of a chain, by <see cref="First"/> and <see cref="Append"/>; corrections are new events ("ralat").
/// </summary>
/// <remarks>
/// The hash is SHA-256 over <see cref="Envelope"/>, the canonical JSON (RFC 8785) of every field including the previous
/// hash, so that anyone can compute it again. Key: <see cref="CaseId"/> and <see cref="Sequence"/>.
/// </remarks>
public sealed partial class CaseEvent
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The longest <see cref="Kind"/>, in characters.</summary>
    public const int MaxKindLength = 60;

    private CaseEvent()
    {
    }

    private CaseEvent(Guid caseId, long sequence, DateTimeOffset at, Actor actor, string kind, int schemaVersion, string payload, byte[] previousHash, bool isCanonical = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfEqual(caseId, Guid.Empty);
        ArgumentOutOfRangeException.ThrowIfLessThan(schemaVersion, 1);
        if (!KindForm().IsMatch(kind) || kind.Length > MaxKindLength)
        {
            throw new ArgumentException("A kind is a stable English name in kebab case.", nameof(kind));
        }

        if (!isCanonical && !IsCanonicalObject(payload))
        {
            throw new ArgumentException("A payload is a JSON object in canonical form (EventPayload.Write gives one).", nameof(payload));
        }

        CaseId = caseId;
        Sequence = sequence;
        At = RecordTime.Of(at);
        ActorRole = actor.Role;
        ActorId = actor.Id;
        Kind = kind;
        SchemaVersion = schemaVersion;
        Payload = payload;
        PreviousHash = previousHash;
        Hash = ComputeHash();
    }

    /// <summary>The case whose chain this is a link of.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Sequence { get; private set; }

    /// <summary>When, by the server's clock: UTC, whole milliseconds (<see cref="RecordTime"/>).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>In which capacity somebody acted.</summary>
    public ActorRole ActorRole { get; private set; }

    /// <summary>The account that acted; null for the system and for a guest.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>What happened: a stable English name in kebab case, for example <c>submitted</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Version of the payload's shape for this kind, from 1.</summary>
    public int SchemaVersion { get; private set; }

    /// <summary>The particulars: a JSON object in canonical form; personal values only as <see cref="Commitment"/>s.</summary>
    public string Payload { get; private set; } = "{}";

    /// <summary>The hash of the event before this one; 32 zero bytes for the first.</summary>
    public byte[] PreviousHash { get; private set; } = [];

    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="Envelope"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The hash as printed on receipts and in exports: 64 hexadecimal digits in small letters.</summary>
    public string HashText => Convert.ToHexStringLower(Hash);

    /// <summary>The first event of a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="at">When, by the server's clock.</param>
    /// <param name="actor">Who.</param>
    /// <param name="kind">What, in kebab case.</param>
    /// <param name="schemaVersion">Version of the payload's shape, from 1.</param>
    /// <param name="payload">The particulars, a canonical JSON object.</param>
    /// <returns>The event with sequence 1.</returns>
    /// <exception cref="ArgumentException">A part is malformed.</exception>
    public static CaseEvent First(Guid caseId, DateTimeOffset at, Actor actor, string kind, int schemaVersion, string payload) =>
        new(caseId, 1, at, actor, kind, schemaVersion, payload, new byte[HashLength]);

    /// <summary>The event after the head of a chain. Two written after the same head collide on the key: the later loses.</summary>
    /// <param name="previous">The head of the chain.</param>
    /// <param name="at">When, by the server's clock; a clock set back is recorded as it was.</param>
    /// <param name="actor">Who.</param>
    /// <param name="kind">What, in kebab case.</param>
    /// <param name="schemaVersion">Version of the payload's shape, from 1.</param>
    /// <param name="payload">The particulars, a canonical JSON object.</param>
    /// <returns>The new head.</returns>
    /// <exception cref="ArgumentException">A part is malformed.</exception>
    public static CaseEvent Append(CaseEvent previous, DateTimeOffset at, Actor actor, string kind, int schemaVersion, string payload)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return new CaseEvent(previous.CaseId, previous.Sequence + 1, at, actor, kind, schemaVersion, payload, [.. previous.Hash]);
    }

    /// <summary>
    /// The event after a head that is known without its event, or the first: the same as <see cref="Append"/>, for a payload
    /// that <see cref="EventPayload"/> has just written and that need not be read again.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="head">The head of its chain; sequence 0 for a chain without an event.</param>
    /// <param name="at">When, by the server's clock.</param>
    /// <param name="actor">Who.</param>
    /// <param name="kind">What, in kebab case.</param>
    /// <param name="schemaVersion">Version of the payload's shape, from 1.</param>
    /// <param name="payload">The particulars, a canonical JSON object.</param>
    /// <returns>The new head.</returns>
    /// <exception cref="ArgumentException">A part is malformed.</exception>
    internal static CaseEvent After(Guid caseId, ChainHead head, DateTimeOffset at, Actor actor, string kind, int schemaVersion, string payload) =>
        new(caseId, head.Sequence + 1, at, actor, kind, schemaVersion, payload, head.Sequence == 0 ? new byte[HashLength] : [.. head.Hash], isCanonical: true);

    /// <summary>
    /// The whole event but its own hash, as canonical JSON: what is hashed, and what an export carries. Keys:
    /// <c>actor</c> (<c>id</c>, <c>role</c>), <c>at</c>, <c>case</c>, <c>envelope</c> (version of this layout, 1),
    /// <c>kind</c>, <c>payload</c>, <c>previous</c>, <c>sequence</c>, <c>version</c>.
    /// </summary>
    /// <returns>The canonical text.</returns>
    public string Envelope()
    {
        // Written in order of the keys, and the payload is canonical already: nothing to sort, and fast. The text is
        // canonical exactly when the payload is, which the chain's verification asks first.
        var text = new StringBuilder(360 + Payload.Length);
        text.Append("{\"actor\":{\"id\":").Append(ActorId is { } id ? $"\"{id:D}\"" : "null")
            .Append(",\"role\":\"").Append(RoleName(ActorRole))
            .Append("\"},\"at\":\"").Append(RecordTime.ToText(At))
            .Append("\",\"case\":\"").Append(CaseId.ToString("D"))
            .Append("\",\"envelope\":1,\"kind\":");
        CanonicalJson.AppendString(text, Kind);
        return text.Append(",\"payload\":").Append(Payload)
            .Append(",\"previous\":\"").Append(Convert.ToHexStringLower(PreviousHash))
            .Append("\",\"sequence\":").Append(Sequence.ToString(CultureInfo.InvariantCulture))
            .Append(",\"version\":").Append(SchemaVersion.ToString(CultureInfo.InvariantCulture))
            .Append('}').ToString();
    }

    /// <summary>SHA-256 of <see cref="Envelope"/> as the fields stand now; equals <see cref="Hash"/> while nothing was changed.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] ComputeHash() => SHA256.HashData(Encoding.UTF8.GetBytes(Envelope()));

    /// <summary>Whether the payload is what <see cref="EventPayload"/> writes: a JSON object in canonical form.</summary>
    internal static bool IsCanonicalObject(string payload) =>
        payload is ['{', ..] && CanonicalJson.IsCanonical(payload);

    // A role no code knows can only come from a database changed behind the portal's back: shown as its number, which
    // no recorded hash covers.
    private static string RoleName(ActorRole role) =>
        s_roleNames.GetValueOrDefault(role) ?? ((int)role).ToString(CultureInfo.InvariantCulture);

    // The same names as in payloads; looked up, because a recomputation asks millions of times.
    private static readonly FrozenDictionary<ActorRole, string> s_roleNames = Enum.GetValues<ActorRole>()
        .ToFrozenDictionary(role => role, role => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()));

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KindForm();
}
