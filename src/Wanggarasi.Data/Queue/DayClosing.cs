using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Queue;

/// <summary>
/// Ends the queue of a day before its time, or takes a coming day out of it: what is left is cancelled in one transaction, and who left a
/// telephone or has an account is told in the same.
/// </summary>
public sealed class DayClosing(OfficeDb db, QueueHours hours, Vault vault, QueueSignal signal)
{
    /// <summary>Kind of the message in the outbox.</summary>
    public const string Kind = "queue-closed";

    private static readonly TicketStatus[] s_left = [TicketStatus.Booked, TicketStatus.Waiting, TicketStatus.Called, TicketStatus.Skipped];

    /// <summary>Closes a day. Refused for a day that is over, or closed already (<c>day-over</c>, <c>day-closed</c>).</summary>
    /// <param name="day">Today or a coming day.</param>
    /// <param name="reason">What people read; a whole clause, without a name.</param>
    /// <param name="officerId">Who closes it.</param>
    /// <param name="words">What a message says of a cancelled ticket.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many tickets were cancelled; a visit under way is finished.</returns>
    public async Task<(int Cancelled, Refusal? Refusal)> CloseAsync(DateOnly day, string reason, Guid officerId, Func<QueueTicket, string> words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        var cancelled = 0;
        var refusal = await db.TryWriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(TicketOffice.Turn, token);
                if (day < await hours.TodayAsync(token))
                {
                    return new Refusal("day-over", "Hari itu sudah lewat.");
                }

                if (await db.QueueClosures.AnyAsync(c => c.HeldOn == day, token))
                {
                    return new Refusal("day-closed", "Antrean hari itu sudah ditutup.");
                }

                db.QueueClosures.Add(new QueueClosure { HeldOn = day, Reason = reason, ClosedAt = hours.Now, OfficerId = officerId });
                cancelled = await CancelAsync(day, officerId, words, token);
                await db.SaveChangesAsync(token);
                return null;
            },
            cancellationToken);
        if (refusal is null)
        {
            signal.Ring();
        }

        return (refusal is null ? cancelled : 0, refusal);
    }

    /// <summary>
    /// Takes bookings of days on which the calendar no longer opens, or not at that half hour, out of the queue: the calendar was changed
    /// after they were made. Gives how many.
    /// </summary>
    public async Task<int> SweepAsync(Func<QueueTicket, string> words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        var calendar = await hours.CalendarAsync(cancellationToken);
        var today = calendar.LocalDateOf(hours.Now);
        var booked = await db.Tickets.AsNoTracking().Where(t => t.HeldOn >= today && t.Status == TicketStatus.Booked)
            .Select(t => new { t.HeldOn, t.SlotMinute }).Distinct().ToListAsync(cancellationToken);
        var closed = booked.Where(b => !calendar.HoursOn(b.HeldOn).Any(h => h.FromMinute <= b.SlotMinute && b.SlotMinute + HalfHours.Minutes <= h.ToMinute)).ToHashSet();
        if (closed.Count == 0)
        {
            return 0;
        }

        var days = closed.Select(c => c.HeldOn).Distinct().ToList();
        var count = await db.WriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(TicketOffice.Turn, token);
                var tickets = await db.Tickets.Where(t => days.Contains(t.HeldOn) && t.Status == TicketStatus.Booked).ToListAsync(token);
                var left = tickets.Where(t => closed.Contains(new { t.HeldOn, t.SlotMinute })).ToList();
                await CancelAsync(left, null, words, token);
                await db.SaveChangesAsync(token);
                return left.Count;
            },
            cancellationToken);
        signal.Ring();
        return count;
    }

    private async Task<int> CancelAsync(DateOnly day, Guid officerId, Func<QueueTicket, string> words, CancellationToken cancellationToken)
    {
        var tickets = await db.Tickets.Where(t => t.HeldOn == day && s_left.Contains(t.Status)).ToListAsync(cancellationToken);
        await CancelAsync(tickets, officerId, words, cancellationToken);
        return tickets.Count;
    }

    private async Task CancelAsync(IReadOnlyList<QueueTicket> tickets, Guid? officerId, Func<QueueTicket, string> words, CancellationToken cancellationToken)
    {
        var ids = tickets.Select(t => t.Id).ToList();
        var papers = await db.TicketPapers.AsNoTracking().Where(p => ids.Contains(p.TicketId)).ToDictionaryAsync(p => p.TicketId, cancellationToken);
        foreach (var ticket in tickets)
        {
            if (ticket.Cancel(hours.Now, officerId) is not null)
            {
                continue;
            }

            db.TicketEvents.AddRange(ticket.NewEvents);
            if (papers.GetValueOrDefault(ticket.Id) is not { } paper)
            {
                continue;
            }

            (string? Recipient, Guid? UserId)[] addresses = [(paper.OpenPhone(vault), null), (null, paper.OwnerId)];
            db.Outbox.AddRange(addresses.Where(a => a.Recipient is not null || a.UserId is not null)
                .Select(a => OutboxMessage.Write(vault, Kind, "Nomor antrean dibatalkan kantor", words(ticket), hours.Now, a.Recipient, a.UserId, ticket.CaseId)));
        }
    }
}
