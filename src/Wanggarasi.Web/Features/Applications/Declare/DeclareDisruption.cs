using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Disruptions;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Declare;

/// <summary>
/// Declares a disruption from this instant on and lets every running case it concerns rest, all in one transaction. Nobody declares
/// over the past: pauses that were not seen to begin cannot be invented.
/// </summary>
public sealed class DeclareDisruption(
    OfficeDb db, CaseFiles files, PublishedStandards standards, OfficeCalendars calendars, OfficeClock clock, CurrentUser user, PauseCovered pause, IConfiguration configuration)
{
    /// <summary>Working days after which the camat is asked: <c>Disruptions:CeilingDays</c>, 5 where nothing is set.</summary>
    public static int CeilingOf(IConfiguration configuration) => Math.Clamp(configuration.GetValue("Disruptions:CeilingDays", 5), 1, DecideDisruption.MostDays);

    /// <summary>Null, or why nothing was declared.</summary>
    public async Task<Refusal?> RunAsync(DeclareForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!PauseCauses.TryParse(form.Cause, out var cause, out var unknown))
        {
            return unknown with { Field = nameof(form.Cause) };
        }

        DateOnly? expected = TypedDay.TryParse(form.ExpectedEnd, out var day, out _) ? day : null;
        if (expected < clock.Today)
        {
            return new Refusal("expected-past", "Perkiraan selesai mendahului hari ini.", nameof(form.ExpectedEnd));
        }

        var all = await standards.AllAsync(clock.Today, cancellationToken);
        var services = all.Where(s => (form.AllForwarded == "true" && s.Definition.IsForwarded) || form.Services.Contains(s.Definition.Code)).Select(s => s.Definition.Code).ToList();
        if (services.Count == 0 || form.Services.Any(code => all.All(s => s.Definition.Code != code)))
        {
            return new Refusal("service-unknown", "Pilih layanan dari daftar.", nameof(form.Services));
        }

        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        return await db.WriteAsync(token => WriteAsync(form, cause, expected, services, calendar, token), cancellationToken);
    }

    private async Task<Refusal?> WriteAsync(
        DeclareForm form, PauseCause cause, DateOnly? expected, List<string> services, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        await db.TakeTurnAsync(DecideDisruption.Turn, cancellationToken);
        if (await db.Disruptions.AnyAsync(d => d.EndedAt == null && d.Cause == cause && d.Services.Any(s => services.Contains(s.ServiceCode)), cancellationToken))
        {
            return new Refusal("declared-already", "Gangguan dengan sebab ini sudah berlangsung untuk layanan itu.", nameof(form.Cause));
        }

        var (now, days) = (files.Now, CeilingOf(configuration));
        if (calendar.FindDue(now, TimeAllowed.Days(days), out var ceiling) is { } refusal)
        {
            return refusal;
        }

        var ceilingAt = RecordTime.Of(ceiling.DueAt);
        if (user.Actor.Role != ActorRole.Camat && await FindCeilingAsync(services, now, days, calendar, cancellationToken) is { } before)
        {
            if (before <= now)
            {
                return new Refusal("ceiling-reached", "Layanan ini baru saja berhenti selama batas yang ditetapkan. Hanya camat yang dapat menghentikannya lagi sekarang.", nameof(form.Services));
            }

            ceilingAt = before < ceilingAt ? before : ceilingAt;
        }

        var disruption = new Disruption
        {
            Cause = cause,
            Note = form.Note!.Trim(),
            ExpectedEndOn = expected,
            DeclaredAt = now,
            DeclaredById = user.Id!.Value,
            CeilingDays = days,
            CeilingAt = ceilingAt,
        };
        foreach (var code in services)
        {
            disruption.Services.Add(new DisruptedService { DisruptionId = disruption.Id, ServiceCode = code });
        }

        db.Disruptions.Add(disruption);
        await db.SaveChangesAsync(cancellationToken);
        var paused = await pause.RunAsync(disruption, user.Actor, cancellationToken);
        db.DisruptionSteps.Add(new DisruptionStep
        {
            DisruptionId = disruption.Id,
            Decision = DisruptionDecision.Declared,
            At = now,
            ActorRole = user.Actor.Role,
            ActorId = user.Id!.Value,
            Reason = disruption.Note,
            CeilingAt = disruption.CeilingAt,
            Cases = paused,
        });
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>
    /// The ceiling of what runs or ran shortly before for one of the services: ending and declaring again, or for another cause, must not
    /// renew the time after which the camat is asked.
    /// </summary>
    private async Task<DateTimeOffset?> FindCeilingAsync(List<string> services, DateTimeOffset now, int days, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-(2 * days) - 14); // surely more than so many working days; which of them count is asked below
        var earlier = await db.Disruptions.AsNoTracking()
            .Where(d => d.Services.Any(s => services.Contains(s.ServiceCode)) && (d.EndedAt == null || d.EndedAt >= since))
            .Select(d => new { d.EndedAt, d.CeilingAt })
            .ToListAsync(cancellationToken);
        return earlier.Where(d => d.EndedAt is not { } ended || calendar.WorkingDaysBetween(ended, now) < days).Select(d => (DateTimeOffset?)d.CeilingAt).Min();
    }
}
