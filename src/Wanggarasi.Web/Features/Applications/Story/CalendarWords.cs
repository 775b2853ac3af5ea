using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Story;

/// <summary>What a change of the calendar did to a promise, in words.</summary>
/// <param name="Reasons">Why each version was made, by its number.</param>
/// <param name="Say">An instant in the office's words.</param>
public sealed record CalendarWords(IReadOnlyDictionary<int, string> Reasons, Func<DateTimeOffset, string> Say)
{
    /// <summary>The title and the detail of the line.</summary>
    /// <param name="fact">The change.</param>
    /// <param name="beforeAt">The promise until then; null while the clock rests.</param>
    public (string Title, string Detail) Tell(CalendarChanged fact, DateTimeOffset? beforeAt)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var why = Reasons.GetValueOrDefault(fact.To, "kalender kantor berubah").TrimEnd('.');
        return (fact.Judgement ?? fact.Promise)?.DueAt is { } afterAt && afterAt != beforeAt
            ? ("Tenggat berubah", beforeAt is { } before ? $"Tenggat berubah dari {Say(before)} menjadi {Say(afterAt)} karena {why}." : $"Tenggat menjadi {Say(afterAt)} karena {why}.")
            : ("Kalender kantor berubah; tenggat tetap", $"Karena {why}.");
    }

    /// <summary>The promise of the running clock after a fact.</summary>
    internal static DateTimeOffset? PromiseAfter(CaseFact fact, DateTimeOffset? dueAt) => fact switch
    {
        Submitted f => f.FirstJudgement.DueAt,
        Mended f => f.Promise?.DueAt,
        Insisted f => f.Promise?.DueAt,
        Accepted f => f.Promise.DueAt,
        Resumed f => f.Promise.DueAt,
        Reopened f => f.Promise.DueAt,
        Returned or Paused => null,
        CalendarChanged { Judgement: { } judgement } => judgement.DueAt,
        CalendarChanged { RoundMoved: true } f => f.Promise?.DueAt,
        _ => dueAt,
    };
}

/// <summary>Reads the words for the changes of the calendar that a case went through.</summary>
public sealed class ReadCalendarWords(OfficeDb db, OfficeClock clock)
{
    /// <summary>The words; asks the archive only where there is such a change.</summary>
    public async Task<CalendarWords> LoadAsync(IReadOnlyList<CaseEvent> events, CancellationToken cancellationToken)
    {
        var reasons = events.Any(e => e.Kind == "calendar-changed")
            ? await db.CalendarVersions.AsNoTracking().ToDictionaryAsync(v => v.Number, v => v.Reason, cancellationToken)
            : [];
        return new CalendarWords(reasons, clock.Say);
    }
}
