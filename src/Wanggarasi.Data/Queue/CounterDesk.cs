using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Queue;

/// <summary>What an officer does at a counter. One at a time in the whole office, so that two who press at once get two tickets.</summary>
public sealed class CounterDesk(OfficeDb db, QueueHours hours, QueueSignal signal)
{
    /// <summary>Opens a counter for an officer; theirs from before is closed. Refused while a colleague works there (<c>counter-taken</c>).</summary>
    public Task<Refusal?> OpenAsync(int number, Guid officerId, CancellationToken cancellationToken) => WriteAsync(async token =>
    {
        var counters = await db.QueueCounters.Where(c => c.Number == number || c.OfficerId == officerId).ToListAsync(token);
        if (counters.Find(c => c.Number == number) is not { IsInUse: true } counter)
        {
            return new Refusal("no-counter", "Loket itu tidak ada.");
        }

        if (counter.OfficerId is { } other && other != officerId)
        {
            return new Refusal("counter-taken", $"Loket {number} sedang dipakai petugas lain. Pilih loket lain, atau minta petugas itu menutupnya.");
        }

        var today = await hours.TodayAsync(token);
        foreach (var own in counters.Where(c => c.OfficerId == officerId && c.Number != number))
        {
            if (await ActiveAsync(own.Number, today, token) is { } busy)
            {
                return new Refusal("counter-busy", $"Selesaikan dulu nomor {busy.Number} di loket {own.Number}.");
            }

            (own.OfficerId, own.OpenedAt) = (null, null);
        }

        if (counter.OfficerId is null)
        {
            (counter.OfficerId, counter.OpenedAt) = (officerId, hours.Now);
        }

        await db.SaveChangesAsync(token);
        return null;
    }, cancellationToken);

    /// <summary>Closes the officer's counter; refused while a ticket is at it (<c>counter-busy</c>).</summary>
    public Task<Refusal?> CloseAsync(Guid officerId, CancellationToken cancellationToken) => WriteAsync(async token =>
    {
        if (await db.QueueCounters.SingleOrDefaultAsync(c => c.OfficerId == officerId, token) is not { } counter)
        {
            return null;
        }

        if (await ActiveAsync(counter.Number, await hours.TodayAsync(token), token) is { } busy)
        {
            return new Refusal("counter-busy", $"Selesaikan dulu nomor {busy.Number}, lalu tutup loketnya.");
        }

        (counter.OfficerId, counter.OpenedAt) = (null, null);

        // Who was handed to this counter and waits would wait for nobody.
        var left = await db.Tickets.Where(t => t.ForCounter == counter.Number && t.Status == TicketStatus.Waiting).ToListAsync(token);
        left.ForEach(ticket => ticket.Release());
        await db.SaveChangesAsync(token);
        return null;
    }, cancellationToken);

    /// <summary>Calls the next of those who wait. Refused where the counter is closed, busy, or nobody waits (<c>nobody-waits</c>).</summary>
    /// <returns>The ticket called.</returns>
    public async Task<(Guid? Ticket, Refusal? Refusal)> CallNextAsync(Guid officerId, CancellationToken cancellationToken)
    {
        var called = default(Guid?);
        var refusal = await WriteAsync(
            async token =>
            {
                if (await db.QueueCounters.AsNoTracking().SingleOrDefaultAsync(c => c.OfficerId == officerId, token) is not { } counter)
                {
                    return new Refusal("counter-closed", "Buka dulu loket Anda.");
                }

                var today = await hours.TodayAsync(token);
                if (await ActiveAsync(counter.Number, today, token) is { } busy)
                {
                    return new Refusal("counter-busy", $"Nomor {busy.Number} masih di loket Anda. Selesaikan, lewati atau alihkan dulu.");
                }

                if (await NextAsync(counter, today, token) is not { } next)
                {
                    return new Refusal("nobody-waits", "Tidak ada yang menunggu untuk loket Anda.");
                }

                var ticket = await db.Tickets.SingleAsync(t => t.Id == next.Id, token);
                called = ticket.Id;
                return ticket.Call(hours.Now, counter.Number, officerId) ?? await SaveAsync(ticket, token);
            },
            cancellationToken);
        return refusal is null ? (called, null) : (null, refusal);
    }

    /// <summary>Calls the ticket at the officer's counter once more.</summary>
    public Task<Refusal?> CallAgainAsync(Guid officerId, Guid ticketId, CancellationToken cancellationToken) =>
        ChangeAsync(officerId, ticketId, ticket => ticket.CallAgain(hours.Now, officerId), cancellationToken);

    /// <summary>The person is at the counter.</summary>
    public Task<Refusal?> StartAsync(Guid officerId, Guid ticketId, CancellationToken cancellationToken) =>
        ChangeAsync(officerId, ticketId, ticket => ticket.Start(hours.Now, officerId), cancellationToken);

    /// <summary>The visit is over.</summary>
    public Task<Refusal?> FinishAsync(Guid officerId, Guid ticketId, CancellationToken cancellationToken) =>
        ChangeAsync(officerId, ticketId, ticket => ticket.Finish(hours.Now, officerId), cancellationToken);

    /// <summary>Nobody came.</summary>
    public Task<Refusal?> SkipAsync(Guid officerId, Guid ticketId, CancellationToken cancellationToken) =>
        ChangeAsync(officerId, ticketId, ticket => ticket.Skip(hours.Now, officerId), cancellationToken);

    /// <summary>Another counter takes over. Refused for one that is not open (<c>no-counter</c>).</summary>
    public Task<Refusal?> TransferAsync(Guid officerId, Guid ticketId, int toCounter, CancellationToken cancellationToken) => WriteAsync(async token =>
        await db.QueueCounters.AsNoTracking().AnyAsync(c => c.Number == toCounter && c.IsInUse && c.OfficerId != null, token)
            ? await ChangeOwnAsync(officerId, ticketId, ticket => ticket.Transfer(hours.Now, toCounter, officerId), token)
            : new Refusal("no-counter", "Pilih loket tujuan yang sedang buka.", "Counter"), cancellationToken);

    /// <summary>The visit is about this case.</summary>
    public Task<Refusal?> LinkAsync(Guid officerId, Guid ticketId, Guid caseId, CancellationToken cancellationToken) => ChangeAsync(officerId, ticketId, ticket =>
    {
        ticket.LinkTo(caseId);
        return null;
    }, cancellationToken);

    /// <summary>What the officer just took in belongs to the visit at their counter, unless that has a case already. Nothing where no visit is.</summary>
    public Task<Refusal?> LinkNewAsync(Guid officerId, Guid caseId, CancellationToken cancellationToken) => WriteAsync(async token =>
    {
        var counter = await db.QueueCounters.AsNoTracking().Where(c => c.OfficerId == officerId).Select(c => (int?)c.Number).SingleOrDefaultAsync(token);
        var today = await hours.TodayAsync(token);
        if (counter is not null && await db.Tickets.SingleOrDefaultAsync(
            t => t.HeldOn == today && t.ActiveCounter == counter && t.Status == TicketStatus.Serving && t.CaseId == null, token) is { } ticket)
        {
            ticket.LinkTo(caseId);
            await db.SaveChangesAsync(token);
        }

        return null;
    }, cancellationToken);

    // Whom a counter may call: of its letters those not handed to another, and those handed to it.
    private async Task<WaitingTicket?> NextAsync(QueueCounter counter, DateOnly today, CancellationToken cancellationToken)
    {
        string[] letters = [.. counter.Letters.Select(letter => letter.ToString())];
        var number = counter.Number;
        var waiting = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == today && t.Status == TicketStatus.Waiting && (t.ForCounter == number || (t.ForCounter == null && letters.Contains(t.Letter))))
            .Select(t => new WaitingTicket(t.Id, t.LineAt!.Value, t.Sequence, t.IsPriority))
            .ToListAsync(cancellationToken);
        return CallOrder.FindNext(waiting, await LatelyAsync(db, today, letters, cancellationToken));
    }

    /// <summary>Whether the newest first calls of these letters were of tickets with priority, newest first.</summary>
    internal static async Task<IReadOnlyList<bool>> LatelyAsync(OfficeDb db, DateOnly today, string[] letters, CancellationToken cancellationToken) => await db.Tickets.AsNoTracking()
        .Where(t => t.HeldOn == today && t.CalledAt != null && letters.Contains(t.Letter))
        .OrderByDescending(t => t.CalledAt).ThenByDescending(t => t.Sequence)
        .Take(CallOrder.OthersPerPriority)
        .Select(t => t.IsPriority)
        .ToListAsync(cancellationToken);

    private Task<QueueTicket?> ActiveAsync(int counter, DateOnly today, CancellationToken cancellationToken) =>
        db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.HeldOn == today && t.ActiveCounter == counter, cancellationToken);

    private Task<Refusal?> ChangeAsync(Guid officerId, Guid ticketId, Func<QueueTicket, Refusal?> change, CancellationToken cancellationToken) =>
        WriteAsync(token => ChangeOwnAsync(officerId, ticketId, change, token), cancellationToken);

    private async Task<Refusal?> ChangeOwnAsync(Guid officerId, Guid ticketId, Func<QueueTicket, Refusal?> change, CancellationToken cancellationToken)
    {
        var counter = await db.QueueCounters.AsNoTracking().Where(c => c.OfficerId == officerId).Select(c => (int?)c.Number).SingleOrDefaultAsync(cancellationToken);
        if (counter is null || await db.Tickets.SingleOrDefaultAsync(t => t.Id == ticketId && t.ActiveCounter == counter, cancellationToken) is not { } ticket)
        {
            return new Refusal("not-here", "Nomor itu tidak sedang di loket Anda. Layar sudah diperbarui; lihat sekali lagi.");
        }

        return change(ticket) ?? await SaveAsync(ticket, cancellationToken);
    }

    private async Task<Refusal?> SaveAsync(QueueTicket ticket, CancellationToken cancellationToken)
    {
        db.TicketEvents.AddRange(ticket.NewEvents);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task<Refusal?> WriteAsync(Func<CancellationToken, Task<Refusal?>> work, CancellationToken cancellationToken)
    {
        var refusal = await db.TryWriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(TicketOffice.Turn, token);
                return await work(token);
            },
            cancellationToken);
        if (refusal is null)
        {
            signal.Ring();
        }

        return refusal;
    }
}
