using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Desk;

/// <summary>Opens a paper of a case for an officer, and keeps that they saw it (UU 27/2022 Pasal 31: a record of what is done with personal data).</summary>
public sealed class OpenPaper(OfficeDb db, CaseDocuments documents, CaseFiles files, CurrentUser user)
{
    /// <summary>The paper; null where the case has none of this id.</summary>
    public async Task<OpenedDocument?> RunAsync(string number, Guid id, CancellationToken cancellationToken)
    {
        var caseId = await db.Applications.Where(a => a.RegisterNumber == number).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (await documents.FindAsync(caseId, id, cancellationToken) is not { } paper)
        {
            return null;
        }

        db.DocumentOpenings.Add(new DocumentOpening { CaseId = caseId, DocumentId = id, OfficerId = user.Id!.Value, At = files.Now });
        await db.SaveChangesAsync(cancellationToken);
        return paper;
    }
}
