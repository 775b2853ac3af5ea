using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Queue.Ticket;

/// <summary>A ticket as its holder sees it.</summary>
/// <param name="Number">"A-012".</param>
/// <param name="Code">The holder's secret.</param>
/// <param name="Purpose">What the visit is for.</param>
/// <param name="ServiceCode">The service, for its requirements; null without one.</param>
/// <param name="Name">Who comes, where an appointment asked for it.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="IsToday">Whether that is today.</param>
/// <param name="SlotMinute">The half hour.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Counter">The counter that calls or serves it.</param>
/// <param name="Place">Where it stands in the line; null where it does not stand in one today.</param>
/// <param name="LeaveAt">When to set out, by the travel time that was asked for.</param>
/// <param name="Travel">Minutes of travel that were asked for.</param>
/// <param name="Closure">Why the office does not open then after all; null when it does.</param>
/// <param name="Pause">That the service is paused.</param>
public sealed record TicketPage(
    string Number, TrackingCode Code, string Purpose, string? ServiceCode, string? Name, DateOnly HeldOn, bool IsToday, int? SlotMinute, TicketStatus Status, int? Counter,
    PlaceInLine? Place, DateTimeOffset? LeaveAt, int? Travel, string? Closure, PausedService? Pause)
{
    public bool MayCancel => Status is TicketStatus.Booked or TicketStatus.Waiting or TicketStatus.Skipped;

    /// <summary>Whether the page is worth looking at again by itself.</summary>
    public bool IsLive => IsToday && Status is TicketStatus.Booked or TicketStatus.Waiting or TicketStatus.Called;
}
