using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards.Draft;

/// <summary>The service a procedure is written for.</summary>
/// <param name="Service">In the version that counts today.</param>
/// <param name="Form">The draft as saved, or the newest approved procedure to depart from.</param>
/// <param name="SentBackReason">What the camat wrote.</param>
public sealed record DraftPage(ServiceDefinition Service, DraftForm Form, string? SentBackReason = null);

/// <summary>Opens a procedure for writing.</summary>
public sealed class DraftReader(OfficeDb db, PublishedStandards standards, OfficeClock clock)
{
    /// <summary>The page; null where there is no such service.</summary>
    public async Task<DraftPage?> LoadAsync(string code, CancellationToken cancellationToken)
    {
        var newest = await db.SopVersions.AsNoTracking().Where(v => v.ServiceCode == code).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is null || await standards.FindAsync(code, clock.Today, cancellationToken) is not { } service)
        {
            return null;
        }

        var form = DraftSteps.Open(StandardJson.Read<SopDefinition>(newest.Body), newest.Number);
        if (newest.ApprovedAt is null)
        {
            (form.Version, form.Reason) = (newest.Version, newest.Reason);
        }

        return new DraftPage(service.Definition, form, newest.ApprovedAt is null ? newest.SentBackReason : null);
    }
}
