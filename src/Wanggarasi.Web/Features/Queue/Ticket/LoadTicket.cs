using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Ticket;

/// <summary>Looks a ticket up for its holder, and keeps what we told them first, to be measured by.</summary>
public sealed class LoadTicket(OfficeDb db, QueueLine line, QueueHours hours, PublishedStandards standards, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>Longest way anybody is asked for, in minutes.</summary>
    public const int LongestTravel = 180;

    public async Task<TicketPage> LoadAsync(Guid id, TrackingCode code, int? travel, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var ticket = await db.Tickets.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken);
        var name = await db.TicketPapers.AsNoTracking().Where(p => p.TicketId == id).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        var calendar = await hours.CalendarAsync(cancellationToken);
        var today = calendar.LocalDateOf(hours.Now);
        var isToday = ticket.HeldOn == today;
        var place = isToday && ticket.Status is TicketStatus.Waiting ? await line.PlaceAsync(ticket, cancellationToken) : null;
        if (place?.Range is { } told && ticket.ForecastFromAt is null)
        {
            await db.Tickets.Where(t => t.Id == id && t.ForecastFromAt == null && t.Status == TicketStatus.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(t => t.ForecastFromAt, told.FromAt).SetProperty(t => t.ForecastToAt, told.ToAt), cancellationToken);
        }

        var way = travel is { } minutes ? Math.Clamp(minutes, 0, LongestTravel) : (int?)null;
        var startsAt = ticket.SlotMinute is { } slot && ticket.Status == TicketStatus.Booked ? HalfHours.InstantOf(calendar, ticket.HeldOn, slot) : place?.Range?.FromAt;
        var published = ticket.ServiceCode is { } service ? await standards.FindAsync(service, today, cancellationToken) : null;
        var pauses = await standards.PausesAsync(today, cancellationToken);
        return new TicketPage(
            ticket.Number.ToString(),
            code,
            published is null ? ServiceGroups.NameOf(ticket.Letter) : office.CurrentValue.Words.Fill(published.Definition.Name),
            published is null ? null : ticket.ServiceCode,
            name,
            ticket.HeldOn,
            isToday,
            ticket.SlotMinute,
            ticket.Status,
            ticket.ActiveCounter,
            place,
            startsAt is { } at && way is { } w ? at.AddMinutes(-w) : null,
            way,
            await ClosureAsync(ticket, calendar, cancellationToken),
            ticket.ServiceCode is { } paused && ticket.CaseId is null ? pauses.GetValueOrDefault(paused) : null);
    }

    private async Task<string?> ClosureAsync(QueueTicket ticket, Wanggarasi.Domain.Deadlines.WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        if (await db.QueueClosures.AsNoTracking().Where(c => c.HeldOn == ticket.HeldOn).Select(c => c.Reason).FirstOrDefaultAsync(cancellationToken) is { } reason)
        {
            return reason;
        }

        var minute = ticket.SlotMinute;
        var isOpen = minute is null ? calendar.IsWorkingDay(ticket.HeldOn) : calendar.HoursOn(ticket.HeldOn).Any(h => h.FromMinute <= minute && minute < h.ToMinute);
        return isOpen ? null : calendar.ClosureOn(ticket.HeldOn) ?? calendar.RemarkOn(ticket.HeldOn) ?? "Jam pelayanan hari itu berubah.";
    }
}
