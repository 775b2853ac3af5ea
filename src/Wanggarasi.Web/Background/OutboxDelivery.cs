using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Background;

/// <summary>
/// Carries owed messages out of the house. For now into a folder (<c>Outbox:PickupDirectory</c>) from which an office's mail or
/// message program takes them. A file is named by its message, so a crash between file and database writes the same file
/// again and not a second one; a program that has taken it knows the repeated Message-ID.
/// </summary>
public sealed class OutboxDelivery(IServiceScopeFactory scopes, PickupFolder folder, TimeProvider time, ILogger<OutboxDelivery> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private const int Batch = 50;

    // One round at a time, whoever asks for it.
    private readonly SemaphoreSlim _round = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await DeliverDueAsync(stoppingToken) == Batch)
                {
                }
            }
            catch (Exception mistake) when (mistake is not OperationCanceledException)
            {
                log.LogError(mistake, "Messages could not be delivered; trying again in {Seconds} seconds", Every.TotalSeconds);
            }
        }
    }

    /// <summary>Delivers what is due now; gives how many were tried.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        await _round.WaitAsync(cancellationToken);
        try
        {
            return await DeliverAsync(cancellationToken);
        }
        finally
        {
            _round.Release();
        }
    }

    public override void Dispose()
    {
        _round.Dispose();
        base.Dispose();
    }

    private async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var vault = scope.ServiceProvider.GetRequiredService<Vault>();
        var now = time.GetUtcNow();
        var due = await db.Outbox
            .Where(m => m.DeliveredAt == null && m.SealedRecipient != null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            message.Attempts++;
            try
            {
                await folder.PutAsync(message.Id, message.OpenRecipient(vault)!, message.Subject, message.OpenBody(vault), message.CreatedAt, cancellationToken);
                message.DeliveredAt = now;
                message.LastError = null;
            }
            catch (Exception mistake) when (mistake is not OperationCanceledException)
            {
                // The kind of the mistake only: its text may carry a path or a recipient.
                message.LastError = mistake.GetType().Name;
                message.NextAttemptAt = now + WaitAfter(message.Attempts);
                log.LogWarning("A message of the kind {Kind} could not be delivered ({Mistake}, attempt {Attempt})", message.Kind, message.LastError, message.Attempts);
            }

            // One by one: what has gone out is known to have gone out.
            await db.SaveChangesAsync(cancellationToken);
        }

        return due.Count;
    }

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 12));
        return wait < LongestWait ? wait : LongestWait;
    }
}
