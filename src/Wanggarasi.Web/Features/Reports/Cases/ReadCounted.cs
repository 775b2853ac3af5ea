using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Reports;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Reports.Cases;

/// <summary>
/// The cases behind a figure, by the very rule that made the figure. What people may read of them (number, name, service)
/// is asked for one page only.
/// </summary>
public sealed class ReadCounted(OfficeDb db, ReportArchive archive, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    private const int AtOnce = 500;

    /// <summary>One page of the list; null when the service is unknown.</summary>
    /// <param name="period">The period.</param>
    /// <param name="measure">The figure.</param>
    /// <param name="scope">The part of the report.</param>
    /// <param name="page">Number of the page, from 1; 0 for all rows.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<CasesPage?> LoadAsync(ReportPeriod period, Measure measure, ReportScope scope, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(scope);
        var facts = await archive.ReadAsync(period, clock.Now, cancellationToken);
        var words = office.CurrentValue.Words;
        var services = (await standards.AllAsync(clock.Today, cancellationToken)).ToDictionary(s => s.Definition.Code, s => words.Fill(s.Definition.Name), StringComparer.Ordinal);
        var counted = measure.In(facts).Where(scope.Holds).OrderBy(Order).ThenBy(c => c.CaseId).ToList();
        if (scope.Service is { } code && !services.ContainsKey(code) && counted.Count == 0)
        {
            return null;
        }

        var shown = page == 0 ? counted : counted.Skip((page - 1) * CasesPage.Size).Take(CasesPage.Size).ToList();
        var names = new Dictionary<Guid, (string Number, string Applicant, DateTimeOffset SubmittedAt)>();
        foreach (var ids in shown.Select(c => c.CaseId).Distinct().Chunk(AtOnce))
        {
            var read = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.Id))
                .Select(a => new
                {
                    a.Id,
                    a.RegisterNumber,
                    a.SubmittedAt,
                    Applicant = db.Persons.Where(p => p.CaseId == a.Id && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            read.ForEach(r => names[r.Id] = (r.RegisterNumber, r.Applicant ?? "", r.SubmittedAt));
        }

        var name = scope.Service is { } service ? services.GetValueOrDefault(service, service) : scope.Field is { } field ? ReportWords.Label(field) : "Semua";
        return new CasesPage(period, measure, scope, name, [.. shown.Select(c => Row(c, measure, names[c.CaseId], services, facts.Now))], page, counted.Count);
    }

    private static long Order(ICounted counted) => counted switch
    {
        RoundRow round => (round.DueAt ?? round.PausedAt)?.UtcTicks ?? 0,
        IntakeRow intake => intake.SubmittedOn.DayNumber,
        HappeningRow happening => happening.On.DayNumber,
        _ => 0,
    };

    private CountedRow Row(ICounted counted, Measure measure, (string Number, string Applicant, DateTimeOffset SubmittedAt) name, Dictionary<string, string> services, DateTimeOffset now)
    {
        var service = services.GetValueOrDefault(counted.ServiceCode, counted.ServiceCode);
        var (round, due, what, net) = counted switch
        {
            RoundRow r => ((int?)r.Number, r.DueAt, Say(r, now), r.FinishedOn is null ? (TimeSpan?)null : r.Net),
            IntakeRow i when measure == Measure.JudgementDue || measure == Measure.JudgedOnTime => (null, i.FirstJudgementDueAt, Say("diperiksa", i.FirstJudgedAt, i.FirstJudgementDueAt, now), null),
            IntakeRow i when measure == Measure.ForwardDue || measure == Measure.ForwardedOnTime => (null, i.ForwardDueAt, Say("diteruskan", i.ForwardedAt, i.ForwardDueAt!.Value, now), null),
            HappeningRow h => (null, null, $"{measure.Label.ToLowerInvariant()} {Indonesian.Day(h.On)}", null),
            _ => (null, null, "", null),
        };
        return new CountedRow(name.Number, name.Applicant, service, name.SubmittedAt, round, due, what, net);
    }

    private string Say(RoundRow round, DateTimeOffset now) => round switch
    {
        { FinishedOn: { } on } => $"selesai {Indonesian.Day(on)}, {(round.OnTime == true ? "tepat waktu" : "terlambat")}",
        { PausedAt: { } since, DueAt: null } => $"waktu berhenti sejak {clock.SayShort(since)}, sudah {Indonesian.Length(now - since)}",
        { DueAt: { } due } when due < now => "terlambat, belum selesai",
        _ => "masih dikerjakan",
    };

    private string Say(string done, DateTimeOffset? doneAt, DateTimeOffset dueAt, DateTimeOffset now) => doneAt is { } at
        ? $"{done} {clock.SayShort(at)}, {(at <= dueAt ? "tepat waktu" : "terlambat")}"
        : dueAt < now ? $"terlambat, belum {done}" : $"belum {done}, belum lewat batas";
}
