using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>
/// Puts invented cases into the archive, sealed and numbered like any other. The same seed, day, catalogue and calendar give the same
/// cases; tracking codes, salts and ids are drawn anew each time, because nobody may be able to work them out.
/// </summary>
public sealed class HistoryWriter(OfficeDb db, Vault vault)
{
    private readonly SetTime _time = new();

    /// <summary>Writes the cases, so many in one transaction; gives how many there are.</summary>
    /// <param name="office">The office.</param>
    /// <param name="plans">The cases in order of submission.</param>
    /// <param name="maker">Invents them.</param>
    /// <param name="together">How many go into one transaction.</param>
    /// <param name="written">Told after each transaction how many there are.</param>
    /// <param name="cancellationToken">Stops the work; whole transactions stay.</param>
    public async Task<int> WriteAsync(OfficeAtWork office, IEnumerable<CasePlan> plans, CaseMaker maker, int together, Action<int>? written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(maker);
        var count = 0;
        foreach (var batch in plans.Chunk(together))
        {
            count += await db.WriteAsync(token => WriteAsync(office, batch, maker, token), cancellationToken);
            written?.Invoke(count);
        }

        return count;
    }

    private async Task<int> WriteAsync(OfficeAtWork office, CasePlan[] batch, CaseMaker maker, CancellationToken cancellationToken)
    {
        var numbered = await NumberAsync(office, batch, cancellationToken);
        // The rules are most of the work; the archive takes one case at a time.
        var cases = numbered.AsParallel().AsOrdered().Select(n => maker.Make(n.Plan, n.Number)).ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var made in cases)
            {
                Add(made);
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        await db.SaveInBulkAsync(cancellationToken);
        return cases.Count;
    }

    private async Task<List<(CasePlan Plan, RegisterNumber Number)>> NumberAsync(OfficeAtWork office, CasePlan[] batch, CancellationToken cancellationToken)
    {
        var counters = await db.RegisterCounters.ToDictionaryAsync(c => (c.Group, c.Year), cancellationToken);
        var numbered = new List<(CasePlan, RegisterNumber)>();
        foreach (var plan in batch)
        {
            var key = (plan.Service.Definition.RegisterGroup, office.Calendar.Calendar.LocalDateOf(plan.SubmittedAt).Year);
            if (!counters.TryGetValue(key, out var counter))
            {
                counters[key] = counter = new RegisterCounter { Group = key.RegisterGroup, Year = key.Year };
                db.RegisterCounters.Add(counter);
            }

            numbered.Add((plan, new RegisterNumber(key.RegisterGroup, key.Year, ++counter.Last)));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return numbered;
    }

    private void Add(InventedCase made)
    {
        var files = new CaseFiles(db, vault, _time);
        var documents = new CaseDocuments(db, vault, _time);
        foreach (var papers in made.Papers.GroupBy(p => p.RequirementCode, StringComparer.Ordinal))
        {
            DocumentPaper? before = null;
            foreach (var paper in papers)
            {
                before?.ReplacedAt = paper.At;
                _time.At = paper.At;
                before = documents.Add(made.Application.Id, paper.RequirementCode, 1, paper.File);
            }
        }

        files.Add(made.Application, made.Submission, made.Salt, null);
        if (made.Collector is { } collector)
        {
            files.AddPerson(made.Application.Id, collector);
        }

        foreach (var message in made.Messages)
        {
            db.Outbox.Add(OutboxMessage.Write(vault, message.Kind, message.Subject, message.Body, message.At, userId: made.Application.OwnerId, caseId: made.Application.Id));
        }
    }

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset At { get; set; }

        public override DateTimeOffset GetUtcNow() => At;
    }
}
