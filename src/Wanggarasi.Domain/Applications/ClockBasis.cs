using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>
/// What the record of a case says of its running clocks beside what stands in the row: folded from the facts, for a change of the
/// calendar.
/// </summary>
/// <param name="CalendarVersion">The calendar version its record named last; 0 before the first event.</param>
/// <param name="JudgementStartedAt">When the running clock of a judgement started: at submission, or when it was sent again after mending.</param>
/// <param name="JudgementAllow">Time allowed for it, as <c>24h</c> or <c>1d</c>.</param>
/// <param name="JudgementCalendar">The calendar version that promise is counted by: an earlier one where it stayed when the calendar changed.</param>
/// <param name="ForwardAllow">Time allowed for "diteruskan paling lambat" of the running round; null where nothing is forwarded.</param>
public sealed record ClockBasis(int CalendarVersion, DateTimeOffset? JudgementStartedAt = null, string? JudgementAllow = null, int? JudgementCalendar = null, string? ForwardAllow = null)
{
    /// <summary>The kinds of events that say something of it; others need not be read.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["submitted", "returned", "mended", "accepted", "reopened", "calendar-changed"];

    /// <summary>Of a case without events.</summary>
    public static ClockBasis None { get; } = new(0);

    /// <summary>Folds it from events of one case, in order; those of other kinds may be missing.</summary>
    /// <param name="events">The events.</param>
    public static ClockBasis Of(IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(None, (basis, e) => basis.After(CaseFactKinds.Read(e), e.At));
    }

    internal ClockBasis After(CaseFact fact, DateTimeOffset at) => fact switch
    {
        Submitted f => new ClockBasis(f.FirstJudgement.CalendarVersion, at, f.FirstJudgement.Allow, f.FirstJudgement.CalendarVersion),
        Returned { From: CaseStatus.Submitted } => this with { JudgementStartedAt = null, JudgementAllow = null, JudgementCalendar = null },
        Mended { ResumeAs: CaseStatus.Submitted, Promise: { } promise } => new ClockBasis(promise.CalendarVersion, at, promise.Allow, promise.CalendarVersion),
        Accepted f => new ClockBasis(f.Promise.CalendarVersion, ForwardAllow: f.Forwarding?.Allow),
        Reopened f => new ClockBasis(f.Promise.CalendarVersion, ForwardAllow: f.Forwarding?.Allow),
        CalendarChanged f => this with { CalendarVersion = f.To, JudgementCalendar = f.Judgement is null ? JudgementCalendar : f.To },
        _ => this,
    };
}
