using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Decide;

/// <summary>One version: who wrote it, who approved it, from when it counts.</summary>
public sealed record SopHistory(int Number, string Reason, string? Author, string? Approver, string? Decree, DateTimeOffset CreatedAt, DateTimeOffset? InForceAt, SopState State);

/// <summary>A procedure: the newest version as a sheet, its state, and all versions.</summary>
public sealed record DecidePage(
    SopSheet Sheet, int Number, Guid Version, SopState State, string Reason, string? SentBackReason, bool MayWrite, bool MayDecide, DecideForm Form, IReadOnlyList<SopHistory> Versions);

/// <summary>Reads one procedure with its versions.</summary>
public sealed class DecideReader(OfficeDb db, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office, CurrentUser user)
{
    private const int Shown = 50;

    /// <summary>The page with the form as typed; null where there is no such service.</summary>
    public async Task<DecidePage?> LoadAsync(string code, DecideForm form, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear(); // whatever a refused decision did to the draft is forgotten
        var versions = await db.SopVersions.AsNoTracking().Where(v => v.ServiceCode == code).OrderByDescending(v => v.Number).Take(Shown)
            .Select(v => new
            {
                Row = v,
                Author = db.Users.Where(u => u.Id == v.DraftedById).Select(u => u.DisplayName).FirstOrDefault(),
                Approver = db.Users.Where(u => u.Id == v.ApprovedById).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        if (versions.Count == 0 || await standards.FindAsync(code, clock.Today, cancellationToken) is not { } service)
        {
            return null;
        }

        var newest = versions[0].Row;
        var before = versions.Find(v => v.Row.Number < newest.Number && v.Row.ApprovedAt is not null)?.Row;
        var state = StateOf(newest);
        return new DecidePage(
            SopSheet.Of(service.Definition, StandardJson.Read<SopDefinition>(newest.Body), before is null ? null : StandardJson.Read<SopDefinition>(before.Body), office.CurrentValue.Words),
            newest.Number,
            newest.Version,
            state,
            newest.Reason,
            newest.SentBackReason,
            user.Is(Roles.SectionHead) && state != SopState.Submitted,
            user.Is(Roles.Camat) && state == SopState.Submitted,
            form,
            [
                .. versions.Select(v => new SopHistory(
                    v.Row.Number, v.Row.Reason, v.Author, v.Approver, StandardJson.Read<SopDefinition>(v.Row.Body).Decree?.Number, v.Row.CreatedAt, v.Row.InForceAt ?? v.Row.ApprovedAt, StateOf(v.Row))),
            ]);
    }

    private SopState StateOf(SopVersion version) => SopStates.Of(version.SubmittedAt, version.SentBackReason, version.ApprovedAt, version.InForceAt, clock.Now);
}
