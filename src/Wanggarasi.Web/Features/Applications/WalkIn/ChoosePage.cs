using Wanggarasi.Domain.People;
using Wanggarasi.Data.Standards;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>The services to choose from by typing.</summary>
/// <param name="Search">What was typed.</param>
/// <param name="Services">Those that fit, by counter and name.</param>
/// <param name="Paused">Why a service rests, by code.</param>
/// <param name="Outage">The outage whose paper is being entered.</param>
public sealed record ChoosePage(string? Search, IReadOnlyList<PublishedService> Services, IReadOnlyDictionary<string, PausedService> Paused, Guid? Outage)
{
    /// <summary>What follows the address of a service.</summary>
    public string Tail => Outage is { } outage ? $"?susulan={outage}" : "";

    /// <summary>The services that hold every word typed, in name, code or summary.</summary>
    public static IReadOnlyList<PublishedService> Matching(IReadOnlyList<PublishedService> services, string? search)
    {
        ArgumentNullException.ThrowIfNull(services);
        var words = PersonName.ToSearchForm(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. services.Where(s => words.All(PersonName.ToSearchForm($"{s.Definition.Name} {s.Definition.Code.Replace('-', ' ')} {s.Definition.Summary}").Contains))];
    }
}
