using Wanggarasi.Data.Office;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Records;
using Wanggarasi.Web.Features.Applications.Disruptions;
using Wanggarasi.Web.Features.Applications.Escalate;
using Wanggarasi.Web.Features.Applications.Lapse;
using Wanggarasi.Web.Features.Queue.Remind;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Background;

/// <summary>
/// What happens by the clock alone: every quarter of an hour a day that is over is sealed, cases that came under a disruption rest,
/// officers are told what falls due (while the office is open), returned cases whose days are over lapse, and, at hours when people are
/// awake, those who should be are reminded. Each part goes on when another fails, and all may run on several nodes.
/// </summary>
public sealed class OfficeRound(IServiceScopeFactory scopes, OfficeClock office, TimeProvider clock, ILogger<OfficeRound> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not in the first visitor's request: a million cases take a while.
        await Task.Yield();
        await GrowAsync(stoppingToken);
        using var timer = new PeriodicTimer(s_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await GoAsync(stoppingToken);
        }
    }

    /// <summary>One round.</summary>
    public async Task GoAsync(CancellationToken cancellationToken)
    {
        await DoAsync<AnchorTrail>("days sealed by an anchor", (trail, token) => trail.SealAsync(clock.GetUtcNow(), token), cancellationToken);
        await GrowAsync(cancellationToken);
        await DoAsync<CalendarChange>("cases caught up with the calendar", (change, token) => change.CatchUpAsync(token), cancellationToken);
        await DoAsync<SweepDisruptions>("cases paused for a disruption", (sweep, token) => sweep.RunAsync(token), cancellationToken);
        await DoAsync<RemindStaff>("letters to officers about due instants", (remind, token) => remind.RunAsync(token), cancellationToken);
        await DoAsync<TicketOffice>("tickets of a day that is over", (tickets, token) => tickets.ExpireAsync(token), cancellationToken);
        await DoAsync<TicketOffice>("papers behind tickets forgotten", (tickets, token) => tickets.ForgetAsync(token), cancellationToken);
        await DoAsync<ExpireReturned>("cases lapsed", (lapse, token) => lapse.RunAsync(token), cancellationToken);
        if (office.Now.Hour is >= 8 and < 18)
        {
            await DoAsync<RemindToMend>("pemohon reminded to mend", (remind, token) => remind.RunAsync(token), cancellationToken);
            await DoAsync<RemindOfBooking>("people reminded of a booking", (remind, token) => remind.RunAsync(token), cancellationToken);
        }
    }

    /// <summary>The tree under the newest anchor, which another node may have made.</summary>
    private Task GrowAsync(CancellationToken cancellationToken) => DoAsync<AnchorTrail>("trees of anchors read", (trail, token) => trail.GrowAsync(token), cancellationToken);

    private async Task DoAsync<T>(string what, Func<T, CancellationToken, Task<int>> part, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await part(scope.ServiceProvider.GetRequiredService<T>(), cancellationToken) is > 0 and var count)
            {
                log.LogInformation("{Count} {What}", count, what);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong, the portal goes on and the next quarter of an hour comes.
        catch (Exception mistake) when (mistake is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(mistake, "A part of the round failed: {What}", what);
        }
    }
}
