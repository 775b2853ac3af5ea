using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Data.Reports;

/// <summary>
/// Reads what the report of a period rests on: three questions, whatever the number of cases, and only the columns that
/// are counted; no case is loaded.
/// </summary>
public sealed class ReportArchive(OfficeDb db, OfficeCalendars calendars)
{
    private static readonly Dictionary<string, Happening> s_kinds = new(StringComparer.Ordinal)
    {
        ["returned"] = Happening.Returned,
        ["rejected"] = Happening.Rejected,
        ["cancelled"] = Happening.Cancelled,
        ["expired"] = Happening.Expired,
        ["reopened"] = Happening.Reopened,
    };

    /// <summary>The kinds of events that a report counts, by their names in the record.</summary>
    public static IReadOnlyDictionary<string, Happening> Kinds => s_kinds;

    /// <summary>Everything the report of the period counts, as it stands now.</summary>
    public async Task<ReportFacts> ReadAsync(ReportPeriod period, DateTimeOffset nowAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var (fromAt, toAt) = (calendar.FirstInstantOf(period.FirstOn).ToUniversalTime(), calendar.FirstInstantOf(period.Next.FirstOn).ToUniversalTime());
        var (firstOn, lastOn) = (period.FirstOn, period.LastOn);

        var intakes = await db.Applications.AsNoTracking()
            .Where(a => (a.SubmittedOn >= firstOn && a.SubmittedOn <= lastOn)
                || (a.FirstJudgementDueAt >= fromAt && a.FirstJudgementDueAt < toAt)
                || (a.ForwardDueAt >= fromAt && a.ForwardDueAt < toAt))
            .Select(a => new IntakeRow(
                a.Id,
                a.ServiceCode,
                a.ReportField,
                a.LateOutage != null,
                a.SubmittedOn,
                a.FirstJudgementDueAt,
                a.FirstJudgedAt,
                a.Status == Domain.Applications.CaseStatus.Cancelled || a.Status == Domain.Applications.CaseStatus.Expired,
                a.ForwardDueAt,
                a.ForwardedAt))
            .ToListAsync(cancellationToken);

        // A round without a due day rests now, or was decided while it rested: then the verdict says when it was due. What was cancelled
        // or lapsed while it rested counts nowhere.
        var rounds = await (
            from round in db.CaseRounds.AsNoTracking()
            where (round.DueOn >= firstOn && round.DueOn <= lastOn)
                || (round.FinishedOn >= firstOn && round.FinishedOn <= lastOn)
                || (round.DueOn == null && ((round.DueAt >= fromAt && round.DueAt < toAt) || (round.DueAt == null && round.FinishedAt == null && round.EndedAt == null)))
            join application in db.Applications on round.CaseId equals application.Id
            select new RoundRow(
                round.CaseId,
                application.ServiceCode,
                application.ReportField,
                application.LateOutage != null,
                round.Number,
                round.DueAt,
                round.DueOn,
                round.FinishedOn,
                round.OnTime,
                round.EndedAt != null,
                db.CasePauses.Where(p => p.CaseId == round.CaseId && p.Round == round.Number && p.ToAt == null).Select(p => (DateTimeOffset?)p.FromAt).FirstOrDefault(),
                round.OfficeSeconds,
                round.CitizenSeconds,
                round.ExternalSeconds)).ToListAsync(cancellationToken);

        var kinds = s_kinds.Keys.ToList();
        var happenings = await (
            from happened in db.CaseEvents.AsNoTracking()
            where happened.At >= fromAt && happened.At < toAt && kinds.Contains(happened.Kind)
            join application in db.Applications on happened.CaseId equals application.Id
            select new { happened.CaseId, application.ServiceCode, application.ReportField, IsLateEntry = application.LateOutage != null, happened.Kind, happened.At })
            .ToListAsync(cancellationToken);

        return new ReportFacts(
            period,
            nowAt,
            calendar.LocalDateOf,
            intakes,
            [.. rounds.Select(r => r.DueOn is null && r.DueAt is { } due ? r with { DueOn = calendar.LocalDateOf(due) } : r)],
            [.. happenings.Select(h => new HappeningRow(h.CaseId, h.ServiceCode, h.ReportField, h.IsLateEntry, s_kinds[h.Kind], calendar.LocalDateOf(h.At)))]);
    }
}
