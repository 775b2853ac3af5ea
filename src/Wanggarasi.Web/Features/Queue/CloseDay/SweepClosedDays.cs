using Microsoft.Extensions.Options;
using Wanggarasi.Data.Queue;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.CloseDay;

/// <summary>The calendar was changed after somebody booked: what lies on a day or half hour that no longer opens is cancelled, and they are told.</summary>
public sealed class SweepClosedDays(DayClosing closing, QueueHours hours, IOptionsMonitor<OfficeProfile> office)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var calendar = await hours.CalendarAsync(cancellationToken);
        return await closing.SweepAsync(ticket => ClosedWords.Say(
                ticket, calendar.ClosureOn(ticket.HeldOn) ?? calendar.RemarkOn(ticket.HeldOn) ?? "jam pelayanan berubah", office.CurrentValue.Name), cancellationToken);
    }
}
