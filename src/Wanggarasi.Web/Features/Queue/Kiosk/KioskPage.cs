using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.Kiosk;

/// <summary>The kiosk's screen.</summary>
/// <param name="Closed">Why no number is given; null while they are.</param>
/// <param name="Letters">What can be chosen.</param>
/// <param name="Letter">What was chosen; null on the first screen.</param>
/// <param name="Purpose">The same in words.</param>
/// <param name="Sign">Today's sign for telephones.</param>
/// <param name="Number">What was typed.</param>
public sealed record KioskPage(string? Closed, IReadOnlyList<(string Letter, string Name)> Letters, string? Letter, string? Purpose, string Sign, string? Number)
{
    /// <summary>The letter of who wants to be helped.</summary>
    public const string HelpLetter = "F";

    /// <summary>The number that is in the line now; null otherwise.</summary>
    public string? Arrived { get; init; }

    public static async Task<KioskPage> LoadAsync(OfficeDb db, QueueHours hours, Arrival arrival, string? letter, bool isHelp, string? number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(arrival);
        var letters = await db.QueueLetters.AsNoTracking().Where(l => l.IsOpen).OrderBy(l => l.Letter).Select(l => l.Letter).ToListAsync(cancellationToken);
        var chosen = letters.Find(l => l == (isHelp ? HelpLetter : letter));
        return new KioskPage(
            (await hours.RefuseTodayAsync(cancellationToken))?.Message,
            letters.ConvertAll(l => (l, ServiceGroups.NameOf(l))),
            chosen,
            chosen is null ? null : isHelp ? "Saya perlu dibantu" : ServiceGroups.NameOf(chosen),
            arrival.SignOf(await hours.TodayAsync(cancellationToken)),
            number);
    }
}

/// <summary>The number as the kiosk prints it.</summary>
public sealed record KioskSlip(string Number, string Purpose, DateOnly HeldOn, DateTimeOffset TakenAt, string Code)
{
    public static async Task<KioskSlip?> FindAsync(OfficeDb db, TicketOffice tickets, Wanggarasi.Domain.Records.TrackingCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(code);
        return await tickets.FindAsync(code, cancellationToken) is { } id && await db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { } ticket
            ? new KioskSlip(ticket.Number.ToString(), ServiceGroups.NameOf(ticket.Letter), ticket.HeldOn, ticket.TakenAt, code.Text)
            : null;
    }
}
