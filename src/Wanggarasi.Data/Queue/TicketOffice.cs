using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Queue;

/// <summary>What is asked for when a ticket is taken.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Letter">The group of services; ignored where a service is named.</param>
/// <param name="ServiceCode">The service; null for the group as a whole, or for help without a choice.</param>
/// <param name="IsPriority">By the person's own word.</param>
/// <param name="HeldOn">The day; null for today.</param>
/// <param name="SlotMinute">The half hour; needed at home, never elsewhere.</param>
/// <param name="Name">Who comes, where an appointment asks for it.</param>
/// <param name="Phone">In E.164; at home a telephone or a case.</param>
/// <param name="CaseId">The case the visit belongs to.</param>
/// <param name="OwnerId">The account that takes it.</param>
/// <param name="OfficerId">The officer who takes it for somebody.</param>
public sealed record TicketRequest(
    TicketChannel Channel,
    string Letter,
    string? ServiceCode = null,
    bool IsPriority = false,
    DateOnly? HeldOn = null,
    int? SlotMinute = null,
    string? Name = null,
    string? Phone = null,
    Guid? CaseId = null,
    Guid? OwnerId = null,
    Guid? OfficerId = null);

/// <summary>A ticket that was given.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Code">The holder's secret: shown now, sealed afterwards.</param>
public sealed record TakenTicket(Guid Id, TicketNumber Number, TrackingCode Code);

/// <summary>
/// Gives tickets, takes them back, and notes who has come. Every change of the queue takes the same turn, so that numbers are given one
/// after another and events are stored in the order of their running numbers: whoever follows them by number misses none.
/// </summary>
public sealed partial class TicketOffice(OfficeDb db, QueueHours hours, PublishedStandards standards, Vault vault, QueueSignal signal)
{
    /// <summary>The name of the queue's turn (<see cref="OfficeDb.TakeTurnAsync"/>).</summary>
    public const string Turn = "antrean";

    private static readonly TicketStatus[] s_open =
        [.. Enum.GetValues<TicketStatus>().Where(TicketJourney.IsOpen)];

    /// <summary>Takes a ticket. The refusal names the field of the request that is to be mended.</summary>
    public async Task<(TakenTicket? Ticket, Refusal? Refusal)> TakeAsync(TicketRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var taken = default(TakenTicket);
        var refusal = await db.TryWriteAsync(
            async token =>
            {
                (taken, var no) = await GiveAsync(request, token);
                return no;
            },
            cancellationToken);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        signal.Ring();
        return (taken, null);
    }

    /// <summary>The holder of a booked ticket is there.</summary>
    public Task<Refusal?> CheckInAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, async (ticket, token) =>
    {
        var calendar = await hours.CalendarAsync(token);
        if (ticket.HeldOn != calendar.LocalDateOf(hours.Now))
        {
            return new Refusal("other-day", "Nomor ini bukan untuk hari ini.");
        }

        if (await hours.RefuseTodayAsync(token) is { } closed)
        {
            return closed;
        }

        var startAt = HalfHours.InstantOf(calendar, ticket.HeldOn, ticket.SlotMinute ?? 0);
        return ticket.CheckIn(hours.Now, startAt, startAt.AddMinutes(HalfHours.Minutes));
    }, cancellationToken);

    /// <summary>Who was skipped is there after all; back into the line, fairly.</summary>
    public Task<Refusal?> ReturnAsync(Guid id, Guid? officerId, CancellationToken cancellationToken) => ChangeAsync(id, async (ticket, token) =>
    {
        if (await hours.RefuseTodayAsync(token) is { } closed)
        {
            return closed;
        }

        var line = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == ticket.HeldOn && t.Letter == ticket.Letter && t.IsPriority == ticket.IsPriority && t.Status == TicketStatus.Waiting)
            .Select(t => new WaitingTicket(t.Id, t.LineAt!.Value, t.Sequence, t.IsPriority))
            .ToListAsync(token);
        return ticket.Return(hours.Now, CallOrder.PlaceOfReturn(hours.Now, line), officerId);
    }, cancellationToken);

    /// <summary>The holder gives the ticket back.</summary>
    public Task<Refusal?> CancelAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (ticket, _) => Task.FromResult(ticket.Cancel(hours.Now, null)), cancellationToken);

    /// <summary>The id of the ticket whose holder's code this is.</summary>
    public async Task<Guid?> FindAsync(TrackingCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var fingerprint = vault.Fingerprint(Purposes.BookingCode, code.Text);
        return await db.TicketPapers.AsNoTracking().Where(p => p.CodeFingerprint == fingerprint).Select(p => (Guid?)p.TicketId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Ends the queue of days that are over, or of today after closing: who waits is told that the number no longer counts, a visit
    /// nobody ended is done. Gives how many tickets.
    /// </summary>
    public async Task<int> ExpireAsync(CancellationToken cancellationToken)
    {
        var today = await hours.TodayAsync(cancellationToken);
        var isOver = await hours.RefuseTodayAsync(cancellationToken) is { Code: not QueueHours.TooEarly };
        var over = db.Tickets.Where(t => s_open.Contains(t.Status) && (t.HeldOn < today || (isOver && t.HeldOn == today)));
        var calendar = await hours.CalendarAsync(cancellationToken);
        var midnightAt = calendar.FirstInstantOf(today);
        var forgotten = db.QueueCounters.Where(c => c.OfficerId != null && c.OpenedAt < midnightAt);
        if (!await over.AnyAsync(cancellationToken) && !await forgotten.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var count = await db.WriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(Turn, token);
                var tickets = await over.ToListAsync(token);
                foreach (var ticket in tickets)
                {
                    // Who stands at a counter at closing is served; only the next day they are taken as forgotten.
                    if (!TicketJourney.IsActive(ticket.Status) || ticket.HeldOn < today)
                    {
                        ticket.Expire(hours.Now);
                        db.TicketEvents.AddRange(ticket.NewEvents);
                    }
                }

                // A counter that nobody closed in the evening would stay theirs for ever.
                foreach (var counter in await forgotten.ToListAsync(token))
                {
                    (counter.OfficerId, counter.OpenedAt) = (null, null);
                }

                await db.SaveChangesAsync(token);
                return tickets.Count(t => !TicketJourney.IsOpen(t.Status));
            },
            cancellationToken);
        signal.Ring();
        return count;
    }

    /// <summary>
    /// Forgets who stood behind tickets of days long over (<see cref="TicketPaper.Kept"/>): telephone, name, code. The figures stay. Gives
    /// how many papers went.
    /// </summary>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var before = (await hours.TodayAsync(cancellationToken)).AddDays(-TicketPaper.Kept);
        return await db.WriteAsync(
            token => db.TicketPapers.Where(p => db.Tickets.Any(t => t.Id == p.TicketId && t.HeldOn < before)).ExecuteDeleteAsync(token),
            cancellationToken);
    }

    private async Task<Refusal?> ChangeAsync(Guid id, Func<QueueTicket, CancellationToken, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        var refusal = await db.TryWriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(Turn, token);
                if (await db.Tickets.SingleOrDefaultAsync(t => t.Id == id, token) is not { } ticket)
                {
                    return new Refusal("no-ticket", "Nomor itu tidak ada.");
                }

                if (await change(ticket, token) is { } no)
                {
                    return no;
                }

                db.TicketEvents.AddRange(ticket.NewEvents);
                await db.SaveChangesAsync(token);
                return null;
            },
            cancellationToken);
        if (refusal is null)
        {
            signal.Ring();
        }

        return refusal;
    }
}
