using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>
/// Lets the clocks of all cases rest that a disruption concerns: those that are worked on, rest for nothing else, and were not worked
/// on in spite of it; never a case of the person on whose word it rests. Within a transaction of the caller.
/// </summary>
public sealed class PauseCovered(OfficeDb db, CaseFiles files, OfficeCalendars calendars)
{
    private const int Part = 200;

    /// <summary>Gives how many were paused.</summary>
    public async Task<int> RunAsync(Disruption disruption, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(disruption);
        var paused = 0;
        foreach (var part in (await CoveredCases.Find(db, disruption).ToListAsync(cancellationToken)).Chunk(Part))
        {
            var hands = await files.HandsAsync(part, actor, cancellationToken);
            foreach (var application in await files.FindAllAsync(part, cancellationToken))
            {
                var calendar = await calendars.ForAsync(application, cancellationToken);
                if (application.Pause(hands[application.Id], calendar, disruption.Id, disruption.DeclaredAt, disruption.Cause) is null)
                {
                    files.Put(application);
                    paused++;
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return paused;
    }
}
