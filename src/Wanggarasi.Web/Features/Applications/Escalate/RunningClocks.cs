using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Applications.Escalate;

/// <summary>A running clock that has come to a level nobody was reminded of.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its register number.</param>
/// <param name="ServiceCode">Its service.</param>
/// <param name="AssigneeId">The officer who has it.</param>
/// <param name="Clock">Which promise.</param>
/// <param name="Round">The round; of a judgement how often the case was returned before.</param>
/// <param name="Level">How far it has run.</param>
/// <param name="DueAt">The due instant as it stands now.</param>
public sealed record RunningClock(Guid CaseId, string Number, string ServiceCode, Guid? AssigneeId, EscalatedClock Clock, int Round, EscalationLevel Level, DateTimeOffset DueAt);

/// <summary>
/// Finds the clocks that have run half, three quarters or out since somebody was reminded. Measured in working time by the due instant
/// as it stands now, so a changed calendar or a pause moves the reminder with the promise. What rests is left alone, late or not.
/// </summary>
public sealed class RunningClocks(OfficeDb db, OfficeCalendars calendars)
{
    // More than an office has under way; a bound all the same, so that nothing grows without end.
    private const int Most = 20_000;

    private static readonly string[] s_kinds = [.. ClockBasis.Kinds];

    private static readonly CaseStatus[] s_running = [CaseStatus.Submitted, CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Forwarded, CaseStatus.Signing];

    /// <summary>The clocks, the most urgent first.</summary>
    public async Task<IReadOnlyList<RunningClock>> LoadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (
            from a in db.Applications.AsNoTracking()
            where s_running.Contains(a.Status) && a.DueAt != null
            let clock = a.Status == CaseStatus.Submitted ? EscalatedClock.Judgement : EscalatedClock.Completion
            let number = a.Status == CaseStatus.Submitted ? a.Returns : a.Round
            where !db.Escalations.Any(e => e.CaseId == a.Id && e.Clock == clock && e.Round == number && e.Level == EscalationLevel.Late)
                && !db.CasePauses.Any(p => p.CaseId == a.Id && p.Round == a.Round && p.ToAt == null)
            orderby a.DueAt
            select new
            {
                a.Id,
                a.RegisterNumber,
                a.ServiceCode,
                a.AssigneeId,
                a.Status,
                a.SubmittedAt,
                a.Returns,
                a.Round,
                DueAt = a.DueAt!.Value,
                StartedAt = a.Rounds.Where(r => r.Number == a.Round).Select(r => (DateTimeOffset?)r.StartedAt).FirstOrDefault(),
                Calendar = a.Rounds.Where(r => r.Number == a.Round).Select(r => (int?)r.CalendarVersion).FirstOrDefault() ?? a.FirstJudgementCalendar,
            }).Take(Most).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Id);
        var told = (await db.Escalations.AsNoTracking().Where(e => ids.Contains(e.CaseId)).ToListAsync(cancellationToken)).ToLookup(e => e.CaseId);
        var pauses = (await db.CasePauses.AsNoTracking().Where(p => ids.Contains(p.CaseId) && p.ToAt != null)
            .Select(p => new { p.CaseId, p.Round, p.FromAt, p.ToAt }).ToListAsync(cancellationToken)).ToLookup(p => (p.CaseId, p.Round));
        // Judged anew after it was mended: that clock began then, by the calendar of that day. The row keeps the first promise only.
        var anew = rows.Where(r => r.Status == CaseStatus.Submitted && r.Returns > 0).Select(r => r.Id).ToList();
        var judged = anew.Count == 0 ? [] : (await db.CaseEvents.AsNoTracking().Where(e => anew.Contains(e.CaseId) && s_kinds.Contains(e.Kind))
            .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(cancellationToken)).GroupBy(e => e.CaseId).ToDictionary(g => g.Key, ClockBasis.Of);
        var clocks = new List<RunningClock>();
        foreach (var row in rows)
        {
            var isJudgement = row.Status == CaseStatus.Submitted;
            var basis = judged.GetValueOrDefault(row.Id);
            var calendar = (await calendars.GetAsync(basis?.JudgementCalendar ?? row.Calendar, cancellationToken)).Calendar; // read once a process
            var (clock, number) = isJudgement ? (EscalatedClock.Judgement, row.Returns) : (EscalatedClock.Completion, row.Round);
            var startedAt = isJudgement ? basis?.JudgementStartedAt ?? row.SubmittedAt : row.StartedAt!.Value;
            var used = calendar.OpenTimeBetween(startedAt, now);
            foreach (var pause in isJudgement ? [] : pauses[(row.Id, row.Round)])
            {
                used -= calendar.OpenTimeBetween(pause.FromAt, pause.ToAt!.Value);
            }

            var level = LevelOf(calendar, used, now, row.DueAt);
            var last = told[row.Id].Where(e => e.Clock == clock && e.Round == number).Select(e => e.Level).DefaultIfEmpty().Max();
            if (level > last)
            {
                clocks.Add(new RunningClock(row.Id, row.RegisterNumber, row.ServiceCode, row.AssigneeId, clock, number, level.Value, row.DueAt));
            }
        }

        return clocks;
    }

    private static EscalationLevel? LevelOf(WorkingCalendar calendar, TimeSpan used, DateTimeOffset now, DateTimeOffset due)
    {
        if (now > due)
        {
            return EscalationLevel.Late;
        }

        var left = calendar.OpenTimeBetween(now, due);
        var whole = used + left;
        return left * 4 <= whole ? EscalationLevel.LastQuarter : left * 2 <= whole ? EscalationLevel.Half : null;
    }
}
