using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.Prepare;

namespace Wanggarasi.Web.Features.Applications.Papers;

/// <summary>Keeps what the step of the papers sent: what will be brought, and each file that is fit to be kept.</summary>
public sealed class SavePapers(Drafts drafts, StoreUploads store)
{
    /// <summary>One refusal for each file that was not kept; the others are.</summary>
    public async Task<IReadOnlyList<Refusal>> RunAsync(DraftState draft, IFormCollection sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(sent);
        var brought = sent["bawa"].OfType<string>().Where(code => draft.Service.FindRequirement(code) is not null).ToHashSet(StringComparer.Ordinal);
        await drafts.ChangeAsync(draft.Draft.Id, body => body.AtCounter = brought, cancellationToken);
        var refusals = new List<Refusal>();
        foreach (var asked in draft.Form.Requirements)
        {
            refusals.AddRange(await store.RunAsync(draft.Draft.Id, asked.Code, SentFiles.Of(sent.Files, asked.Code), cancellationToken));
        }

        return refusals;
    }
}
