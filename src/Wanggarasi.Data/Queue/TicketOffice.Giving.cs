using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Queue;

// What is seen to before a number is given.
public sealed partial class TicketOffice
{
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

        // Of a day's numbers, too, half stay for who comes without a booking.
        if (request.Channel == TicketChannel.Online && letter.DailyQuota is { } all
            && await db.Tickets.CountAsync(t => t.HeldOn == day && t.Letter == letter.Letter && t.Channel == TicketChannel.Online && t.Status != TicketStatus.Cancelled, cancellationToken) >= all / 2)
        {
            return (null, new Refusal("quota-full", "Nomor yang dapat diambil dari rumah untuk hari itu sudah habis. Pilih hari lain, atau datang langsung.", nameof(TicketRequest.HeldOn)));
        }

        if (await db.QueueDays.AnyAsync(d => d.HeldOn == day && d.Letter == letter.Letter && d.Last >= TicketNumber.Largest, cancellationToken))
        {
            return (null, new Refusal("quota-full", "Nomor untuk hari itu sudah habis. Tanyakan kepada petugas.", nameof(TicketRequest.HeldOn)));
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
