using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Desk;

/// <summary>Gathers the officer's queue of today.</summary>
public sealed class LoadDesk(OfficeDb db, QueueHours hours, QueueLine line, PublishedStandards standards, IOptionsMonitor<OfficeProfile> office)
{
    private static readonly TicketStatus[] s_shown = [TicketStatus.Booked, TicketStatus.Waiting, TicketStatus.Called, TicketStatus.Serving, TicketStatus.Skipped];

    public async Task<DeskPage> LoadAsync(Guid officerId, CancellationToken cancellationToken, DeskForm? form = null)
    {
        var today = await hours.TodayAsync(cancellationToken);
        var tickets = await db.Tickets.AsNoTracking().Where(t => t.HeldOn == today && s_shown.Contains(t.Status)).ToListAsync(cancellationToken);
        var counters = await db.QueueCounters.AsNoTracking().Where(c => c.IsInUse).OrderBy(c => c.Number).ToListAsync(cancellationToken);
        var officers = counters.Select(c => c.OfficerId).OfType<Guid>().ToList();
        var names = await db.Users.AsNoTracking().Where(u => officers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var own = counters.Find(c => c.OfficerId == officerId);
        var purposes = await PurposesAsync(today, cancellationToken);

        var rows = counters.ConvertAll(c =>
        {
            var at = tickets.Find(t => t.ActiveCounter == c.Number);
            return new CounterRow(c.Number, string.Join(", ", c.Letters.AsEnumerable()), c.OfficerId is { } id ? names.GetValueOrDefault(id) : null, c.OfficerId == officerId, at?.Number.ToString(), at?.Status);
        });
        var mine = tickets.Where(t => t.Status == TicketStatus.Waiting && (own is null || (t.ForCounter is { } named ? named == own.Number : own.Takes(t.Letter)))).ToDictionary(t => t.Id);
        var order = await line.OrderAsync(today, own, cancellationToken);
        return new DeskPage(
            rows.Find(r => r.IsMine),
            own is null ? null : await ActiveAsync(tickets.Find(t => t.ActiveCounter == own.Number), purposes, cancellationToken),
            rows,
            [.. order.Where(mine.ContainsKey).Select(id => Row(mine[id], mine[id].LineAt!.Value))],
            [.. tickets.Where(t => t.Status == TicketStatus.Booked).OrderBy(t => t.SlotMinute).ThenBy(t => t.Sequence).Select(t => Row(t, t.TakenAt))],
            [.. tickets.Where(t => t.Status == TicketStatus.Skipped).OrderByDescending(t => t.LastCalledAt).Select(t => Row(t, t.LastCalledAt!.Value))],
            await db.Tickets.CountAsync(t => t.HeldOn == today && t.OfficerId == officerId && t.Status == TicketStatus.Done, cancellationToken),
            (await hours.RefuseTodayAsync(cancellationToken))?.Message,
            form ?? new DeskForm());

        TicketRow Row(QueueTicket ticket, DateTimeOffset at) => new(ticket.Id, ticket.Number.ToString(), PurposeOf(ticket, purposes), ticket.IsPriority, at, ticket.ForCounter, ticket.SlotMinute);
    }

    private async Task<ActiveTicket?> ActiveAsync(QueueTicket? ticket, Dictionary<string, string> purposes, CancellationToken cancellationToken)
    {
        if (ticket is null)
        {
            return null;
        }

        var number = ticket.CaseId is { } id ? await db.Applications.AsNoTracking().Where(a => a.Id == id).Select(a => a.RegisterNumber).SingleOrDefaultAsync(cancellationToken) : null;
        return new ActiveTicket(
            ticket.Id, ticket.Number.ToString(), ticket.Status, PurposeOf(ticket, purposes), ticket.ServiceCode, ticket.IsPriority, ticket.Calls,
            (ticket.Status == TicketStatus.Serving ? ticket.StartedAt : ticket.LastCalledAt)!.Value, number);
    }

    private async Task<Dictionary<string, string>> PurposesAsync(DateOnly today, CancellationToken cancellationToken) =>
        (await standards.AllAsync(today, cancellationToken)).ToDictionary(s => s.Definition.Code, s => office.CurrentValue.Words.Fill(s.Definition.Name), StringComparer.Ordinal);

    private static string PurposeOf(QueueTicket ticket, Dictionary<string, string> purposes) =>
        ticket.ServiceCode is { } code && purposes.TryGetValue(code, out var name) ? name : ServiceGroups.NameOf(ticket.Letter);
}
