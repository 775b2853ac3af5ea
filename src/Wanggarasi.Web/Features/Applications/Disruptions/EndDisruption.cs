using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>
/// A disruption is over: every case that rests for it goes on, in one transaction, but for those that cannot yet (<see cref="ResumeCovered"/>). What another disruption still concerns rests for
/// that from the same instant on.
/// </summary>
public sealed class EndDisruption(OfficeDb db, CaseFiles files, CurrentUser user, ResumeCovered resume, PauseCovered pause)
{
    /// <summary>Null, or why it is not ended.</summary>
    public Task<Refusal?> RunAsync(Guid id, string? reason, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(DecideDisruption.Turn, token);
                if (await db.Disruptions.SingleOrDefaultAsync(d => d.Id == id, token) is not { EndedAt: null } disruption)
                {
                    return new Refusal("no-disruption", "Gangguan ini sudah diakhiri.");
                }

                var now = files.Now;
                disruption.EndedAt = now;
                await db.SaveChangesAsync(token);
                var resumed = await resume.RunAsync(id, user.Actor, token);
                db.DisruptionSteps.Add(new DisruptionStep
                {
                    DisruptionId = id,
                    Decision = DisruptionDecision.Ended,
                    At = now,
                    ActorRole = user.Actor.Role,
                    ActorId = user.Id!.Value,
                    Reason = string.IsNullOrWhiteSpace(reason) ? "Gangguan selesai." : reason.Trim(),
                    CeilingAt = disruption.CeilingAt,
                    Cases = resumed,
                });
                await db.SaveChangesAsync(token);
                foreach (var other in await db.Disruptions.AsNoTracking().Where(d => d.EndedAt == null && d.CeilingAt > now).OrderBy(d => d.DeclaredAt).ToListAsync(token))
                {
                    await pause.RunAsync(other, Actor.System, token);
                }

                return null;
            },
            cancellationToken);
}
