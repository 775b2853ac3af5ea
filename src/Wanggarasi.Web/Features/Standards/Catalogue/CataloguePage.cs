using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Catalogue;

/// <summary>One service in the list.</summary>
public sealed record CatalogueItem(string Code, string Name, string Summary, string Time, string Fee, bool OffersBooking, PausedService? Pause);

/// <summary>Services under one heading.</summary>
public sealed record CatalogueGroup(string Name, IReadOnlyList<CatalogueItem> Items);

/// <summary>All services, or those that were searched for, the best first.</summary>
public sealed record CataloguePage(string Search, IReadOnlyList<CatalogueGroup> Groups, int Found, int All, bool IsLoose)
{
    private const int LongestSearch = 100;

    public static async Task<CataloguePage> LoadAsync(PublishedStandards standards, OfficeWords words, DateOnly today, string? search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(words);
        var services = await standards.AllAsync(today, cancellationToken);
        var pauses = await standards.PausesAsync(today, cancellationToken);
        var typed = (search ?? "").Trim();
        typed = typed.Length > LongestSearch ? typed[..LongestSearch] : typed;
        var definitions = services.Select(service => service.Definition).ToList();
        if (typed.Length == 0)
        {
            var groups = definitions.GroupBy(service => ServiceGroups.NameOf(service.QueuePrefix))
                .Select(group => new CatalogueGroup(group.Key, [.. group.Select(Item)]))
                .ToList();
            return new CataloguePage("", groups, definitions.Count, definitions.Count, false);
        }

        var (found, isLoose) = ServiceSearch.Find(definitions, typed);
        return new CataloguePage(typed, found.Count == 0 ? [] : [new CatalogueGroup("Hasil pencarian", [.. found.Select(Item)])], found.Count, definitions.Count, isLoose);

        CatalogueItem Item(ServiceDefinition service)
        {
            var sheet = new StandardSheet(service, words);
            return new CatalogueItem(
                service.Code, sheet.Name, sheet.Summary, service.Time.Completion.InWords(),
                service.Fee.Amount == 0 ? "Gratis" : sheet.FeeWords, service.OffersBooking, pauses.GetValueOrDefault(service.Code));
        }
    }
}
