using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Explain;

/// <summary>A clock of a case with the number of the calendar version that counts it.</summary>
/// <param name="Title">What was promised.</param>
/// <param name="Clock">The clock.</param>
/// <param name="CalendarVersion">The calendar.</param>
/// <param name="SopVersion">The SOP, where steps are worked.</param>
public sealed record TitledClock(string Title, CaseClock Clock, int CalendarVersion, int? SopVersion);

/// <summary>
/// Every clock a case has or had, folded from its events: of each judgement, of each round, and "diteruskan paling lambat".
/// </summary>
public static class CaseClocks
{
    private sealed record Started(string Title, DateTimeOffset At, string Allow, int Calendar, bool IsForwarding);

    /// <summary>The clocks, in the order in which they started.</summary>
    /// <param name="application">The case.</param>
    /// <param name="events">Its events, in order.</param>
    /// <param name="calendarOf">The calendar in a version.</param>
    public static IReadOnlyList<TitledClock> Of(DocumentApplication application, IReadOnlyList<CaseEvent> events, Func<int, WorkingCalendar> calendarOf)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(calendarOf);
        var clocks = new List<TitledClock>();
        var running = new List<Started>();
        foreach (var recorded in events)
        {
            switch (CaseFactKinds.Read(recorded))
            {
                case Submitted f:
                    running.Add(new Started("Pemeriksaan pertama", recorded.At, f.FirstJudgement.Allow, f.FirstJudgement.CalendarVersion, false));
                    break;
                case Mended { ResumeAs: CaseStatus.Submitted, Promise: { } promise }:
                    running.Add(new Started("Pemeriksaan sesudah diperbaiki", recorded.At, promise.Allow, promise.CalendarVersion, false));
                    break;
                case Returned { From: CaseStatus.Submitted }:
                    Stop(recorded.At, finished: true, forwarding: false);
                    break;
                case Accepted f:
                    Stop(recorded.At, finished: true, forwarding: false);
                    Begin(f.Round, recorded.At, f.Forwarding);
                    break;
                case Reopened f:
                    Begin(f.Round, recorded.At, f.Forwarding);
                    break;
                case StepFinished { Next: CaseStatus.Forwarded }:
                    Stop(recorded.At, finished: true, forwarding: true);
                    break;
                case StepFinished { Verdict: not null } or Rejected:
                    Stop(recorded.At, finished: true, forwarding: false);
                    Stop(recorded.At, finished: false, forwarding: true);
                    break;
                case CalendarChanged f:
                    Move(f.Judgement, forwarding: false);
                    Move(f.Forwarding, forwarding: true);
                    break;
                case Cancelled or Expired:
                    Stop(recorded.At, finished: false, forwarding: false);
                    Stop(recorded.At, finished: false, forwarding: true);
                    break;
                default:
                    break;
            }
        }

        clocks.AddRange(running.Select(s => new TitledClock(s.Title, Start(s), s.Calendar, null)));
        return [.. clocks.OrderBy(c => c.Clock.StartedAt)];

        void Begin(int number, DateTimeOffset at, PromiseFact? forwarding)
        {
            var of = number == 1 ? "" : $" (putaran {number})";
            var round = application.Rounds.First(r => r.Number == number);
            clocks.Add(new TitledClock("Penyelesaian" + of, application.FindClock(calendarOf(round.CalendarVersion), number)!, round.CalendarVersion, round.SopVersion));
            if (forwarding is not null)
            {
                running.Add(new Started("Diteruskan paling lambat" + of, at, forwarding.Allow, forwarding.CalendarVersion, true));
            }
        }

        void Stop(DateTimeOffset at, bool finished, bool forwarding)
        {
            foreach (var one in running.Where(s => s.IsForwarding == forwarding).ToList())
            {
                running.Remove(one);
                clocks.Add(new TitledClock(one.Title, finished ? Start(one).Finish(at) : Start(one).Withdraw(at), one.Calendar, null));
            }
        }

        void Move(PromiseFact? promise, bool forwarding)
        {
            for (var i = 0; promise is not null && i < running.Count; i++)
            {
                running[i] = running[i].IsForwarding == forwarding ? running[i] with { Calendar = promise.CalendarVersion } : running[i];
            }
        }

        CaseClock Start(Started started) => CaseClock.Start(calendarOf(started.Calendar), TimeAllowed.Parse(started.Allow), started.At);
    }
}
