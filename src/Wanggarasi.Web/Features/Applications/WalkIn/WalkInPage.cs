using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Applications.LateEntry;
using Wanggarasi.Web.Features.Applications.Prepare;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>An outage as the counter's form names it.</summary>
public sealed record NamedOutage(Guid Id, string Name, DateTimeOffset FromAt, DateTimeOffset ToAt);

/// <summary>The counter's form as it stands.</summary>
/// <param name="Id">Id the case will have.</param>
/// <param name="State">All that was typed, and what applies to it.</param>
/// <param name="Pause">Why the service rests, if it does.</param>
/// <param name="Outage">The outage whose paper is entered; null for somebody who stands at the counter now.</param>
public sealed record WalkInPage(Guid Id, DraftState State, PausedService? Pause, NamedOutage? Outage)
{
    /// <summary>Where the form is sent.</summary>
    public string Address => "/loket/permohonan/baru/" + State.Service.Code;

    /// <summary>A field of the counter's own.</summary>
    public string Of(string field) => State.Draft.Body.Counter.GetValueOrDefault(field) ?? "";

    public static async Task<WalkInPage> LoadAsync(OfficeDb db, PublishedStandards standards, DraftState state, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(state);
        var outage = Guid.TryParse(state.Draft.Body.Counter.GetValueOrDefault(ReadLateEntry.OutageField), out var id)
            ? await db.Outages.AsNoTracking().Where(o => o.Id == id).Select(o => new NamedOutage(o.Id, o.Name, o.FromAt, o.ToAt)).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new WalkInPage(state.Draft.Id, state, (await standards.PausesAsync(today, cancellationToken)).GetValueOrDefault(state.Service.Code), outage);
    }
}
