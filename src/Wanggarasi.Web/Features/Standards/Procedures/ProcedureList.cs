using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards.Procedures;

/// <summary>One service: the version in force and what is under way.</summary>
/// <param name="Code">Code of the service.</param>
/// <param name="Name">Its name.</param>
/// <param name="InForce">Number of the version in force; null where none is.</param>
/// <param name="Next">Number of the version that is written, waits or will count later; null where none is.</param>
/// <param name="State">What is under way.</param>
public sealed record ProcedureRow(string Code, string Name, int? InForce, int? Next, SopState State);

/// <summary>Reads how far the procedures are.</summary>
public sealed class ProcedureList(OfficeDb db, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>All services, those that wait for the camat first.</summary>
    public async Task<IReadOnlyList<ProcedureRow>> LoadAsync(CancellationToken cancellationToken)
    {
        var words = office.CurrentValue.Words;
        var versions = (await db.SopVersions.AsNoTracking()
            .Select(v => new { v.ServiceCode, v.Number, v.SubmittedAt, v.SentBackReason, v.ApprovedAt, v.InForceAt })
            .ToListAsync(cancellationToken)).ToLookup(v => v.ServiceCode, StringComparer.Ordinal);
        var now = clock.Now;
        return
        [
            .. (await standards.AllAsync(clock.Today, cancellationToken)).Select(service =>
            {
                var newest = versions[service.Definition.Code].MaxBy(v => v.Number);
                var state = newest is null ? SopState.InForce : SopStates.Of(newest.SubmittedAt, newest.SentBackReason, newest.ApprovedAt, newest.InForceAt, now);
                var counting = versions[service.Definition.Code].Where(v => SopStates.Of(v.SubmittedAt, v.SentBackReason, v.ApprovedAt, v.InForceAt, now) == SopState.InForce).MaxBy(v => v.Number);
                return new ProcedureRow(service.Definition.Code, words.Fill(service.Definition.Name), counting?.Number, state == SopState.InForce ? null : newest?.Number, state);
            }).OrderByDescending(row => row.State == SopState.Submitted),
        ];
    }
}
