using Wanggarasi.Data;
using Wanggarasi.Data.Records;

namespace Wanggarasi.Web.Background;

/// <summary>Every ten seconds, and when the portal stops, the counted checks of papers go into the archive. A busy archive gets them later.</summary>
public sealed class KeepCounts(IServiceScopeFactory scopes, CheckCounts counts, TimeProvider clock, ILogger<KeepCounts> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await StoreAsync(stoppingToken);
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await counts.StoreAsync(scope.ServiceProvider.GetRequiredService<OfficeDb>(), cancellationToken);
        }
#pragma warning disable CA1031 // What was counted is still in hand and goes with the next ones.
        catch (Exception mistake) when (mistake is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogWarning(mistake, "Checks of papers could not be stored yet");
        }
    }
}
