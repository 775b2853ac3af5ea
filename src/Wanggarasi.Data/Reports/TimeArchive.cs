using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Data.Reports;

/// <summary>Reads what the questions about times rest on: one question to the database for each kind of row.</summary>
public sealed class TimeArchive(OfficeDb db, OfficeCalendars calendars)
{
    private static readonly string[] s_begins = ["returned", "paused"];

    private static readonly string[] s_ends = ["step-finished", "rejected"];

    /// <summary>What happened in a period.</summary>
    public async Task<TimeFacts> ReadAsync(ReportPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var (fromAt, toAt) = (calendar.FirstInstantOf(period.FirstOn).ToUniversalTime(), calendar.FirstInstantOf(period.Next.FirstOn).ToUniversalTime());
        var (firstOn, lastOn) = (period.FirstOn, period.LastOn);
        var finishes = await (
            from round in db.CaseRounds.AsNoTracking()
            where round.FinishedOn >= firstOn && round.FinishedOn <= lastOn
            join last in db.CaseEvents on round.CaseId equals last.CaseId
            where last.At == round.FinishedAt && s_ends.Contains(last.Kind)
            select new FinishRow(round.CaseId, last.ActorId, last.At)).ToListAsync(cancellationToken);
        var acceptances = await db.CaseEvents.AsNoTracking()
            .Where(e => e.At >= fromAt && e.At < toAt && e.Kind == "accepted")
            .Select(e => new AcceptRow(
                e.CaseId,
                e.ActorId,
                e.At,
                // What counted at that moment, and of it what the officer who judged had opened: no other paper, no other officer.
                db.Documents.Count(d => d.CaseId == e.CaseId && d.UploadedAt <= e.At && (d.ReplacedAt == null || d.ReplacedAt > e.At)),
                db.Documents.Count(d => d.CaseId == e.CaseId && d.UploadedAt <= e.At && (d.ReplacedAt == null || d.ReplacedAt > e.At)
                    && db.DocumentOpenings.Any(o => o.CaseId == e.CaseId && o.DocumentId == d.Id && o.OfficerId == e.ActorId && o.At <= e.At))))
            .ToListAsync(cancellationToken);
        var reopenings = await db.CaseEvents.AsNoTracking()
            .Where(e => e.At >= fromAt && e.At < toAt && e.Kind == "reopened")
            .Select(e => new { e.CaseId, e.At, FinishedAt = db.CaseRounds.Where(r => r.CaseId == e.CaseId && r.FinishedAt < e.At).Max(r => r.FinishedAt) })
            .ToListAsync(cancellationToken);
        var lateEntries = await (
            from application in db.Applications.AsNoTracking()
            where application.LateOutage != null && application.SubmittedAt >= fromAt && application.SubmittedAt < toAt
            join first in db.CaseEvents on new { CaseId = application.Id, Sequence = 1L } equals new { first.CaseId, first.Sequence }
            select new LateEntryRow(application.Id, first.ActorId, first.At)).ToListAsync(cancellationToken);
        return new TimeFacts(
            // One press that ends two steps is one finish.
            [.. finishes.DistinctBy(f => (f.CaseId, f.At))],
            await PausesAsync(fromAt, toAt, cancellationToken),
            acceptances,
            [.. reopenings.Where(r => r.FinishedAt is not null).Select(r => new ReopenRow(r.CaseId, r.FinishedAt!.Value, r.At))],
            lateEntries);
    }

    private async Task<List<PauseRow>> PausesAsync(DateTimeOffset fromAt, DateTimeOffset toAt, CancellationToken cancellationToken)
    {
        // With the pauses before it in its round, which say what was left.
        var pauses = await (
            from pause in db.CasePauses.AsNoTracking()
            where db.CasePauses.Any(p => p.CaseId == pause.CaseId && p.Round == pause.Round && p.FromAt >= fromAt && p.FromAt < toAt)
            join round in db.CaseRounds on new { pause.CaseId, Number = pause.Round } equals new { round.CaseId, round.Number }
            select new
            {
                pause.CaseId,
                pause.Round,
                pause.Number,
                pause.FromAt,
                pause.ToAt,
                pause.Counts,
                round.StartedAt,
                round.Allow,
                round.CalendarVersion,
                ActorId = db.CaseEvents.Where(e => e.CaseId == pause.CaseId && e.At == pause.FromAt && s_begins.Contains(e.Kind)).OrderBy(e => e.Sequence).Select(e => e.ActorId).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var rows = new List<PauseRow>();
        foreach (var round in pauses.GroupBy(p => (p.CaseId, p.Round)))
        {
            var calendar = (await calendars.GetAsync(round.First().CalendarVersion, cancellationToken)).Calendar;
            var before = new List<Pause>();
            foreach (var pause in round.OrderBy(p => p.Number))
            {
                if (pause.FromAt >= fromAt && pause.FromAt < toAt)
                {
                    TimeRemaining left = default;
                    var isCounted = pause.Counts && calendar.FindRemaining(pause.StartedAt, TimeAllowed.Parse(pause.Allow), before.ToArray(), pause.FromAt, out left) is null;
                    rows.Add(new PauseRow(pause.CaseId, pause.ActorId, pause.FromAt, pause.ToAt, isCounted ? left : null));
                }

                if (pause is { Counts: true, ToAt: { } until } && until > pause.FromAt)
                {
                    before.Add(new Pause(pause.FromAt, until));
                }
            }
        }

        return rows;
    }
}
