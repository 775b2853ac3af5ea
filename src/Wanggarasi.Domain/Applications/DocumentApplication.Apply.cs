using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

public sealed partial class DocumentApplication
{
    /// <summary>
    /// Derives a case again from its events alone. What no event holds (the fingerprints by which it is found) is left
    /// empty.
    /// </summary>
    /// <param name="events">The whole chain, in order.</param>
    /// <exception cref="FormatException">The record holds an event this portal cannot read.</exception>
    public static DocumentApplication Replay(IEnumerable<CaseEvent> events) => Replay(events, null);

    private static DocumentApplication Replay(IEnumerable<CaseEvent> events, Action<DocumentApplication, CaseFact, CaseEvent>? before)
    {
        ArgumentNullException.ThrowIfNull(events);
        var application = new DocumentApplication();
        foreach (var recorded in events)
        {
            application.Id = recorded.CaseId;
            var fact = CaseFactKinds.Read(recorded);
            before?.Invoke(application, fact, recorded);
            application.Apply(fact, recorded.At, recorded.Sequence);
            (application.LastSequence, application.LastHash) = (recorded.Sequence, recorded.Hash);
        }

        return application;
    }

    private void Record(Hand hand, CaseFact fact) => Record(hand, _ => fact);

    private void Record(Hand hand, Func<long, CaseFact> write)
    {
        ArgumentNullException.ThrowIfNull(hand);
        Record(hand.Actor, hand.At, write(LastSequence + 1));
    }

    // For a fact that commits to nothing, so that ten thousand cases need not have their salts opened.
    private void Record(Actor actor, DateTimeOffset at, CaseFact fact)
    {
        var (kind, version, payload) = CaseFactKinds.Write(fact);
        var recorded = CaseEvent.After(Id, new ChainHead(LastSequence, LastHash), at, actor, kind, version, payload);
        _newEvents.Add(recorded);
        Apply(fact, recorded.At, recorded.Sequence);
        (LastSequence, LastHash) = (recorded.Sequence, recorded.Hash);
    }

    private Commitment? Commit(Hand hand, long sequence, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        _newRemarks.Add(new Remark(sequence, field, text.Trim()));
        return Commitment.To(hand.Salt, field, text.Trim());
    }

    private void Apply(CaseFact fact, DateTimeOffset at, long sequence)
    {
        _basis = _basis.After(fact, at);
        switch (fact)
        {
            case Submitted f:
                (RegisterNumber, ServiceCode, ServiceVersion, IsForwarded) = (f.RegisterNumber, f.Service, f.ServiceVersion, f.Forwarded);
                (ReportField, OwnerId, Channel, VillageCode) = (f.ReportField, f.Owner, f.Channel, f.Village);
                (SubmittedAt, SubmittedOn, Status) = (at, f.SubmittedOn, CaseStatus.Submitted);
                (FirstJudgementDueAt, FirstJudgementCalendar, DueAt) = (f.FirstJudgement.DueAt, f.FirstJudgement.CalendarVersion, f.FirstJudgement.DueAt);
                (LateOutage, LateHappenedAt) = (f.LateEntry?.Outage, f.LateEntry?.HappenedAt);
                _requirements.AddRange(f.Requirements.Select((r, i) => new CaseRequirement(Id, i + 1, r)));
                break;
            case RequirementJudged f:
                _requirements.First(r => r.Code == f.Code).Apply(f, sequence, at);
                break;
            case Returned f:
                FirstJudgedAt ??= at;
                (Status, ReturnedFrom, ReturnedAt, ExpiresOn) = (CaseStatus.Returned, f.From, at, f.ExpiresOn);
                Returns++;
                if (f.From != CaseStatus.Submitted)
                {
                    CurrentRound!.Open(at, PauseCause.Applicant);
                }

                DueAt = f.From == CaseStatus.Submitted ? null : CurrentRound!.DueAt;
                break;
            case Mended f:
                Supply(f.Requirements);
                Resume(f.ResumeAs, at, f.Promise);
                break;
            case Corrected f:
                Apply(f);
                break;
            case Insisted f:
                Resume(f.ResumeAs, at, f.Promise);
                break;
            case Accepted f:
                FirstJudgedAt ??= at;
                Begin(f.Round, at, f.Promise, f.SopVersion, f.Steps);
                ForwardDueAt = f.Forwarding?.DueAt;
                break;
            case Paused f:
                CurrentRound!.Open(at, CauseOf(f), f.Disruption);
                DueAt = CurrentRound.DueAt;
                break;
            case Resumed f:
                CurrentRound!.Close(at, f.Promise, f.Why == PauseEnd.WorkedOn);
                DueAt = f.Promise.DueAt;
                break;
            case CalendarChanged f:
                Apply(f);
                break;
            case StepFinished f:
                ForwardedAt ??= f.Next == CaseStatus.Forwarded ? at : null;
                _steps.Last().Finish(at);
                MoveTo(f.Next == CaseStatus.Ready ? null : CurrentRound!.ReadPlan().First(s => s.Number > f.Step), at, f.Next);
                Conclude(f.Verdict, at);
                break;
            case SentBack f:
                _steps.Last().Finish(at);
                UnsignWhenSentBack(f);
                MoveTo(CurrentRound!.ReadPlan().First(s => s.Number == f.ToStep), at, f.Next);
                break;
            case Rejected f:
                FirstJudgedAt ??= at;
                Leave(CaseStatus.Rejected, at);
                Conclude(f.Verdict, at);
                FinishedAt = at;
                break;
            case Cancelled:
                CurrentRound?.End(at);
                Leave(CaseStatus.Cancelled, at);
                break;
            case Expired:
                CurrentRound?.End(at);
                Leave(CaseStatus.Expired, at);
                break;
            case HandedOver:
                (Status, HandedOverAt) = (CaseStatus.Done, at);
                break;
            case Reopened f:
                (FinishedAt, HandedOverAt, ForwardedAt, ForwardDueAt) = (null, null, null, f.Forwarding?.DueAt);
                Begin(f.Round, at, f.Promise, f.SopVersion, f.Steps);
                break;
            case Assigned f:
                AssigneeId = f.OfficerId;
                break;
            case Claimed f:
                OwnerId = f.OwnerId;
                break;
            case LateEntryApproved:
                LateApprovedAt = at;
                break;
            case LateEntryDeclined:
                (LateOutage, LateHappenedAt) = (null, null);
                break;
            case LetterFact f:
                Apply(f, at);
                break;
            case TrackingRenewed or ReadAloud or Noted:
                break;
            default:
                throw new FormatException($"No rule applies {fact.GetType().Name}.");
        }
    }

    private void Supply(IReadOnlyList<RequirementFact> facts)
    {
        foreach (var fact in facts)
        {
            if (_requirements.Find(r => r.Code == fact.Code) is { } known)
            {
                known.ApplySupply(fact);
            }
            else
            {
                _requirements.Add(new CaseRequirement(Id, _requirements.Count + 1, fact));
            }
        }
    }

    private void Resume(CaseStatus status, DateTimeOffset at, PromiseFact? promise)
    {
        (Status, ReturnedFrom, ExpiresOn, DueAt) = (status, null, null, promise?.DueAt);
        if (status != CaseStatus.Submitted)
        {
            CurrentRound!.Close(at, promise);
        }
    }

    private void Apply(CalendarChanged fact)
    {
        if (fact.Judgement is { } judgement)
        {
            // Of a case that was judged once the first promise is history; only the one it is looked at anew by moves.
            (FirstJudgementDueAt, FirstJudgementCalendar) = FirstJudgedAt is null ? (judgement.DueAt, fact.To) : (FirstJudgementDueAt, FirstJudgementCalendar);
            DueAt = judgement.DueAt;
        }

        if (fact.RoundMoved)
        {
            CurrentRound!.Move(fact);
            DueAt = CurrentRound.DueAt;
        }

        ForwardDueAt = fact.Forwarding?.DueAt ?? ForwardDueAt;
    }

    private void Begin(int round, DateTimeOffset at, PromiseFact promise, int sopVersion, IReadOnlyList<SopStepFact> steps)
    {
        Round = round;
        _rounds.Add(new CaseRound(Id, round, at, promise, steps, sopVersion));
        DueAt = promise.DueAt;
        (ReturnedFrom, ExpiresOn) = (null, null);
        MoveTo(steps[0], at, CaseStatus.Complete);
    }

    private void MoveTo(SopStepFact? step, DateTimeOffset at, CaseStatus status)
    {
        (Status, Step, StepRole) = (status, step?.Number, step?.Role);
        if (step is not null)
        {
            _steps.Add(new CaseStep(Id, Round, _steps.Count(s => s.Round == Round) + 1, step, at));
        }
    }

    private void Leave(CaseStatus status, DateTimeOffset at)
    {
        if (Step is not null)
        {
            _steps.Last().Finish(at);
        }

        (Status, Step, StepRole, DueAt, ReturnedFrom, ExpiresOn) = (status, null, null, null, null, null);
    }

    private void Conclude(VerdictFact? verdict, DateTimeOffset at)
    {
        if (verdict is null)
        {
            return;
        }

        CurrentRound!.Finish(at, verdict);
        (FinishedAt, DueAt) = (at, null);
    }

    private static PromiseFact Promise(PinnedCalendar calendar, DateTimeOffset at, TimeAllowed allowed) =>
        calendar.Calendar.FindDue(at, allowed, out var deadline) is { } refusal
            ? throw new InvalidOperationException($"The working calendar gives no due instant: {refusal.Message}")
            : new PromiseFact(allowed.ToString(), calendar.Version, deadline.DueAt, calendar.Calendar.LocalDateOf(deadline.DueAt));
}
