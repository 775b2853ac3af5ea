using Wanggarasi.Web.Features.Applications.Prepare;

namespace Wanggarasi.Web.Background;

/// <summary>Once a day the drafts whose thirty days are over go, with their files. One that fails is tried again the next day.</summary>
public sealed class DeleteExpiredDrafts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeleteExpiredDrafts> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var day = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        while (await day.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var gone = await scope.ServiceProvider.GetRequiredService<Drafts>().DeleteExpiredAsync(stoppingToken);
                log.LogInformation("Deleted {Count} expired drafts", gone);
            }
#pragma warning disable CA1031 // Whatever went wrong, the portal goes on and tomorrow comes.
            catch (Exception mistake) when (mistake is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(mistake, "Expired drafts could not be deleted");
            }
        }
    }
}
