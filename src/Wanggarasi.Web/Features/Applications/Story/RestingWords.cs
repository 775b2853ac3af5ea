using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Applications.Story;

/// <summary>The disruption a case rests for now.</summary>
/// <param name="Cause">Its cause in words.</param>
/// <param name="Note">What citizens read of it.</param>
/// <param name="ExpectedEndOn">When it is expected to be over.</param>
public sealed record Resting(string Cause, string Note, DateOnly? ExpectedEndOn);

/// <summary>What the office tells of the disruptions that a case rested for.</summary>
/// <param name="Notes">The words for citizens, by disruption.</param>
/// <param name="Now">The one it rests for now.</param>
public sealed record RestingWords(IReadOnlyDictionary<Guid, string> Notes, Resting? Now)
{
    /// <summary>Reads them; a case that never rested for any costs no question.</summary>
    public static async Task<RestingWords> LoadAsync(OfficeDb db, DocumentApplication application, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(application);
        var ids = application.Rounds.SelectMany(r => r.Pauses).Select(p => p.DisruptionId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return new RestingWords(new Dictionary<Guid, string>(), null);
        }

        var rows = await db.Disruptions.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Note, d.ExpectedEndOn }).ToDictionaryAsync(d => d.Id, cancellationToken);
        var open = application.CurrentRound?.OpenPause;
        return new RestingWords(
            rows.ToDictionary(d => d.Key, d => d.Value.Note),
            open?.DisruptionId is { } id ? new Resting(open.Cause.Label(), rows.GetValueOrDefault(id)?.Note ?? "", rows.GetValueOrDefault(id)?.ExpectedEndOn) : null);
    }
}
