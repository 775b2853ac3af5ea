using System.Globalization;
using System.Text;
using CsvHelper;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Reports.Waits;

/// <summary>Draws up the figures of the queue, and replays its days with other counters or hours.</summary>
public sealed class ReadVisits(OfficeDb db, OfficeCalendars calendars)
{
    public async Task<WaitsPage> LoadAsync(ReportPeriod period, WhatIfForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(form);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var visits = await QueueArchive.VisitsAsync(db, calendar, period.FirstOn, period.LastOn, cancellationToken);
        return new WaitsPage(
            period,
            QueueFigures.Of(visits),
            [.. By(visits, v => v.Letter, letter => $"{letter}: {ServiceGroups.NameOf(letter)}")],
            [.. By(visits, v => v.Hour, hour => $"{hour:00}.00–{hour + 1:00}.00")],
            [.. By([.. visits.Where(v => v.Counter is not null)], v => v.Counter!.Value, counter => $"Loket {counter}")],
            QueueFigures.Arrivals(visits),
            form,
            form.IsAsked ? WhatIf(calendar, visits, form) : null);
    }

    /// <summary>Every visit of the period as a row: times to the second in the office's zone, nothing that names a person.</summary>
    public async Task<byte[]> CsvAsync(ReportPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var visits = await QueueArchive.VisitsAsync(db, calendar, period.FirstOn, period.LastOn, cancellationToken);
        using var memory = new MemoryStream();
        await using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var head in (string[])["tanggal", "jam_datang", "huruf", "loket", "tunggu_detik", "layan_detik", "tidak_hadir", "dalam_perkiraan"])
            {
                csv.WriteField(head);
            }

            await csv.NextRecordAsync();
            foreach (var visit in visits)
            {
                var local = calendar.InOffice(visit.ArrivedAt);
                csv.WriteField(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                csv.WriteField(local.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
                csv.WriteField(visit.Letter);
                csv.WriteField(visit.Counter);
                csv.WriteField((long?)visit.Wait?.TotalSeconds);
                csv.WriteField((long?)visit.Visit?.TotalSeconds);
                csv.WriteField(visit.IsAbsent ? 1 : 0);
                csv.WriteField(visit.WasForetold is { } hit ? hit ? 1 : 0 : (int?)null);
                await csv.NextRecordAsync();
            }
        }

        return memory.ToArray();
    }

    private static IEnumerable<(string, QueueFigures)> By<TKey>(IReadOnlyList<VisitFact> visits, Func<VisitFact, TKey> key, Func<TKey, string> name)
        where TKey : notnull => visits.GroupBy(key).OrderBy(g => g.Key).Select(g => (name(g.Key), QueueFigures.Of([.. g])));

    // Only who was served is replayed: how long the others would have taken nobody knows.
    private static WhatIfAnswer WhatIf(WorkingCalendar calendar, IReadOnlyList<VisitFact> visits, WhatIfForm form)
    {
        var days = visits.Where(v => v.Visit is not null).GroupBy(v => calendar.LocalDateOf(v.ArrivedAt)).OrderBy(g => g.Key).ToList();
        var usual = days.Count == 0 ? 1 : Math.Max(1, (int)Math.Round(days.Average(d => d.Select(v => v.Counter).Distinct().Count()), MidpointRounding.AwayFromZero));
        var (now, then) = (new List<TimeSpan?>(), new List<TimeSpan?>());
        foreach (var day in days)
        {
            ReplayArrival[] arrivals = [.. day.Select(v => new ReplayArrival(v.ArrivedAt, v.Visit!.Value, v.IsPriority))];
            now.AddRange(QueueReplay.Day(arrivals, Openings(calendar, day.Key, withBreak: true), Math.Max(1, day.Select(v => v.Counter).Distinct().Count())));
            then.AddRange(QueueReplay.Day(arrivals, Openings(calendar, day.Key, form.Istirahat != "tanpa"), form.Loket!.Value));
        }

        return new WhatIfAnswer(days.Count, now.Count, usual, Figures(now), Figures(then));
    }

    private static ReplayOpening[] Openings(WorkingCalendar calendar, DateOnly day, bool withBreak)
    {
        var hours = calendar.HoursOn(day);
        if (hours.Count > 0 && !withBreak)
        {
            hours = [new OpeningInterval(hours[0].FromMinute, hours[^1].ToMinute)];
        }

        return [.. hours.Select(h => new ReplayOpening(HalfHours.InstantOf(calendar, day, h.FromMinute), HalfHours.InstantOf(calendar, day, h.ToMinute)))];
    }

    private static ReplayFigures Figures(List<TimeSpan?> waits)
    {
        var sorted = waits.OfType<TimeSpan>().Order().ToArray();
        return new ReplayFigures(
            sorted.Length == 0 ? null : sorted[((50 * sorted.Length) + 99) / 100 - 1],
            sorted.Length == 0 ? null : sorted[((90 * sorted.Length) + 99) / 100 - 1],
            new Share(sorted.Count(wait => wait <= QueueFigures.Promise), waits.Count),
            waits.Count - sorted.Length);
    }
}
