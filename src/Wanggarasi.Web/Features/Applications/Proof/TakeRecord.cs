using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Proof;

/// <summary>
/// Gives an officer the record of a case, and keeps that they took it: answers stand in it in clear (UU 27/2022 Pasal 31, as for its papers).
/// </summary>
public sealed class TakeRecord(OfficeDb db, ProofReader reader, CaseFiles files, CurrentUser user)
{
    /// <summary>The file; null while the anchors are not read yet.</summary>
    public async Task<byte[]?> RunAsync(Guid caseId, string number, CancellationToken cancellationToken)
    {
        if (await reader.LoadAsync(caseId, number, cancellationToken) is not { } file)
        {
            return null;
        }

        db.DocumentOpenings.Add(DocumentOpening.OfRecord(caseId, user.Id!.Value, files.Now));
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }
}
