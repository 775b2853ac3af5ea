using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Near;

/// <summary>Who waits outside is told when few are left ahead, once: by the telephone they left, and on the page of their account.</summary>
public sealed class TellWhoIsNext(OfficeDb db, QueueLine line, QueueHours hours, Vault vault, IOptionsMonitor<OfficeProfile> office, IConfiguration configuration)
{
    /// <summary>Kind of the message in the outbox.</summary>
    public const string Kind = "queue-near";

    /// <summary>How many may still be ahead (<c>Queue:TellWhenAhead</c>).</summary>
    private int Ahead => Math.Clamp(configuration.GetValue("Queue:TellWhenAhead", 3), 0, 20);

    /// <summary>Gives how many were told.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = await hours.TodayAsync(cancellationToken);
        var counters = await db.QueueCounters.AsNoTracking().Where(c => c.IsInUse && c.OfficerId != null).ToListAsync(cancellationToken);
        var near = new Dictionary<Guid, int>();
        foreach (var counter in counters)
        {
            foreach (var (id, ahead) in (await line.OrderAsync(today, counter, cancellationToken)).Take(Ahead + 1).Select((id, ahead) => (id, ahead)))
            {
                near[id] = near.TryGetValue(id, out var known) ? Math.Min(known, ahead) : ahead;
            }
        }

        if (near.Count == 0)
        {
            return 0;
        }

        var owed = new List<OutboxMessage>();
        var ids = near.Keys.ToList();
        foreach (var (ticket, paper) in await db.Tickets.AsNoTracking().Where(t => ids.Contains(t.Id))
            .Join(db.TicketPapers.AsNoTracking().Where(p => p.SealedPhone != null || p.OwnerId != null), t => t.Id, p => p.TicketId, (t, p) => new ValueTuple<QueueTicket, TicketPaper>(t, p))
            .ToListAsync(cancellationToken))
        {
            var body = string.Join('\n', $"Nomor antrean {ticket.Number}: {(near[ticket.Id] == 0 ? "giliran Anda berikutnya" : $"tinggal {near[ticket.Id]} orang di depan Anda")}. Bersiaplah di ruang tunggu.", office.CurrentValue.Name);
            (string? Recipient, Guid? UserId)[] addresses = [(paper.OpenPhone(vault), null), (null, paper.OwnerId)];
            owed.AddRange(addresses.Where(a => a.Recipient is not null || a.UserId is not null).Select(a => OutboxMessage.Write(
                vault, Kind, "Giliran Anda sudah dekat", body, hours.Now, a.Recipient, a.UserId, ticket.CaseId, OutboxMessage.IdOnce($"{Kind}:{ticket.Id:N}:{(a.UserId is null ? "telepon" : "akun")}"))));
        }

        var keys = owed.ConvertAll(m => m.Id);
        var told = await db.Outbox.AsNoTracking().Where(m => keys.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken);
        var fresh = owed.FindAll(m => !told.Contains(m.Id));
        db.Outbox.AddRange(fresh);
        return fresh.Count == 0 || !await db.TrySaveAsync(cancellationToken) ? 0 : fresh.Count;
    }
}
