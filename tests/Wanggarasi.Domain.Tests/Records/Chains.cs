using System.Globalization;
using System.Reflection;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Tests.Records;

/// <summary>Chains to try things on, and a database administrator with bad intentions.</summary>
internal static class Chains
{
    public static readonly Guid CaseId = Guid.Parse("0193a5c0-0000-7000-8000-000000000001");

    public static readonly DateTimeOffset StartAt = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public static List<CaseEvent> Make(int length)
    {
        var chain = new List<CaseEvent>();
        for (var i = 1; i <= length; i++)
        {
            var payload = string.Create(CultureInfo.InvariantCulture, $$"""{"note":"nomor {{i}}","step":{{i}}}""");
            var actor = i % 2 == 0 ? new Actor(ActorRole.CounterOfficer, Guid.Parse("0193a5c0-0000-7000-8000-0000000000ff")) : Actor.Guest;
            chain.Add(chain.Count == 0
                ? CaseEvent.First(CaseId, StartAt, actor, "submitted", 1, payload)
                : CaseEvent.Append(chain[^1], StartAt.AddMinutes(i), actor, "returned", 1, payload));
        }

        return chain;
    }

    /// <summary>The same event with one field changed behind the domain's back, as an update of the row would.</summary>
    public static CaseEvent With(this CaseEvent original, string property, object? value)
    {
        var copy = (CaseEvent)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(original, null)!;
        typeof(CaseEvent).GetProperty(property)!.SetValue(copy, value);
        return copy;
    }
}
