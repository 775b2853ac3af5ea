using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>Lets the clocks go on that rest for a disruption, each with its new promise. Within a transaction of the caller.</summary>
public sealed class ResumeCovered(OfficeDb db, CaseFiles files, OfficeCalendars calendars)
{
    private const int Part = 200;

    /// <summary>Gives how many went on.</summary>
    public async Task<int> RunAsync(Guid disruption, Actor actor, CancellationToken cancellationToken)
    {
        var resting = await db.CasePauses.AsNoTracking()
            .Where(p => p.DisruptionId == disruption && p.ToAt == null)
            .OrderBy(p => p.CaseId)
            .Select(p => p.CaseId)
            .ToListAsync(cancellationToken);
        foreach (var part in resting.Chunk(Part))
        {
            var hands = await files.HandsAsync(part, actor, cancellationToken);
            foreach (var application in await files.FindAllAsync(part, cancellationToken))
            {
                var refusal = application.Resume(hands[application.Id], await calendars.ForAsync(application, cancellationToken), disruption);
                if (refusal is not null)
                {
                    throw new InvalidOperationException($"A case that rests for a disruption cannot go on ({refusal.Code}).");
                }

                files.Put(application);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return resting.Count;
    }
}
