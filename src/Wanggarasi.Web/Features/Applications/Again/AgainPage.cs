using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Features.Applications.Again;

/// <summary>What comes along to the new draft, and what has to be given anew.</summary>
public sealed record AgainPage(string ServiceName, IReadOnlyList<string> Kept, IReadOnlyList<string> Anew);

/// <summary>Reads what of a case can be used again: its current files, but not those a defect was found of.</summary>
public sealed class AgainReader(CaseDocuments documents, PublishedStandards standards)
{
    /// <summary>The page of a case.</summary>
    public async Task<AgainPage> LoadAsync(DocumentApplication application, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var stored = (await documents.ListAsync(application.Id, cancellationToken)).Where(d => d.ReplacedAt is null).Select(d => d.RequirementCode).ToHashSet(StringComparer.Ordinal);
        var uploaded = application.Requirements.Where(r => stored.Contains(r.Code)).ToLookup(r => r.Judgement == Judgement.Defect, r => service.FindRequirement(r.Code)?.Name ?? r.Code);
        return new AgainPage(service.Name, [.. uploaded[false]], [.. uploaded[true]]);
    }
}
