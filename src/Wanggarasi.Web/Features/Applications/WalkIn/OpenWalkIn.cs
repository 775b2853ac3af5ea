using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Applications.LateEntry;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>An empty form of the counter; nothing is stored until it is sent for the first time.</summary>
public sealed class OpenWalkIn(ReadDraft read, PublishedStandards standards, OfficeClock clock)
{
    /// <summary>The form; null when there is no such service.</summary>
    /// <param name="serviceCode">Code of the service.</param>
    /// <param name="outage">The outage whose paper is entered, if any.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<DraftState?> LoadAsync(string serviceCode, Guid? outage, CancellationToken cancellationToken)
    {
        if (await standards.FindAsync(serviceCode, clock.Today, cancellationToken) is not { } service)
        {
            return null;
        }

        var key = WalkInKey.New();
        var body = new DraftBody { Token = key.Token, ServiceVersion = service.Version };
        if (outage is { } id)
        {
            body.Counter[ReadLateEntry.OutageField] = id.ToString();
        }

        return await read.WithAsync(new OpenDraft(key.Id, serviceCode, null, clock.Now, clock.Now, body), cancellationToken);
    }
}
