using Wanggarasi.Data.Queue;
using Wanggarasi.Web.Features.Queue.CloseDay;
using Wanggarasi.Web.Features.Queue.Near;

namespace Wanggarasi.Web.Background;

/// <summary>What the queue does by itself, a few seconds after something happened in it and each minute: it tells who is nearly next, and who booked a time that was closed since.</summary>
public sealed class QueueRound(IServiceScopeFactory scopes, QueueSignal signal, TimeProvider clock, ILogger<QueueRound> log) : BackgroundService
{
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = signal.Next;
            await Task.WhenAny(news, Task.Delay(s_longest, clock, stoppingToken));
            await Task.Delay(s_rest, clock, stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SweepClosedDays>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<TellWhoIsNext>().RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever went wrong, the queue goes on.
            catch (Exception mistake) when (mistake is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(mistake, "A round of the queue failed");
            }
        }
    }
}
