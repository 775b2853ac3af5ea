using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Data.Reports;

/// <summary>What a check of the whole record found.</summary>
/// <param name="Checked">Cases looked at.</param>
/// <param name="Differing">Cases with any difference.</param>
/// <param name="Findings">Each difference in a line, by register number, then those of published figures by month.</param>
public sealed record RecordFindings(int Checked, int Differing, IReadOnlyList<string> Findings);

/// <summary>
/// Derives every case again from its events, a batch at a time, and every figure of the monthly reports from the derived
/// cases; writes nothing.
/// </summary>
public sealed class RecordCheck(OfficeDb db, OfficeCalendars calendars, ReportArchive archive)
{
    private const int Batch = 200;

    private readonly Dictionary<ReportPeriod, Dictionary<(string Service, string Measure), int>> _figures = [];

    /// <summary>Checks everything.</summary>
    /// <param name="nowAt">The instant the figures are drawn up for.</param>
    /// <param name="progress">Told how many cases have been looked at.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<RecordFindings> RunAsync(DateTimeOffset nowAt, Action<int> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var versions = new Dictionary<int, WorkingCalendar>();
        foreach (var number in await db.CalendarVersions.AsNoTracking().Select(v => v.Number).ToListAsync(cancellationToken))
        {
            versions[number] = (await calendars.GetAsync(number, cancellationToken)).Calendar;
        }

        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var findings = new List<string>();
        var (seen, differing) = (0, 0);
        foreach (var ids in (await db.Applications.AsNoTracking().OrderBy(a => a.RegisterNumber).Select(a => a.Id).ToListAsync(cancellationToken)).Chunk(Batch))
        {
            var batch = await ReadAsync(ids, cancellationToken);
            var events = (await db.CaseEvents.AsNoTracking().Where(e => ids.Contains(e.CaseId)).OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(cancellationToken)).ToLookup(e => e.CaseId);
            var rows = new List<ReportRows>();
            foreach (var stored in batch)
            {
                var chain = events[stored.Id].ToList();
                var differences = CaseComparison.Compare(stored, chain, number => versions[number], out var derived);
                findings.AddRange(differences.Select(d => $"{stored.RegisterNumber}: {d}"));
                differing += differences.Count > 0 ? 1 : 0;
                if (derived is not null)
                {
                    rows.Add(ReportRows.Of(derived, chain, calendar.LocalDateOf));
                }
            }

            Count(rows, nowAt, calendar.LocalDateOf);
            seen += batch.Count;
            progress(seen);
        }

        findings.AddRange(await FiguresAsync(nowAt, calendar.LocalDateOf(nowAt), cancellationToken));
        return new RecordFindings(seen, differing, findings);
    }

    private Task<List<DocumentApplication>> ReadAsync(Guid[] ids, CancellationToken cancellationToken) => db.Applications.AsNoTracking()
        .Include(a => a.Requirements)
        .Include(a => a.Rounds.OrderBy(r => r.Number)).ThenInclude(r => r.Pauses.OrderBy(p => p.Number))
        .Include(a => a.Steps)
        .Where(a => ids.Contains(a.Id))
        .OrderBy(a => a.RegisterNumber)
        .AsSplitQuery()
        .ToListAsync(cancellationToken);

    private void Count(List<ReportRows> rows, DateTimeOffset nowAt, Func<DateTimeOffset, DateOnly> dayOf)
    {
        foreach (var month in rows.SelectMany(r => r.Months(dayOf(nowAt), dayOf)).Distinct())
        {
            var facts = new ReportFacts(month, nowAt, dayOf, [.. rows.Select(r => r.Intake)], [.. rows.SelectMany(r => r.Rounds)], [.. rows.SelectMany(r => r.Happenings)]);
            if (!_figures.TryGetValue(month, out var totals))
            {
                _figures[month] = totals = [];
            }

            foreach (var measure in Measure.All)
            {
                foreach (var counted in measure.In(facts).CountBy(c => c.ServiceCode))
                {
                    totals[(counted.Key, measure.Code)] = totals.GetValueOrDefault((counted.Key, measure.Code)) + counted.Value;
                }
            }
        }
    }

    private async Task<List<string>> FiguresAsync(DateTimeOffset nowAt, DateOnly today, CancellationToken cancellationToken)
    {
        // Months that only the stored rows know must be looked at, too.
        var bounds = await db.Applications.GroupBy(_ => 1).Select(g => new { First = g.Min(a => a.SubmittedOn), Last = g.Max(a => a.SubmittedOn) }).SingleOrDefaultAsync(cancellationToken);
        var months = _figures.Keys.ToHashSet();
        for (var month = ReportPeriod.Of(bounds?.First ?? today, PeriodLength.Month); month.FirstOn <= (bounds?.Last > today ? bounds.Last : today); month = month.Next)
        {
            months.Add(month);
        }

        var findings = new List<string>();
        foreach (var month in months.OrderBy(m => m.FirstOn))
        {
            var published = ComplianceReport.Of(await archive.ReadAsync(month, nowAt, cancellationToken)).Services;
            var derived = _figures.GetValueOrDefault(month) ?? [];
            foreach (var service in published.Keys.Union(derived.Keys.Select(k => k.Service)).Order(StringComparer.Ordinal))
            {
                foreach (var measure in Measure.All)
                {
                    var (one, other) = (published.GetValueOrDefault(service)?[measure] ?? 0, derived.GetValueOrDefault((service, measure.Code)));
                    if (one != other)
                    {
                        findings.Add(string.Create(CultureInfo.InvariantCulture, $"laporan {month.Text} {service} {measure.Code}: tersimpan {one}, diturunkan {other}"));
                    }
                }
            }
        }

        return findings;
    }
}
