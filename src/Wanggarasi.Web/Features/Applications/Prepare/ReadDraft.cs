using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Persons;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Prepare;

/// <summary>A draft with what applies to it now.</summary>
public sealed record DraftState(
    OpenDraft Draft, ServiceDefinition Service, IReadOnlyList<Person> Persons, IReadOnlyList<Refusal> PersonRefusals, ServiceForm Form, IReadOnlyList<StoredDocument> Documents, IReadOnlyDictionary<string, string> Villages)
{
    /// <summary>The villages to choose from, by name.</summary>
    public IReadOnlyList<Choice> VillageChoices => [.. Villages.OrderBy(v => v.Value, StringComparer.Ordinal).Select(v => new Choice(v.Key, v.Value))];

    /// <summary>Where the draft's pages lie.</summary>
    public string Address => "/permohonan/draf/" + Draft.Body.Token;

    /// <summary>Codes of what is uploaded, comes to the counter, or is brought anyway.</summary>
    public IReadOnlyCollection<string> Provided =>
    [
        .. Documents.Select(d => d.RequirementCode),
        .. Draft.Body.AtCounter,
        .. Form.Requirements.Where(r => r.Requirement.Supply is Supply.Bring).Select(r => r.Code),
    ];
}

/// <summary>Opens a draft by its link, in the version of the service it was answered under.</summary>
public sealed class ReadDraft(Drafts drafts, PublishedStandards standards, CaseDocuments documents, OfficeDb db, OfficeClock clock)
{
    public async Task<DraftState?> LoadAsync(string token, CancellationToken cancellationToken) =>
        await drafts.FindAsync(token, cancellationToken) is { } draft ? await WithAsync(draft, cancellationToken) : null;

    /// <summary>What applies to a draft at hand, stored or not.</summary>
    public async Task<DraftState> WithAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var service = await standards.GetAsync(draft.ServiceCode, draft.Body.ServiceVersion, cancellationToken);
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(v => v.Code, v => v.Name, cancellationToken);
        var (persons, refusals) = DraftPersons.Read(service.Subject, draft.Body.Person, villages.Keys, clock.Today);
        var form = ServiceForm.For(service, SubjectAnswers.With(persons.First(p => p.Role == PersonRole.Subject), draft.Body.Answers), clock.Today);
        return new DraftState(draft, service, persons, refusals, form, await documents.ListAsync(draft.Id, cancellationToken), villages);
    }
}
