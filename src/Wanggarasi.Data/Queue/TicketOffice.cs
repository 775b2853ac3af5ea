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
public sealed class TicketOffice(OfficeDb db, QueueHours hours, PublishedStandards standards, Vault vault, QueueSignal signal)
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
        var isOver = await hours.RefuseTodayAsync(cancellationToken) is not null;
        var over = db.Tickets.Where(t => s_open.Contains(t.Status) && (t.HeldOn < today || (isOver && t.HeldOn == today)));
        if (!await over.AnyAsync(cancellationToken))
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
                    // A visit that runs over closing goes on; only the next day it is taken as forgotten.
                    if (ticket.Status != TicketStatus.Serving || ticket.HeldOn < today)
                    {
                        ticket.Expire(hours.Now);
                        db.TicketEvents.AddRange(ticket.NewEvents);
                    }
                }

                await db.SaveChangesAsync(token);
                return tickets.Count(t => !TicketJourney.IsOpen(t.Status));
            },
            cancellationToken);
        signal.Ring();
        return count;
    }

    private async Task<Refusal?> ChangeAsync(Guid id, Func<QueueTicket, CancellationToken, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        var refusal = await db.TryWriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(Turn, token);
                var ticket = await db.Tickets.SingleAsync(t => t.Id == id, token);
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

    private async Task<(TakenTicket? Ticket, Refusal? Refusal)> GiveAsync(TicketRequest request, CancellationToken cancellationToken)
    {
        await db.TakeTurnAsync(Turn, cancellationToken);
        var (now, today) = (hours.Now, await hours.TodayAsync(cancellationToken));
        var day = request.HeldOn ?? today;
        var (letter, no) = await LetterAsync(request, today, cancellationToken);
        if (letter is null)
        {
            return (null, no);
        }

        if (await RefuseDayAsync(request, day, today, cancellationToken) is { } closed)
        {
            return (null, closed);
        }

        if (await RefuseSecondAsync(request, today, cancellationToken) is { } second)
        {
            return (null, second);
        }

        if (letter.DailyQuota is { } quota && await db.Tickets.CountAsync(t => t.HeldOn == day && t.Letter == letter.Letter && t.Status != TicketStatus.Cancelled, cancellationToken) >= quota)
        {
            return (null, new Refusal("quota-full", "Nomor untuk hari itu sudah habis. Pilih hari lain.", nameof(TicketRequest.HeldOn)));
        }

        var place = default(int?);
        if (request.SlotMinute is { } minute)
        {
            place = await FreePlaceAsync(letter, day, minute, cancellationToken);
            if (place is null)
            {
                return (null, new Refusal("slot-full", "Jam itu baru saja penuh. Pilih jam lain.", nameof(TicketRequest.SlotMinute)));
            }
        }

        var wish = new TicketWish(Guid.CreateVersion7(), request.Channel, request.ServiceCode, request.IsPriority, request.CaseId, request.SlotMinute, place);
        var ticket = QueueTicket.Take(now, day, new TicketNumber(letter.Letter, await NextAsync(day, letter.Letter, cancellationToken)), wish, request.OfficerId);
        var code = TrackingCode.Generate();
        db.Tickets.Add(ticket);
        db.TicketEvents.AddRange(ticket.NewEvents);
        db.TicketPapers.Add(TicketPaper.Seal(vault, ticket.Id, code, request.Name, request.Phone, request.OwnerId));
        await db.SaveChangesAsync(cancellationToken);
        return (new TakenTicket(ticket.Id, ticket.Number, code), null);
    }

    private async Task<(QueueLetter? Letter, Refusal? Refusal)> LetterAsync(TicketRequest request, DateOnly today, CancellationToken cancellationToken)
    {
        var letter = request.Letter;
        if (request.ServiceCode is { } code)
        {
            if (await standards.FindAsync(code, today, cancellationToken) is not { Definition: var service })
            {
                return (null, new Refusal("no-service", "Layanan itu tidak ada. Pilih layanan dari daftar.", nameof(TicketRequest.ServiceCode)));
            }

            // A paused service takes nothing new; who fetches what is ready, or only asks, comes all the same.
            if (request.CaseId is null && request.Channel == TicketChannel.Online && (await standards.PausesAsync(today, cancellationToken)).ContainsKey(code))
            {
                return (null, new Refusal("service-paused", "Layanan ini sedang ditunda. Nomor baru belum dapat diambil.", nameof(TicketRequest.ServiceCode)));
            }

            letter = service.QueuePrefix;
        }

        return await db.QueueLetters.AsNoTracking().SingleOrDefaultAsync(l => l.Letter == letter, cancellationToken) is { IsOpen: true } row
            ? (row, null)
            : (null, new Refusal("letter-closed", "Untuk layanan ini tidak dipakai nomor antrean. Tanyakan kepada petugas.", nameof(TicketRequest.Letter)));
    }

    private async Task<Refusal?> RefuseDayAsync(TicketRequest request, DateOnly day, DateOnly today, CancellationToken cancellationToken)
    {
        if (request.SlotMinute is not { } minute)
        {
            return day != today || request.Channel == TicketChannel.Online
                ? throw new ArgumentException("A ticket from home, or for another day, needs a half hour.", nameof(request))
                : await hours.RefuseTodayAsync(cancellationToken);
        }

        var calendar = await hours.CalendarAsync(cancellationToken);
        return (await hours.DaysAsync(cancellationToken)).Contains(day) && HalfHours.Of(calendar, hours.Now, day).Contains(minute)
            ? null
            : new Refusal("slot-closed", "Jam itu sudah lewat atau kantor tutup. Pilih jam lain.", nameof(TicketRequest.SlotMinute));
    }

    // No index can say "one open ticket per telephone": the telephone stands in another table than the status.
    private async Task<Refusal?> RefuseSecondAsync(TicketRequest request, DateOnly today, CancellationToken cancellationToken)
    {
        if (request.Channel != TicketChannel.Online)
        {
            return null;
        }

        var open = db.Tickets.Where(t => t.HeldOn >= today && t.Channel == TicketChannel.Online && s_open.Contains(t.Status));
        if (request.CaseId is { } caseId && await open.AnyAsync(t => t.CaseId == caseId, cancellationToken))
        {
            return new Refusal("one-ticket", "Permohonan ini sudah punya nomor antrean. Pakai nomor itu, atau batalkan dulu dengan kodenya.", nameof(TicketRequest.CaseId));
        }

        if (request.Phone is not { } phone)
        {
            return null;
        }

        var fingerprint = vault.Fingerprint(Purposes.Phone, phone);
        return await open.Join(db.TicketPapers, t => t.Id, p => p.TicketId, (t, p) => p).AnyAsync(p => p.PhoneFingerprint == fingerprint, cancellationToken)
            ? new Refusal("one-ticket", "Nomor telepon ini sudah punya nomor antrean. Pakai nomor itu, atau batalkan dulu dengan kodenya.", nameof(TicketRequest.Phone))
            : null;
    }

    private async Task<int?> FreePlaceAsync(QueueLetter letter, DateOnly day, int minute, CancellationToken cancellationToken)
    {
        var taken = await db.Tickets.Where(t => t.HeldOn == day && t.Letter == letter.Letter && t.SlotMinute == minute && t.Place != null)
            .Select(t => t.Place!.Value)
            .ToListAsync(cancellationToken);
        return Enumerable.Range(1, HalfHours.Bookable(letter.PlacesPerSlot)).Cast<int?>().FirstOrDefault(number => !taken.Contains(number!.Value));
    }

    private async Task<int> NextAsync(DateOnly day, string letter, CancellationToken cancellationToken)
    {
        var counter = db.QueueDays.Where(d => d.HeldOn == day && d.Letter == letter);
        if (await counter.ExecuteUpdateAsync(set => set.SetProperty(d => d.Last, d => d.Last + 1), cancellationToken) == 0)
        {
            db.QueueDays.Add(new QueueDay { HeldOn = day, Letter = letter, Last = 1 });
            await db.SaveChangesAsync(cancellationToken);
        }

        return await counter.AsNoTracking().Select(d => d.Last).SingleAsync(cancellationToken);
    }
}
