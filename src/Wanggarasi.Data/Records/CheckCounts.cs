using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Data.Records;

/// <summary>
/// Checks of papers that were counted and are not in the archive yet. A check is a reading and must not queue behind the writers, so it
/// is added up here and stored every few seconds and when the portal stops, as sums added to what stands: on several nodes, too, none is
/// lost. Only a process that is killed loses what it counted since the last time.
/// </summary>
public sealed class CheckCounts
{
    private readonly Lock _lock = new();
    private Dictionary<Guid, (int Count, DateTimeOffset LastAt)> _papers = [];
    private Dictionary<(DateOnly On, string Outcome), int> _days = [];

    /// <summary>Counts a check.</summary>
    /// <param name="paperId">The paper; null where nothing was found.</param>
    /// <param name="outcome">What was found, as in <see cref="VerificationCount.Outcome"/>.</param>
    /// <param name="on">The office's date.</param>
    /// <param name="at">Now.</param>
    public void Add(Guid? paperId, string outcome, DateOnly on, DateTimeOffset at)
    {
        lock (_lock)
        {
            Add(paperId is { } id ? [new(id, (1, at))] : [], [new((on, outcome), 1)]);
        }
    }

    /// <summary>How many checks of a paper are not in the archive yet.</summary>
    public int WaitingFor(Guid paperId)
    {
        lock (_lock)
        {
            return _papers.GetValueOrDefault(paperId).Count;
        }
    }

    /// <summary>Stores what was counted, in one transaction; what cannot be stored stays for the next time. Gives how many checks.</summary>
    public async Task<int> StoreAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        Dictionary<Guid, (int Count, DateTimeOffset LastAt)> papers;
        Dictionary<(DateOnly On, string Outcome), int> days;
        lock (_lock)
        {
            (papers, days, _papers, _days) = (_papers, _days, [], []);
        }

        if (days.Count == 0)
        {
            return 0;
        }

        try
        {
            return await db.WriteAsync(token => StoreAsync(db, papers, days, token), cancellationToken);
        }
        catch
        {
            lock (_lock)
            {
                Add(papers, days);
            }

            throw;
        }
    }

    private static async Task<int> StoreAsync(OfficeDb db, Dictionary<Guid, (int Count, DateTimeOffset LastAt)> papers, Dictionary<(DateOnly On, string Outcome), int> days, CancellationToken cancellationToken)
    {
        foreach (var (id, (count, lastAt)) in papers)
        {
            await db.VerifiablePapers.Where(p => p.Id == id)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Checks, x => x.Checks + count).SetProperty(x => x.LastCheckedAt, lastAt), cancellationToken);
        }

        await db.TakeTurnAsync("verification-counts", cancellationToken);
        foreach (var ((on, outcome), count) in days)
        {
            if (await db.VerificationCounts.Where(c => c.On == on && c.Outcome == outcome)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Count, x => x.Count + count), cancellationToken) == 0)
            {
                db.VerificationCounts.Add(new VerificationCount { On = on, Outcome = outcome, Count = count });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return days.Values.Sum();
    }

    private void Add(IEnumerable<KeyValuePair<Guid, (int Count, DateTimeOffset LastAt)>> papers, IEnumerable<KeyValuePair<(DateOnly On, string Outcome), int>> days)
    {
        foreach (var (id, (count, lastAt)) in papers)
        {
            var known = _papers.GetValueOrDefault(id);
            _papers[id] = (known.Count + count, known.LastAt > lastAt ? known.LastAt : lastAt);
        }

        foreach (var (day, count) in days)
        {
            _days[day] = _days.GetValueOrDefault(day) + count;
        }
    }
}
