using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>Something that is not what the events of a case say.</summary>
/// <param name="What">Which value, by its name in code, with the place it stands in; or a whole sentence.</param>
/// <param name="Stored">What is stored; empty where <paramref name="What"/> says it all.</param>
/// <param name="Derived">What the events and the pinned calendar give.</param>
public sealed record CaseDifference(string What, string Stored, string Derived)
{
    /// <inheritdoc/>
    public override string ToString() => Stored.Length == 0 ? What : $"{What}: tersimpan {Stored}, diturunkan {Derived}";
}

public sealed partial class DocumentApplication
{
    /// <summary>
    /// Derives a case again from its events as <see cref="Replay(IEnumerable{CaseEvent})"/> does, and works out anew every deadline and verdict that
    /// an event states: from the instant of the event, the time allowed, the pauses before it and the calendar it pinned.
    /// </summary>
    /// <param name="events">The whole chain, in order.</param>
    /// <param name="calendarOf">The calendar in a version.</param>
    /// <param name="differences">Takes what an event states otherwise.</param>
    /// <exception cref="FormatException">The record holds an event this portal cannot read.</exception>
    /// <exception cref="InvalidOperationException">The events do not follow from one another.</exception>
    public static DocumentApplication Recompute(IEnumerable<CaseEvent> events, Func<int, WorkingCalendar> calendarOf, ICollection<CaseDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(calendarOf);
        ArgumentNullException.ThrowIfNull(differences);
        return Replay(events, (application, fact, recorded) => application.WorkOut(fact, recorded, calendarOf, differences));
    }

    private void WorkOut(CaseFact fact, CaseEvent recorded, Func<int, WorkingCalendar> calendarOf, ICollection<CaseDifference> differences)
    {
        var at = recorded.At;
        switch (fact)
        {
            case Submitted f:
                Anew("FirstJudgement", f.FirstJudgement);
                break;
            case Accepted f:
                Anew("Promise", f.Promise);
                Anew("Forwarding", f.Forwarding);
                break;
            case Reopened f:
                Anew("Promise", f.Promise);
                Anew("Forwarding", f.Forwarding);
                break;
            case Mended { ResumeAs: CaseStatus.Submitted } f:
                Anew("FirstJudgement", f.Promise);
                break;
            case Resumed f:
                WentOn(f.Promise);
                break;
            case Mended { Promise: { } promise }:
                WentOn(promise);
                break;
            case Insisted { Promise: { } promise }:
                WentOn(promise);
                break;
            case CalendarChanged f:
                Turned(f, FindMove(at, new PinnedCalendar(f.To, calendarOf(f.To)), _basis)?.Fact
                    ?? throw new InvalidOperationException("The record moves a clock that does not run, or to a calendar it had."));
                break;
            case StepFinished { Verdict: { } verdict }:
                Concluded(verdict);
                break;
            case Rejected { Verdict: { } verdict }:
                Concluded(verdict);
                break;
            default:
                break;
        }

        void Anew(string name, PromiseFact? promise)
        {
            if (promise is not null)
            {
                Held(name, promise, Promise(new PinnedCalendar(promise.CalendarVersion, calendarOf(promise.CalendarVersion)), at, TimeAllowed.Parse(promise.Allow)));
            }
        }

        void WentOn(PromiseFact promise)
        {
            // By the calendar of its round, whatever version it names.
            var version = CurrentRound!.CalendarVersion;
            var (derived, refusal) = PromiseAfterPause(at, new PinnedCalendar(version, calendarOf(version)));
            Same("Promise.CalendarVersion", promise.CalendarVersion, version);
            Same("Promise.Allow", promise.Allow, CurrentRound.Allow);
            Held("Promise", promise, derived ?? throw new InvalidOperationException(refusal?.Message ?? "The record resumes a clock that does not rest."));
        }

        void Held(string name, PromiseFact stated, PromiseFact derived)
        {
            Same(name + ".DueAt", stated.DueAt, derived.DueAt);
            Same(name + ".DueOn", stated.DueOn, derived.DueOn);
        }

        void Turned(CalendarChanged stated, CalendarChanged derived)
        {
            Same("From", stated.From, derived.From);
            Same("RoundMoved", stated.RoundMoved, derived.RoundMoved);
            Same("Judgement", stated.Judgement, derived.Judgement);
            Same("Promise", stated.Promise, derived.Promise);
            Same("Forwarding", stated.Forwarding, derived.Forwarding);
            Same("Counting", string.Join(',', stated.Counting ?? []), string.Join(',', derived.Counting ?? []));
        }

        void Concluded(VerdictFact stated)
        {
            var version = CurrentRound!.CalendarVersion;
            var (derived, refusal) = VerdictAt(at, new PinnedCalendar(version, calendarOf(version)));
            _ = derived ?? throw new InvalidOperationException(refusal!.Message);
            Same("Verdict.OnTime", stated.OnTime, derived.OnTime);
            Same("Verdict.DueAt", stated.DueAt, derived.DueAt);
            Same("Verdict.FinishedOn", stated.FinishedOn, derived.FinishedOn);
            Same("Verdict.OfficeSeconds", stated.OfficeSeconds, derived.OfficeSeconds);
            Same("Verdict.CitizenSeconds", stated.CitizenSeconds, derived.CitizenSeconds);
            Same("Verdict.ExternalSeconds", stated.ExternalSeconds, derived.ExternalSeconds);
        }

        void Same<T>(string name, T stated, T derived)
        {
            if (!EqualityComparer<T>.Default.Equals(stated, derived))
            {
                differences.Add(new CaseDifference($"Peristiwa {recorded.Sequence} ({recorded.Kind}) {name}", CaseComparison.Say(stated), CaseComparison.Say(derived)));
            }
        }
    }
}
