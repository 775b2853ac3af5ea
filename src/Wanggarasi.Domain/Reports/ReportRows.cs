using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Reports;

/// <summary>
/// The rows a report counts, made from a whole case and its events. The archive reads the same rows by a query, many at a
/// time; recomputing holds one against the other.
/// </summary>
public sealed record ReportRows(IntakeRow Intake, IReadOnlyList<RoundRow> Rounds, IReadOnlyList<HappeningRow> Happenings)
{
    /// <summary>The rows of a case.</summary>
    /// <param name="application">The case.</param>
    /// <param name="events">Its events.</param>
    /// <param name="dayOf">The office's date of an instant.</param>
    public static ReportRows Of(DocumentApplication application, IEnumerable<CaseEvent> events, Func<DateTimeOffset, DateOnly> dayOf)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(dayOf);
        var (id, service, field, late) = (application.Id, application.ServiceCode, application.ReportField, application.LateOutage is not null);
        return new ReportRows(
            new IntakeRow(
                id,
                service,
                field,
                late,
                application.SubmittedOn,
                application.FirstJudgementDueAt,
                application.FirstJudgedAt,
                application.Status is CaseStatus.Cancelled or CaseStatus.Expired,
                application.ForwardDueAt,
                application.ForwardedAt),
            [
                .. application.Rounds.Select(r => new RoundRow(
                    id,
                    service,
                    field,
                    late,
                    r.Number,
                    r.DueAt,
                    r.DueOn ?? (r.DueAt is { } due ? dayOf(due) : null),
                    r.FinishedOn,
                    r.OnTime,
                    r.EndedAt is not null,
                    r.OpenPause?.FromAt,
                    r.OfficeSeconds,
                    r.CitizenSeconds,
                    r.ExternalSeconds)),
            ],
            [
                .. from recorded in events
                   let what = CaseFactKinds.TypeOf(recorded.Kind) switch
                   {
                       var type when type == typeof(Returned) => Happening.Returned,
                       var type when type == typeof(Rejected) => Happening.Rejected,
                       var type when type == typeof(Cancelled) => Happening.Cancelled,
                       var type when type == typeof(Expired) => Happening.Expired,
                       var type when type == typeof(Reopened) => Happening.Reopened,
                       _ => (Happening?)null,
                   }
                   where what is not null
                   select new HappeningRow(id, service, field, late, what.Value, dayOf(recorded.At)),
            ]);
    }

    /// <summary>The months whose figures this case can stand in.</summary>
    /// <param name="today">The office's date: a pause that is still open stands in every month up to it.</param>
    /// <param name="dayOf">The office's date of an instant.</param>
    public IEnumerable<ReportPeriod> Months(DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        ArgumentNullException.ThrowIfNull(dayOf);
        var days = new List<DateOnly?> { Intake.SubmittedOn, dayOf(Intake.FirstJudgementDueAt), Intake.ForwardDueAt is { } forward ? dayOf(forward) : null };
        days.AddRange(Rounds.SelectMany(r => new[] { r.DueOn, r.FinishedOn }));
        days.AddRange(Happenings.Select(h => (DateOnly?)h.On));
        foreach (var since in Rounds.Select(r => r.PausedAt).OfType<DateTimeOffset>())
        {
            for (var day = dayOf(since); day <= today; day = day.AddMonths(1))
            {
                days.Add(day);
            }

            days.Add(today);
        }

        return days.OfType<DateOnly>().Select(d => ReportPeriod.Of(d, PeriodLength.Month)).Distinct();
    }
}
