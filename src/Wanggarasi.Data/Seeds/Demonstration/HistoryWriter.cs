using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>
/// Puts invented cases into the archive, sealed and numbered like any other. The same seed, day, catalogue and calendar give the same
/// cases; tracking codes, salts and ids are drawn anew each time, because nobody may be able to work them out.
/// </summary>
public sealed class HistoryWriter(OfficeDb db, Vault vault)
{
    private const int Many = 20_000;

    private bool _withReceipts;

    /// <summary>Writes the cases, so many in one transaction; gives how many there are.</summary>
    /// <param name="office">The office.</param>
    /// <param name="plans">The cases in order of submission.</param>
    /// <param name="count">About how many they are.</param>
    /// <param name="maker">Invents them.</param>
    /// <param name="together">How many go into one transaction.</param>
    /// <param name="written">Told after each transaction how many there are.</param>
    /// <param name="cancellationToken">Stops the work; whole transactions stay.</param>
    public async Task<int> WriteAsync(OfficeAtWork office, IEnumerable<CasePlan> plans, int count, CaseMaker maker, int together, Action<int>? written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(maker);
        var stored = 0;
        // Nobody holds a paper of a history invented for a benchmark.
        _withReceipts = count < Many;
        await using var bulk = await db.OpenBulkAsync(count >= Many, cancellationToken);
        using var chunks = plans.Chunk(together).GetEnumerator();
        // While one batch is written the next is invented and sealed.
        var ahead = Ahead(await db.RegisterCounters.AsNoTracking().ToDictionaryAsync(c => (c.Group, c.Year), c => c.Last, cancellationToken));
        try
        {
            while (await ahead is { } batch)
            {
                ahead = Ahead(batch.After);
                stored += await db.WriteAsync(token => StoreAsync(batch, token), cancellationToken);
                written?.Invoke(stored);
            }
        }
        finally
        {
            await ahead.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return stored;

        Task<Batch?> Ahead(Dictionary<(string Group, int Year), int> last) =>
            Task.Run(() => chunks.MoveNext() ? Invent(office, chunks.Current, maker, last) : null, cancellationToken);

        async Task<int> StoreAsync(Batch batch, CancellationToken token)
        {
            var counters = await db.RegisterCounters.ToDictionaryAsync(c => (c.Group, c.Year), token);
            // Somebody applied meanwhile: the numbers are theirs, and the batch is made anew with those that follow.
            var fitting = batch.Before.All(b => (counters.GetValueOrDefault(b.Key)?.Last ?? 0) == b.Value)
                ? batch
                : Invent(office, batch.Plans, maker, counters.ToDictionary(c => c.Key, c => c.Value.Last));
            foreach (var (key, last) in fitting.After)
            {
                if (!counters.TryGetValue(key, out var counter))
                {
                    db.RegisterCounters.Add(counter = new RegisterCounter { Group = key.Group, Year = key.Year });
                }

                counter.Last = last;
            }

            await db.SaveChangesAsync(token);
            db.ChangeTracker.Clear();
            await bulk.InsertAsync(fitting.Rows, token);
            return fitting.Plans.Length;
        }
    }

    /// <summary>Cases invented and sealed, not in the archive yet; with the registers' last numbers before and after, of the registers they stand in.</summary>
    private sealed record Batch(CasePlan[] Plans, IReadOnlyList<object> Rows, Dictionary<(string Group, int Year), int> Before, Dictionary<(string Group, int Year), int> After);

    private Batch Invent(OfficeAtWork office, CasePlan[] plans, CaseMaker maker, Dictionary<(string Group, int Year), int> last)
    {
        var (before, after) = (new Dictionary<(string Group, int Year), int>(), new Dictionary<(string Group, int Year), int>(last));
        var numbered = new List<(CasePlan Plan, RegisterNumber Number)>(plans.Length);
        foreach (var plan in plans)
        {
            var key = (plan.Service.Definition.RegisterGroup, office.Calendar.Calendar.LocalDateOf(plan.SubmittedAt).Year);
            before.TryAdd(key, last.GetValueOrDefault(key));
            numbered.Add((plan, new RegisterNumber(key.RegisterGroup, key.Year, after[key] = after.GetValueOrDefault(key) + 1)));
        }

        var rows = numbered.AsParallel().AsOrdered().Select(n => RowsOf(maker.Make(n.Plan, n.Number))).ToList();
        return new Batch(plans, [.. rows.SelectMany(r => r)], before, after);
    }

    private List<object> RowsOf(InventedCase made)
    {
        var time = new SetTime();
        var files = new CaseFiles(db, vault, time);
        var documents = new CaseDocuments(db, vault, time);
        var application = made.Application;
        var rows = new List<object>(files.Seal(application, made.Submission, made.Salt, null).Rows);
        if (_withReceipts)
        {
            rows.Add(new PaperRegister(db, vault).IssueReceipt(DocumentApplication.Replay(application.NewEvents.Take(1)), application.SubmittedAt));
        }

        rows.AddRange(application.Requirements);
        rows.AddRange(application.Rounds);
        rows.AddRange(application.Rounds.SelectMany(r => r.Pauses));
        rows.AddRange(application.Steps);
        foreach (var papers in made.Papers.GroupBy(p => p.RequirementCode, StringComparer.Ordinal))
        {
            DocumentPaper? before = null;
            foreach (var paper in papers)
            {
                before?.ReplacedAt = paper.At;
                time.At = paper.At;
                (before, var content) = documents.Seal(application.Id, paper.RequirementCode, 1, paper.File);
                rows.Add(before);
                rows.Add(content);
            }
        }

        // Whoever judged a case had looked at its papers.
        foreach (var judged in application.NewEvents.Where(e => e is { Kind: "returned" or "accepted", ActorId: not null }))
        {
            rows.AddRange(rows.OfType<DocumentPaper>().Where(d => d.UploadedAt < judged.At).ToList().Select(d => new DocumentOpening
            {
                Id = Guid.CreateVersion7(judged.At),
                CaseId = application.Id,
                DocumentId = d.Id,
                OfficerId = judged.ActorId!.Value,
                At = judged.At.AddMinutes(-1) > d.UploadedAt ? judged.At.AddMinutes(-1) : judged.At,
            }));
        }

        if (made.Collector is { } collector)
        {
            rows.Add(files.Seal(application.Id, collector));
        }

        rows.AddRange(made.Messages.Select(m =>
            OutboxMessage.Write(vault, m.Kind, m.Subject, m.Body, m.At, userId: application.OwnerId, caseId: application.Id)));
        return rows;
    }

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset At { get; set; }

        public override DateTimeOffset GetUtcNow() => At;
    }
}
