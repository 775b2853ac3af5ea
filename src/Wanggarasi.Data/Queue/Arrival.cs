using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Data.Queue;

/// <summary>Somebody who has a number reports that they are there: at the kiosk, or with the day's sign that hangs in the office.</summary>
public sealed class Arrival(OfficeDb db, TicketOffice tickets, QueueHours hours, Vault vault)
{
    private const int SignLength = 10;

    /// <summary>
    /// The sign of a day: whoever can read it stands in the office, or knows somebody who does. It hangs as a QR code on the board and
    /// the kiosk and is another one each day.
    /// </summary>
    public string SignOf(DateOnly day) =>
        Convert.ToHexStringLower(vault.Fingerprint(Purposes.ArrivalSign, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))[..SignLength];

    /// <summary>True for the sign of today.</summary>
    public async Task<bool> IsTodaysSignAsync(string? sign, CancellationToken cancellationToken) =>
        sign is not null && string.Equals(sign, SignOf(await hours.TodayAsync(cancellationToken)), StringComparison.Ordinal);

    /// <summary>Puts the holder of a number into the line, or back into it after being skipped. Twice does no harm.</summary>
    /// <returns>The ticket, or why not: <c>no-ticket</c>, or what the ticket's journey says.</returns>
    public async Task<(QueueTicket? Ticket, Refusal? Refusal)> ReportAsync(TicketNumber number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(number);
        var today = await hours.TodayAsync(cancellationToken);
        var id = await db.Tickets.AsNoTracking().Where(t => t.HeldOn == today && t.Letter == number.Letter && t.Sequence == number.Sequence).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
        return id is { } known ? await ReportAsync(known, cancellationToken) : (null, new Refusal("no-ticket", $"Hari ini tidak ada nomor {number}. Periksa lagi nomornya, atau ambil nomor baru.", nameof(TicketNumber)));
    }

    /// <summary>The same for whoever holds the code.</summary>
    public async Task<(QueueTicket? Ticket, Refusal? Refusal)> ReportAsync(TrackingCode code, CancellationToken cancellationToken) =>
        await tickets.FindAsync(code, cancellationToken) is { } id ? await ReportAsync(id, cancellationToken) : (null, new Refusal("no-ticket", "Tidak ada nomor antrean dengan kode ini.", nameof(TicketNumber)));

    private async Task<(QueueTicket? Ticket, Refusal? Refusal)> ReportAsync(Guid id, CancellationToken cancellationToken)
    {
        var status = await db.Tickets.AsNoTracking().Where(t => t.Id == id).Select(t => t.Status).SingleAsync(cancellationToken);
        var refusal = status switch
        {
            TicketStatus.Waiting or TicketStatus.Called or TicketStatus.Serving => null,
            TicketStatus.Skipped => await tickets.ReturnAsync(id, null, cancellationToken),
            _ => await tickets.CheckInAsync(id, cancellationToken),
        };
        return refusal is null ? (await db.Tickets.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken), null) : (null, refusal with { Field = nameof(TicketNumber) });
    }
}
