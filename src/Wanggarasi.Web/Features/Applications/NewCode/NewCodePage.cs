using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Features.Applications.NewCode;

/// <summary>Whose code is renewed.</summary>
public sealed record NewCodePage(string Number, Guid Version, string Applicant, bool HasNik);

/// <summary>Reads a case for a new code; the NIK itself is not shown: it is typed from the paper.</summary>
public sealed class NewCodeReader(OfficeDb db)
{
    public async Task<NewCodePage?> LoadAsync(string number, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return await db.Applications.AsNoTracking().Where(a => a.RegisterNumber == number)
            .Join(db.Persons.Where(p => p.Role == PersonRole.Applicant), a => a.Id, p => p.CaseId, (a, p) => new NewCodePage(a.RegisterNumber, a.Version, p.Name, p.NikFingerprint != null))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
