using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Papers;
using Wanggarasi.Web.Features.Applications.Persons;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Applications.Questions;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>
/// Keeps everything the counter's form holds, right or wrong, in a draft of a day: nothing typed and no file sent is lost
/// when something is missing. It is read by the same pieces as the citizen's steps.
/// </summary>
public sealed class FillWalkIn(Drafts drafts, ReadDraft read, StoreUploads store, CaseDocuments documents, PublishedStandards standards, OfficeClock clock)
{
    /// <summary>What stands now, with a refusal for each file that was not fine; null where the form was handed in already or the service is unknown.</summary>
    public async Task<(DraftState State, IReadOnlyList<Refusal> Refusals)?> RunAsync(string serviceCode, WalkInKey key, IFormCollection form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(form);
        if (await standards.FindAsync(serviceCode, clock.Today, cancellationToken) is not { } published
            || await drafts.FindOrCreateAsync(key.Id, key.Token, serviceCode, published.Version, cancellationToken) is not { } draft)
        {
            return null;
        }

        var service = await standards.GetAsync(serviceCode, draft.Body.ServiceVersion, cancellationToken);
        await drafts.ChangeAsync(draft.Id, body => Put(body, service, form), cancellationToken);
        if (Guid.TryParse(form["hapus"], out var gone))
        {
            await documents.DeleteFromDraftAsync(draft.Id, gone, cancellationToken);
        }

        var refusals = new List<Refusal>();
        foreach (var requirement in service.Requirements)
        {
            if (SentFiles.Of(form.Files, requirement.Code) is { Count: > 0 } files)
            {
                refusals.AddRange(await store.RunAsync(draft.Id, requirement.Code, files, cancellationToken));
            }
        }

        if (await read.LoadAsync(key.Token, cancellationToken) is not { } state)
        {
            return null;
        }

        if (form["semua"] != "true")
        {
            return (state, refusals);
        }

        // Of alternatives nobody has seen all: only what stands alone is ticked for the officer.
        var all = state.Form.Requirements.Where(r => r.MustBeSupplied && !state.Form.Alternatives.Any(a => a.Members.Contains(r))).Select(r => r.Code).ToList();
        await drafts.ChangeAsync(draft.Id, body => { body.AtCounter.UnionWith(all); body.Originals.UnionWith(all); }, cancellationToken);
        return (await read.LoadAsync(key.Token, cancellationToken) ?? state, refusals);
    }

    private static void Put(DraftBody body, ServiceDefinition service, IFormCollection form)
    {
        body.Person = DraftPersons.Typed(form);
        TypedAnswers.Put(body.Answers, TypedAnswers.Read(service.Questions, form));
        body.Originals = Codes("asli");
        body.AtCounter = [.. Codes("fotokopi"), .. body.Originals];
        body.Counter = WalkInKey.CounterFields.Where(form.ContainsKey)
            .ToDictionary(f => f, f => form[f].ToString() is { Length: > 100 } text ? text[..100] : form[f].ToString(), StringComparer.Ordinal);

        HashSet<string> Codes(string field) =>
            form[field].OfType<string>().Where(code => service.FindRequirement(code) is not null).ToHashSet(StringComparer.Ordinal);
    }
}
