using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Remind;

/// <summary>The day before, who booked the counter is reminded, once; not of what was booked on that very day.</summary>
public sealed class RemindOfBooking(OfficeDb db, Vault vault, OfficeCalendars calendars, PublishedStandards standards, OfficeClock clock, TimeProvider time, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The reminder's kind in the outbox.</summary>
    public const string Kind = "booking-reminder";

    /// <summary>Gives how many people were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(now);
        var (tomorrow, startAt) = (today.AddDays(1), clock.StartOf(today));
        var rows = await db.Tickets.AsNoTracking()
            .Where(t => t.HeldOn == tomorrow && t.Status == TicketStatus.Booked && t.TakenAt < startAt)
            .Join(db.TicketPapers.AsNoTracking(), t => t.Id, p => p.TicketId, (t, p) => new { Ticket = t, Paper = p })
            .ToListAsync(cancellationToken);
        var owed = new List<OutboxMessage>();
        foreach (var (ticket, paper) in rows.Select(row => (row.Ticket, row.Paper)))
        {
            var service = ticket.ServiceCode is { } code && await standards.FindAsync(code, today, cancellationToken) is { } found ? found.Definition.Name : ServiceGroups.NameOf(ticket.Letter);
            var hour = Indonesian.Time(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(ticket.SlotMinute ?? 0)));
            var body = string.Join(
                '\n',
                $"Besok, {Indonesian.LongDay(tomorrow)}, pukul {hour} {office.CurrentValue.ZoneAbbreviation}, Anda punya nomor antrean {ticket.Number}: {office.CurrentValue.Words.Fill(service)}.",
                "Bawa dokumen asli yang diminta. Tidak jadi datang? Batalkan, supaya tempatnya dipakai orang lain.",
                $"Kode: {paper.OpenCode(vault).Text}",
                office.CurrentValue.Name);
            (string? Recipient, Guid? UserId)[] addresses = [(paper.OpenPhone(vault), null), (null, paper.OwnerId)];
            owed.AddRange(addresses.Where(a => a.Recipient is not null || a.UserId is not null).Select(a => OutboxMessage.Write(
                vault, Kind, "Nomor antrean besok", body, now, a.Recipient, a.UserId, once: OutboxMessage.IdOnce(string.Create(CultureInfo.InvariantCulture, $"{Kind}:{ticket.Id:N}:{a.Recipient ?? "halaman"}")))));
        }

        var ids = owed.ConvertAll(m => m.Id);
        var known = await db.Outbox.Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken);
        db.Outbox.AddRange(owed.Where(m => !known.Contains(m.Id)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            // Another node reminds at the same moment; who is left is reminded in the next round.
            db.ChangeTracker.Clear();
            return 0;
        }

        return owed.Count(m => !known.Contains(m.Id));
    }
}
