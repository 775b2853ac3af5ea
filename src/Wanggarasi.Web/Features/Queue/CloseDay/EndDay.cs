using System.Globalization;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.CloseDay;

/// <summary>Closes the queue of a day and tells everybody who holds a number for it.</summary>
public sealed class EndDay(DayClosing closing, IOptionsMonitor<OfficeProfile> office, CurrentUser user)
{
    /// <summary>How many numbers were cancelled, or why the day stays open. The form is well formed.</summary>
    public Task<(int Cancelled, Refusal? Refusal)> RunAsync(CloseDayForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var reason = form.Reason!.Trim().TrimEnd('.');
        return closing.CloseAsync(
            DateOnly.ParseExact(form.Day!, "yyyy-MM-dd", CultureInfo.InvariantCulture), reason, user.Id!.Value, ticket => ClosedWords.Say(ticket, reason, office.CurrentValue.Name), cancellationToken);
    }
}
