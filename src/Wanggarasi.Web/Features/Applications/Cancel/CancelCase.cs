using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Cancel;

/// <summary>The pemohon withdraws.</summary>
public sealed class CancelCase(OfficeDb db, CaseFiles files, CaseLetters letters)
{
    public async Task<Refusal?> RunAsync(Guid caseId, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        var application = (await files.FindAsync(caseId, cancellationToken))!;
        var hand = await files.HandAsync(caseId, actor, cancellationToken);
        if (application.Cancel(hand, reason) is { } refusal)
        {
            return refusal;
        }

        await letters.FollowRevokedAsync(application, hand, cancellationToken);

        files.Put(application);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
