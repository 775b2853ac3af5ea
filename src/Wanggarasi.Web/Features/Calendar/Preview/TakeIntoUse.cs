using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Preview;

/// <summary>Takes the draft into use: the new version, an event in each running case, and an empty draft.</summary>
public sealed class TakeIntoUse(CalendarChange change, CalendarDrafts drafts, TellOfPastDays notice, CurrentUser user)
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

        var reason = new CalendarReason(form.Reason!, form.Decree);
        return await change.ApplyAsync(
            draft.Next,
            form.BaseVersion,
            reason,
            user.Actor with { Role = Domain.Records.ActorRole.Administrator },
            async (pastOn, token) =>
            {
                await drafts.TakeOutAsync([.. draft.Edits.Select(e => e.Edit)], token);
                await notice.RunAsync(pastOn, reason, token);
            },
            cancellationToken);
    }
}
