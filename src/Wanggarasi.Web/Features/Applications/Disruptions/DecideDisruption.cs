using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>The camat lets a disruption last longer, with a reason, up to a new ceiling.</summary>
public sealed class DecideDisruption(OfficeDb db, CaseFiles files, OfficeCalendars calendars, CurrentUser user)
{
    /// <summary>The longest ceiling the camat can give at once, in working days.</summary>
    public const int MostDays = 20;

    /// <summary>Decisions on disruptions take turns: two at once would count the same cases.</summary>
    public const string Turn = "gangguan";

    /// <summary>Null, or why it is not extended.</summary>
    public async Task<Refusal?> RunAsync(Guid id, string? days, string? reason, CancellationToken cancellationToken)
    {
        if (!int.TryParse(days, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var more) || more is < 1 or > MostDays)
        {
            return new Refusal("ceiling-days", $"Isi berapa hari kerja lagi, 1 sampai {MostDays}.", "Days");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500)
        {
            return new Refusal("reason-needed", "Tulis alasan perpanjangan, paling panjang 500 huruf.", "Reason");
        }

        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        return await db.WriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(Turn, token);
                if (await db.Disruptions.SingleOrDefaultAsync(d => d.Id == id, token) is not { EndedAt: null } disruption)
                {
                    return new Refusal("no-disruption", "Gangguan ini sudah diakhiri.");
                }

                var now = files.Now;
                if (calendar.FindDue(now, TimeAllowed.Days(more), out var ceiling) is { } refusal)
                {
                    return refusal;
                }

                disruption.CeilingAt = RecordTime.Of(ceiling.DueAt);
                db.DisruptionSteps.Add(new DisruptionStep
                {
                    DisruptionId = id,
                    Decision = DisruptionDecision.Extended,
                    At = now,
                    ActorRole = user.Actor.Role,
                    ActorId = user.Id!.Value,
                    Reason = reason.Trim(),
                    CeilingAt = disruption.CeilingAt,
                    Cases = await db.CasePauses.CountAsync(p => p.DisruptionId == id && p.ToAt == null, token),
                });
                await db.SaveChangesAsync(token);
                return (Refusal?)null;
            },
            cancellationToken);
    }
}
