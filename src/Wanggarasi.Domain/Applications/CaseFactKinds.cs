using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>The stable names of the facts, as they stand in the record. A name once used is never used for another.</summary>
public static class CaseFactKinds
{
    private static readonly Dictionary<string, Known> s_known = new(StringComparer.Ordinal)
    {
        ["submitted"] = Known.As<Submitted>(1),
        ["requirement-judged"] = Known.As<RequirementJudged>(1),
        ["returned"] = Known.As<Returned>(1),
        ["mended"] = Known.As<Mended>(1),
        ["corrected"] = Known.As<Corrected>(1),
        ["insisted"] = Known.As<Insisted>(1),
        ["accepted"] = Known.As<Accepted>(1),
        ["paused"] = Known.As<Paused>(1),
        ["resumed"] = Known.As<Resumed>(1),
        ["calendar-changed"] = Known.As<CalendarChanged>(1),
        ["step-finished"] = Known.As<StepFinished>(1),
        ["sent-back"] = Known.As<SentBack>(1),
        ["rejected"] = Known.As<Rejected>(1),
        ["cancelled"] = Known.As<Cancelled>(1),
        ["expired"] = Known.As<Expired>(1),
        ["handed-over"] = Known.As<HandedOver>(1),
        ["reopened"] = Known.As<Reopened>(1),
        ["assigned"] = Known.As<Assigned>(1),
        ["tracking-renewed"] = Known.As<TrackingRenewed>(1),
        ["claimed"] = Known.As<Claimed>(1),
        ["late-entry-approved"] = Known.As<LateEntryApproved>(1),
        ["late-entry-declined"] = Known.As<LateEntryDeclined>(1),
        ["read-aloud"] = Known.As<ReadAloud>(1),
        ["noted"] = Known.As<Noted>(1),
        ["letter-drafted"] = Known.As<LetterDrafted>(1),
        ["letter-signed"] = Known.As<LetterSigned>(1),
        ["letter-numbered"] = Known.As<LetterNumbered>(1),
        ["letter-revoked"] = Known.As<LetterRevoked>(1),
        ["letter-replaced"] = Known.As<LetterReplaced>(1),
    };

    private static readonly Dictionary<Type, string> s_names = s_known.ToDictionary(k => k.Value.Type, k => k.Key);

    /// <summary>Every kind, for tests and for the page that explains the record.</summary>
    public static IReadOnlyCollection<string> All => s_known.Keys;

    /// <summary>The kind, the schema version and the canonical payload of a fact.</summary>
    public static (string Kind, int Version, string Payload) Write(CaseFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var kind = s_names[fact.GetType()];
        return (kind, s_known[kind].Version, s_known[kind].Write(fact));
    }

    /// <summary>The type of the facts of a kind; null for one this portal does not know.</summary>
    public static Type? TypeOf(string kind) => s_known.GetValueOrDefault(kind)?.Type;

    /// <summary>The fact an event holds.</summary>
    /// <exception cref="FormatException">The record holds a kind or version this portal does not know.</exception>
    public static CaseFact Read(CaseEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return s_known.TryGetValue(recorded.Kind, out var known) && recorded.SchemaVersion == known.Version
            ? known.Read(recorded.Payload)
            : throw new FormatException($"The record holds an event '{recorded.Kind}' version {recorded.SchemaVersion}, which this portal cannot read.");
    }

    private sealed record Known(Type Type, int Version, Func<CaseFact, string> Write, Func<string, CaseFact> Read)
    {
        public static Known As<T>(int version)
            where T : CaseFact => new(typeof(T), version, fact => EventPayload.Write((T)fact), EventPayload.Read<T>);
    }
}
