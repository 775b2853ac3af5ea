using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Outside.Mail;

namespace Wanggarasi.Web.Background;

/// <summary>
/// Carries owed messages out of the house: letters to the office's mail server where it has one (section <c>Mail</c>), everything
/// else into a folder (<c>Outbox:PickupDirectory</c>) from which an office's message program takes it. At least once: nothing is lost,
/// and what is repeated after a crash has the same file name and Message-ID. A node claims a message before it sends it.
/// </summary>
public sealed class OutboxDelivery(IServiceScopeFactory scopes, PickupFolder folder, SmtpMail mail, TimeProvider time, ILogger<OutboxDelivery> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>How long a claim keeps others away; a node that died meanwhile has delayed its message by that.</summary>
    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(5);

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
        var due = await db.Outbox.AsNoTracking()
            .Where(m => m.DeliveredAt == null && m.SealedRecipient != null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        await using var round = mail.Begin();
        foreach (var message in due)
        {
            var (attempt, claimedUntil) = (message.Attempts + 1, now + ClaimLasts);
            var mine = db.Outbox.Where(m => m.Id == message.Id && m.DeliveredAt == null && m.Attempts == message.Attempts);
            if (await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, attempt).SetProperty(m => m.NextAttemptAt, claimedUntil), cancellationToken) == 0)
            {
                // Another node was faster.
                continue;
            }

            var claimed = db.Outbox.Where(m => m.Id == message.Id);
            try
            {
                await CarryAsync(round, message, message.OpenRecipient(vault)!, message.OpenBody(vault), cancellationToken);
                await claimed.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, now).SetProperty(m => m.LastError, (string?)null), cancellationToken);
            }
            catch (Exception mistake) when (mistake is not OperationCanceledException)
            {
                // The kind of the mistake only: its text may carry a path or a recipient.
                var (error, nextAt) = (mistake.GetType().Name, now + WaitAfter(attempt));
                await claimed.ExecuteUpdateAsync(set => set.SetProperty(m => m.LastError, error).SetProperty(m => m.NextAttemptAt, nextAt), cancellationToken);
                log.LogWarning("A message of the kind {Kind} could not be delivered ({Mistake}, attempt {Attempt})", message.Kind, error, attempt);
            }
        }

        return due.Count;
    }

    private Task CarryAsync(SmtpMail.Round round, OutboxMessage message, string recipient, string body, CancellationToken cancellationToken) =>
        mail.IsConfigured && recipient.Contains('@', StringComparison.Ordinal)
            ? round.SendAsync(message.Id, recipient, message.Subject, body, message.CreatedAt, cancellationToken)
            : folder.PutAsync(message.Id, recipient, message.Subject, body, message.CreatedAt, cancellationToken);

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 12));
        return wait < LongestWait ? wait : LongestWait;
    }
}
