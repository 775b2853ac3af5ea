using Microsoft.Extensions.Options;
using Wanggarasi.Data.Reports;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Reports.Compliance;

/// <summary>Draws up the report of a period, for the screen, the files and the command alike.</summary>
public sealed class DrawUpReport(ReportArchive archive, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The report as it stands now.</summary>
    public async Task<CompliancePage> RunAsync(ReportPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var now = clock.Now;
        var facts = await archive.ReadAsync(period, now, cancellationToken);
        var report = ComplianceReport.Of(facts);
        var words = office.CurrentValue.Words;
        var published = (await standards.AllAsync(clock.Today, cancellationToken)).Select(s => s.Definition).ToList();
        // A service that was taken out of the catalogue keeps its line as long as it has cases.
        var gone = report.Services.Where(s => published.TrueForAll(p => p.Code != s.Key)).Select(s => new NamedLine(s.Key, new ReportScope(null, s.Key), s.Value));
        var longest = Measure.Paused.In(facts).OfType<RoundRow>().Min(r => r.PausedAt);
        return new CompliancePage(
            period,
            now,
            clock.Today,
            new NamedLine("Semua", ReportScope.Whole, report.Whole),
            [.. report.Fields.Select(f => new NamedLine(ReportWords.Label(f.Key), new ReportScope(f.Key), f.Value, Field: f.Key))],
            [.. published.Where(p => report.Services.ContainsKey(p.Code)).Select(p => Line(p, words, report.Services[p.Code])), .. gone],
            [.. published.Where(p => !report.Services.ContainsKey(p.Code)).Select(p => words.Fill(p.Name))],
            longest is { } since ? now - since : null);
    }

    private static NamedLine Line(ServiceDefinition service, OfficeWords words, ReportLine line) => new(
        words.Fill(service.Name),
        new ReportScope(null, service.Code),
        line,
        service.Time.Completion.InWords(),
        service.IsConfirmed,
        service.IsForwarded,
        service.ReportField);
}
