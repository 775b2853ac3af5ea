using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>
/// Holds a case as it is stored against the same case derived from its events: the row, its requirements, rounds, pauses
/// and visits to steps. Every property counts that an event can give; a new one counts from the day it is added.
/// </summary>
public static class CaseComparison
{
    // What no event holds: how a case is found, and who tried to open it.
    private static readonly HashSet<string> s_notOfEvents = new(StringComparer.Ordinal)
    {
        nameof(DocumentApplication.TrackingFingerprint), nameof(DocumentApplication.SealedTracking), nameof(DocumentApplication.PinFingerprint),
        nameof(DocumentApplication.SealedPin), nameof(DocumentApplication.DraftFingerprint), nameof(DocumentApplication.FailedUnlocks),
        nameof(DocumentApplication.UnlocksBlockedUntil), nameof(DocumentApplication.Version),
    };

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_values = new();

    /// <summary>
    /// Checks a stored case against its events: the chain with its head, each deadline and verdict the events state, and
    /// each value of the rows.
    /// </summary>
    /// <param name="stored">The case as stored.</param>
    /// <param name="events">Its events as stored, in order.</param>
    /// <param name="calendarOf">The calendar in a version.</param>
    /// <param name="derived">The case as its events give it; null where they give none.</param>
    /// <returns>Every difference; none where all is as it should be.</returns>
    public static IReadOnlyList<CaseDifference> Compare(DocumentApplication stored, IReadOnlyList<CaseEvent> events, Func<int, WorkingCalendar> calendarOf, out DocumentApplication? derived)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(events);
        var differences = EventChain.Verify(events, new ChainHead(stored.LastSequence, stored.LastHash))
            .Select(f => new CaseDifference($"Rantai: {f.Message}", "", "")).ToList();
        derived = null;
        try
        {
            derived = DocumentApplication.Recompute(events, calendarOf, differences);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A record that was tampered with can fail anywhere; that it fails is the finding.
            differences.Add(new CaseDifference($"Peristiwa tidak dapat diturunkan: {e.Message.ReplaceLineEndings(" ")}", "", ""));
            return differences;
        }

        Hold("", stored, derived);
        HoldAll("Requirement", stored.Requirements, derived.Requirements, r => r.Code);
        HoldAll("Round", stored.Rounds, derived.Rounds, r => r.Number);
        HoldAll("Pause", stored.Rounds.SelectMany(r => r.Pauses), derived.Rounds.SelectMany(r => r.Pauses), p => (p.Round, p.Number));
        HoldAll("Step", stored.Steps, derived.Steps, s => (s.Round, s.Number));
        HoldAll("Letter", stored.Letters, derived.Letters, l => l.Number);
        return differences;

        void HoldAll<T, TKey>(string name, IEnumerable<T> mine, IEnumerable<T> theirs, Func<T, TKey> key)
            where T : class
            where TKey : notnull
        {
            var (left, right) = (mine.ToDictionary(key), theirs.ToDictionary(key));
            foreach (var at in left.Keys.Union(right.Keys).Order())
            {
                var place = $"{name} {at}";
                if (left.TryGetValue(at, out var one) && right.TryGetValue(at, out var other))
                {
                    Hold(place + " ", one, other);
                }
                else
                {
                    differences.Add(new CaseDifference(place, left.ContainsKey(at) ? "ada" : "tidak ada", right.ContainsKey(at) ? "ada" : "tidak ada"));
                }
            }
        }

        void Hold(string place, object one, object other)
        {
            foreach (var property in s_values.GetOrAdd(one.GetType(), Values))
            {
                var (left, right) = (property.GetValue(one), property.GetValue(other));
                if (!(left is byte[] bytes ? bytes.AsSpan().SequenceEqual((byte[]?)right) : Equals(left, right)))
                {
                    differences.Add(new CaseDifference(place + property.Name, Say(left), Say(right)));
                }
            }
        }
    }

    internal static string Say(object? value) => value switch
    {
        null => "–",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // What has a private setter is stored; what is computed from it needs no look of its own.
    private static PropertyInfo[] Values(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null && !s_notOfEvents.Contains(p.Name)
                && (p.PropertyType.IsValueType || p.PropertyType == typeof(string) || p.PropertyType == typeof(byte[]))),
    ];
}
