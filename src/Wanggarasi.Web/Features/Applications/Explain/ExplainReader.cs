using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Explain;

/// <summary>Works out every clock of a case from its events, with the versions it is counted by.</summary>
public sealed class ExplainReader(OfficeDb db, CaseFiles files, PublishedStandards standards, OfficeCalendars calendars, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The page for officers; null when there is no such case.</summary>
    public async Task<ExplainPage?> LoadAsync(string number, CancellationToken cancellationToken) =>
        await files.FindByRegisterNumberAsync(number, cancellationToken) is { } application
            ? await LoadAsync(application, $"/loket/permohonan/{application.RegisterNumber}", application.RegisterNumber, false, cancellationToken) : null;

    /// <summary>The page for whoever has the code; null when there is no such case.</summary>
    public async Task<ExplainPage?> LoadAsync(TrackingCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        return await files.FindByTrackingCodeAsync(code, cancellationToken) is { } application
            ? await LoadAsync(application, $"/permohonan/{code.Text}", "Permohonan", true, cancellationToken) : null;
    }

    private async Task<ExplainPage> LoadAsync(DocumentApplication application, string back, string backLabel, bool forCitizen, CancellationToken cancellationToken)
    {
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == application.Id).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var known = await db.CalendarVersions.AsNoTracking().Select(v => new { v.Number, v.Reason, v.CreatedAt }).ToDictionaryAsync(v => v.Number, cancellationToken);
        var pinned = new Dictionary<int, WorkingCalendar>();
        foreach (var version in known.Keys)
        {
            pinned[version] = (await calendars.GetAsync(version, cancellationToken)).Calendar; // read once a process
        }

        var standard = await db.ServiceVersions.AsNoTracking().Where(v => v.Code == application.ServiceCode && v.Number == application.ServiceVersion)
            .Select(v => new { v.Number, v.Reason, v.EffectiveOn }).SingleAsync(cancellationToken);
        var sopNumbers = application.Rounds.Select(r => r.SopVersion).ToList();
        var sops = await db.SopVersions.AsNoTracking().Where(v => v.ServiceCode == application.ServiceCode && sopNumbers.Contains(v.Number))
            .ToDictionaryAsync(v => v.Number, v => v.Reason, cancellationToken);
        var now = files.Now;
        return new ExplainPage(
            application.RegisterNumber,
            office.CurrentValue.Words.Fill(service.Name),
            back,
            backLabel,
            forCitizen,
            [.. CaseClocks.Of(application, events, version => pinned[version]).Select(c => new ExplainedClock(c.Title, c.Clock, [.. Versions(c)], now))],
            now,
            application.Status,
            application.ExpiresOn);

        IEnumerable<string> Versions(TitledClock titled)
        {
            var calendar = known[titled.CalendarVersion];
            yield return $"Kalender kerja versi {calendar.Number}, dibuat {clock.Say(calendar.CreatedAt)}: {Sentence(calendar.Reason)}";
            yield return $"Standar layanan versi {standard.Number}, berlaku sejak {Indonesian.LongDay(standard.EffectiveOn)}: {Sentence(standard.Reason)}";
            if (titled.SopVersion is { } sop)
            {
                yield return $"SOP versi {sop}: {Sentence(sops.GetValueOrDefault(sop, ""))}";
            }
        }
    }

    private static string Sentence(string reason) => reason.TrimEnd('.', ' ') + ".";
}
