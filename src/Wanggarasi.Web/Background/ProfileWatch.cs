using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Background;

/// <summary>Once a minute: has another node edited the office's profile?</summary>
public sealed class ProfileWatch(IServiceScopeFactory scopes, StoredOfficeProfile profile, TimeProvider clock, ILogger<ProfileWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await profile.RefreshAsync(scope.ServiceProvider.GetRequiredService<OfficeDb>(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "The office's profile could not be read; the one in use stays");
            }
        }
    }
}
