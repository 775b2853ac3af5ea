using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>The cases of somebody who works here: of their account, or with their NIK as pemohon or as the person concerned.</summary>
public static class OwnCases
{
    /// <summary>Their ids; none where nobody is signed in.</summary>
    public static IQueryable<Guid> Find(OfficeDb db, Guid? user)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Applications.Where(a => a.OwnerId != null && a.OwnerId == user).Select(a => a.Id)
            .Concat(
                from u in db.Users
                where u.Id == user && u.NikFingerprint != null
                join p in db.Persons on u.NikFingerprint equals p.NikFingerprint
                where p.Role == PersonRole.Applicant || p.Role == PersonRole.Subject
                select p.CaseId);
    }
}
