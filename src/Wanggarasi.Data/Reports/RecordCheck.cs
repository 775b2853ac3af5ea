using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Records;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Data.Reports;

/// <summary>What a check of the whole record found.</summary>
/// <param name="Checked">Cases looked at.</param>
/// <param name="Differing">Cases with any difference.</param>
/// <param name="Findings">Each difference in a line, by register number, then those of the registers and of published figures by month.</param>
public sealed record RecordFindings(int Checked, int Differing, IReadOnlyList<string> Findings);

/// <summary>
/// Derives every case again from its events, a batch at a time, holds the registers against their counters and the heads that were
/// printed or sealed by an anchor against the events, and derives every figure of the monthly reports from the derived cases; writes
/// nothing.
/// </summary>
public sealed class RecordCheck(OfficeDb db, OfficeCalendars calendars, SealedLetters letters, ReportArchive archive)
{
    private const int Batch = 1_000;

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
        var found = new List<(string Number, List<string> Lines)>();
        var register = new RegisterCheck();
        var anchors = new AnchorCheck(await db.Anchors.AsNoTracking().OrderBy(a => a.Number).ToListAsync(cancellationToken));
        var printed = (await db.VerifiablePapers.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(p => p.CaseId);
        var seen = 0;
        // In the order of the keys: rows lie side by side, and a batch falls into few months.
        var batches = (await db.Applications.AsNoTracking().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken)).Chunk(Batch).ToList();
        var ahead = Ahead(0);
        try
        {
            for (var i = 0; i < batches.Count; i++)
            {
                // While one batch is examined the next is read.
                var (cases, events) = await ahead;
                ahead = Ahead(i + 1);
                var examined = cases.AsParallel().AsOrdered().Select(Examine).ToList();
                found.AddRange(examined.Where(e => e.Lines.Count > 0).Select(e => (e.Case.RegisterNumber, e.Lines)));
                cases.ForEach(c => register.Take(c.RegisterNumber));
                examined.ForEach(e => anchors.Take(e.Chain));
                foreach (var letter in cases.SelectMany(c => c.Letters).Where(l => l.Sequence is not null))
                {
                    register.Take(Register.LetterGroup(letter.Classification!), letter.Year!.Value, letter.Sequence!.Value);
                }

                Count([.. examined.Select(e => e.Rows).OfType<ReportRows>()], nowAt, calendar.LocalDateOf);
                seen += cases.Count;
                progress(seen);

                (DocumentApplication Case, List<CaseEvent> Chain, List<string> Lines, ReportRows? Rows) Examine(DocumentApplication stored)
                {
                    var chain = events[stored.Id].ToList();
                    var differences = CaseComparison.Compare(stored, chain, number => versions[number], out var derived);
                    var contradicted = PaperCheck.Compare([.. printed[stored.Id]], chain, derived);
                    return (stored, chain, [.. differences.Select(d => d.ToString()).Concat(contradicted).Select(line => $"{stored.RegisterNumber}: {line}")], derived is null ? null : ReportRows.Of(derived, chain, calendar.LocalDateOf));
                }
            }
        }
        finally
        {
            await ahead.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        foreach (var altered in (await letters.FindAlteredAsync(cancellationToken)).GroupBy(a => a.Case, a => $"{a.Case}: {a.Line}"))
        {
            if (found.FirstOrDefault(f => f.Number == altered.Key).Lines is { } known)
            {
                known.AddRange(altered);
            }
            else
            {
                found.Add((altered.Key, [.. altered]));
            }
        }

        // Of any case that is gone, the first and the last too, which no range of ids covers.
        var strays = await db.CaseEvents.AsNoTracking().Where(e => !db.Applications.Any(a => a.Id == e.CaseId)).Select(e => e.CaseId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        var findings = found.OrderBy(f => f.Number, StringComparer.Ordinal).SelectMany(f => f.Lines).Concat(strays.Select(id => $"peristiwa tanpa permohonan: {id}")).ToList();
        findings.AddRange(register.Compare(await db.RegisterCounters.AsNoTracking().ToDictionaryAsync(c => (c.Group, c.Year), c => c.Last, cancellationToken)));
        findings.AddRange(anchors.Compare());
        findings.AddRange(await FiguresAsync(nowAt, calendar.LocalDateOf(nowAt), cancellationToken));
        return new RecordFindings(seen, found.Count, findings);

        // SQLite is not asynchronous, so it gets a thread of its own.
        Task<(List<DocumentApplication> Cases, ILookup<Guid, CaseEvent> Events)> Ahead(int i) => i < batches.Count
            ? Task.Run(() => ReadAsync(batches[i][0], batches[i][^1], cancellationToken), cancellationToken)
            : Task.FromResult<(List<DocumentApplication>, ILookup<Guid, CaseEvent>)>(([], Array.Empty<CaseEvent>().ToLookup(e => e.CaseId)));
    }

    private async Task<(List<DocumentApplication> Cases, ILookup<Guid, CaseEvent> Events)> ReadAsync(Guid first, Guid last, CancellationToken cancellationToken)
    {
        var cases = await db.Applications.AsNoTracking()
            .Include(a => a.Requirements)
            .Include(a => a.Rounds.OrderBy(r => r.Number)).ThenInclude(r => r.Pauses.OrderBy(p => p.Number))
            .Include(a => a.Steps)
            .Include(a => a.Letters)
            .Where(a => a.Id >= first && a.Id <= last)
            .OrderBy(a => a.Id)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var events = await db.CaseEvents.AsNoTracking()
            .Where(e => e.CaseId >= first && e.CaseId <= last)
            .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        return (cases, events.ToLookup(e => e.CaseId));
    }

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
