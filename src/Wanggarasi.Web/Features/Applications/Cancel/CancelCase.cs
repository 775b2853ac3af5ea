using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Cancel;

/// <summary>The pemohon withdraws.</summary>
public sealed class CancelCase(OfficeDb db, CaseFiles files)
{
    public async Task<Refusal?> RunAsync(Guid caseId, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        var application = (await files.FindAsync(caseId, cancellationToken))!;
        if (application.Cancel(await files.HandAsync(caseId, actor, cancellationToken), reason) is { } refusal)
        {
            return refusal;
        }

        files.Put(application);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
