using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Features.Queue.Board;

/// <summary>
/// Hands the queue's events to boards, phones and officers' screens. One reader for all of them: woken by what happens in this process,
/// and looking into the archive twice a second for what happens in others, while anybody listens. Each listener keeps its own place in
/// the row of events, so that one who was cut off gets everything missed, once.
/// </summary>
public sealed class QueueBroadcast(IServiceScopeFactory scopes, QueueSignal signal, IHostApplicationLifetime life, ILogger<QueueBroadcast> log) : BackgroundService
{
    /// <summary>Listeners at once; whoever comes then looks again by themselves.</summary>
    public const int MostListeners = 1_000;

    private const int Remembered = 1_000;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _somebody = new(0);
    private volatile TaskCompletionSource _next = NewNews();
    private volatile Memory? _memory;
    private int _listeners;

    /// <summary>How many listen now.</summary>
    public int Listeners => Volatile.Read(ref _listeners);

    /// <summary>The number of the newest event in the archive: where a page that is shown now begins to listen.</summary>
    public static async Task<long> NewestAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.TicketEvents.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
    }

    /// <summary>The number before the first call of a day; that of the newest event where nobody was called yet.</summary>
    public static async Task<long> FirstOfAsync(OfficeDb db, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.TicketEvents.Where(e => e.HeldOn == day && e.Step == TicketStep.Call).MinAsync(e => (long?)e.Id, cancellationToken) - 1 ?? await NewestAsync(db, cancellationToken);
    }

    /// <summary>Takes a place among the listeners; null where there are too many. Disposed when the listener goes.</summary>
    public IDisposable? Enter()
    {
        if (Interlocked.Increment(ref _listeners) > MostListeners)
        {
            Interlocked.Decrement(ref _listeners);
            return null;
        }

        _somebody.Release();
        return new Place(this);
    }

    /// <summary>Events after a number, then each batch as it comes, until the listener or the portal stops. An empty batch now and then shows that the line is alive.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TicketEvent>> ListenAsync(long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        while (!either.IsCancellationRequested)
        {
            var news = _next.Task;
            var batch = await AfterAsync(after, either.Token);
            if (batch.Count > 0)
            {
                after = batch[^1].Id;
                yield return batch;
                continue;
            }

            if (await Task.WhenAny(news, Task.Delay(TimeSpan.FromSeconds(15), either.Token)) != news && !either.IsCancellationRequested)
            {
                yield return [];
            }
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (Listeners == 0)
            {
                _memory = null;
                await _somebody.WaitAsync(stoppingToken);
            }

            var woken = signal.Next;
            try
            {
                await ReadAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that does not answer for a moment must not silence all boards for ever.
            catch (Exception mistake) when (mistake is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogWarning(mistake, "The queue's events could not be read; trying again");
            }

            await Task.WhenAny(woken, Task.Delay(s_look, stoppingToken));
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var isFirst = _memory is null;
        var before = _memory ?? new Memory(await NewestAsync(db, cancellationToken), []);
        var fresh = await db.TicketEvents.AsNoTracking().Where(e => e.Id > before.Newest).OrderBy(e => e.Id).Take(Remembered).ToListAsync(cancellationToken);
        var all = before.Events.AddRange(fresh);
        var forgotten = Math.Max(0, all.Length - Remembered);
        _memory = new Memory(forgotten == 0 ? before.From : all[forgotten - 1].Id, all.RemoveRange(0, forgotten));
        if (fresh.Count > 0 || isFirst)
        {
            Interlocked.Exchange(ref _next, NewNews()).TrySetResult();
        }
    }

    private async Task<IReadOnlyList<TicketEvent>> AfterAsync(long after, CancellationToken cancellationToken)
    {
        if (_memory is { } memory && after >= memory.From)
        {
            return after >= memory.Newest ? [] : [.. memory.Events.Where(e => e.Id > after)];
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OfficeDb>().TicketEvents.AsNoTracking()
            .Where(e => e.Id > after)
            .OrderBy(e => e.Id)
            .Take(Remembered)
            .ToListAsync(cancellationToken);
    }

    /// <summary>All events after a number, in order.</summary>
    private sealed record Memory(long From, ImmutableArray<TicketEvent> Events)
    {
        public long Newest => Events.IsEmpty ? From : Events[^1].Id;
    }

    private static TaskCompletionSource NewNews() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Place(QueueBroadcast broadcast) : IDisposable
    {
        private int _gone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _gone, 1) == 0)
            {
                Interlocked.Decrement(ref broadcast._listeners);
            }
        }
    }
}
