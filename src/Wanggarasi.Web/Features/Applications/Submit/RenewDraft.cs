using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>Moves a draft to the version of the service in force now; what it newly asks shows as missing.</summary>
public sealed class RenewDraft(Drafts drafts, ReadDraft read, PublishedStandards standards, OfficeClock clock)
{
    public async Task<DraftState> RunAsync(DraftState draft, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var service = await standards.FindAsync(draft.Draft.ServiceCode, clock.Today, cancellationToken);
        await drafts.ChangeAsync(draft.Draft.Id, body => body.ServiceVersion = service!.Version, cancellationToken);
        return (await read.LoadAsync(token, cancellationToken))!;
    }
}
