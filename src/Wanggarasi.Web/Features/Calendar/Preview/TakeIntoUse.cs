using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Preview;

/// <summary>Takes the draft into use: the new version, an event in each running case, and an empty draft.</summary>
public sealed class TakeIntoUse(CalendarChange change, CalendarDrafts drafts, CurrentUser user)
{
    /// <summary>Gives what was done, or why nothing was.</summary>
    public async Task<(CalendarEffect? Effect, Refusal? Refusal)> RunAsync(PreviewForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var draft = await drafts.LoadAsync(cancellationToken);
        if (!draft.IsReady || form.Seen != PreviewPage.SeenOf(draft))
        {
            return (null, new Refusal(CalendarChange.Stale, "Draf Anda berubah sejak pratinjau ini. Periksa pratinjau yang baru, lalu terapkan."));
        }

        var done = await change.ApplyAsync(draft.Next, form.BaseVersion, form.Reason!, user.Actor with { Role = Domain.Records.ActorRole.Administrator }, cancellationToken);
        if (done.Refusal is null)
        {
            await drafts.EmptyAsync(cancellationToken);
        }

        return done;
    }
}
