using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.Overview;

/// <summary>The queue of today, letter by letter.</summary>
/// <param name="Closed">Why no number is given today any more; null while they are.</param>
/// <param name="Hours">Today's opening hours: "08.00–12.00, 13.00–15.00".</param>
/// <param name="Letters">The letters that give numbers.</param>
/// <param name="Form">What was typed.</param>
public sealed record OverviewPage(string? Closed, string Hours, IReadOnlyList<LetterNow> Letters, OverviewForm Form)
{
    public static async Task<OverviewPage> LoadAsync(OfficeDb db, QueueHours hours, OverviewForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hours);
        var calendar = await hours.CalendarAsync(cancellationToken);
        var today = calendar.LocalDateOf(hours.Now);
        var letters = await db.QueueLetters.AsNoTracking().Where(l => l.IsOpen).OrderBy(l => l.Letter).Select(l => l.Letter).ToListAsync(cancellationToken);
        var waiting = await db.Tickets.AsNoTracking().Where(t => t.HeldOn == today && t.Status == TicketStatus.Waiting)
            .GroupBy(t => t.Letter).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var serving = await db.Tickets.AsNoTracking().Where(t => t.HeldOn == today && t.ActiveCounter != null)
            .Select(t => new { t.Letter, t.Sequence }).ToListAsync(cancellationToken);
        return new OverviewPage(
            (await hours.RefuseTodayAsync(cancellationToken))?.Message,
            string.Join(", ", calendar.HoursOn(today).Select(h => h.ToString())),
            letters.ConvertAll(letter => new LetterNow(
                letter, ServiceGroups.NameOf(letter), waiting.GetValueOrDefault(letter),
                string.Join(", ", serving.Where(t => t.Letter == letter).Select(t => new TicketNumber(t.Letter, t.Sequence).ToString())))),
            form);
    }
}

/// <summary>How it stands with a letter.</summary>
public sealed record LetterNow(string Letter, string Name, int Waiting, string Serving);
