using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>
/// Lets the clocks go on that rest for a disruption, each with its new promise. Within a transaction of the caller. A case that cannot go
/// on now, and one of the person who ends the disruption, keeps resting: the next round of the office tries again in nobody's name.
/// </summary>
public sealed class ResumeCovered(OfficeDb db, CaseFiles files, OfficeCalendars calendars, ILogger<ResumeCovered> log)
{
    private const int Part = 200;

    /// <summary>Gives how many went on.</summary>
    public async Task<int> RunAsync(Guid disruption, Actor actor, CancellationToken cancellationToken)
    {
        var own = await OwnCases.Find(db, actor.Id).ToListAsync(cancellationToken);
        var resting = await db.CasePauses.AsNoTracking()
            .Where(p => p.DisruptionId == disruption && p.ToAt == null && !own.Contains(p.CaseId))
            .OrderBy(p => p.CaseId)
            .Select(p => p.CaseId)
            .ToListAsync(cancellationToken);
        var resumed = 0;
        foreach (var part in resting.Chunk(Part))
        {
            var hands = await files.HandsAsync(part, actor, cancellationToken);
            foreach (var application in await files.FindAllAsync(part, cancellationToken))
            {
                if (Resume(application, hands[application.Id], await calendars.ForAsync(application, cancellationToken), disruption) is { } why)
                {
                    log.LogWarning("Case {Number} rests for a disruption that is over and cannot go on yet ({Why}); the next round tries again", application.RegisterNumber, why);
                    continue;
                }

                files.Put(application);
                resumed++;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return resumed;
    }

    private static string? Resume(DocumentApplication application, Hand hand, PinnedCalendar calendar, Guid disruption)
    {
        try
        {
            return application.Resume(hand, calendar, disruption)?.Code;
        }
        catch (InvalidOperationException mistake)
        {
            // Facts that do not fit together: found before anything is recorded. One odd case must not hold the others.
            return mistake.Message;
        }
    }
}
