using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Applications.Worklist;

/// <summary>
/// Finds cases by what an officer has at hand: NIK, family card and telephone by their fingerprints, names as they are
/// searched for, register numbers by their beginning.
/// </summary>
public static class CaseSearch
{
    /// <summary>The cases that what was typed could mean.</summary>
    public static IQueryable<DocumentApplication> Find(OfficeDb db, Vault vault, IQueryable<DocumentApplication> cases, string typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(vault);
        typed = typed.Trim();
        if (Nik.TryParseWithOddDate(typed, out var nik, out _))
        {
            var asNik = vault.Fingerprint(Purposes.Nik, nik.Digits);
            var asCard = vault.Fingerprint(Purposes.FamilyCard, nik.Digits);
            return cases.Where(a => db.Persons.Any(p => p.CaseId == a.Id && (p.NikFingerprint == asNik || p.FamilyCardFingerprint == asCard)));
        }

        if (typed.Any(char.IsDigit) && PhoneNumber.TryParse(typed, out var phone, out _))
        {
            var asPhone = vault.Fingerprint(Purposes.Phone, phone.E164);
            return cases.Where(a => db.Persons.Any(p => p.CaseId == a.Id && p.PhoneFingerprint == asPhone));
        }

        var number = typed.ToUpperInvariant();
        if (number.Any(char.IsDigit))
        {
            return cases.Where(a => a.RegisterNumber.StartsWith(number));
        }

        var name = PersonName.ToSearchForm(typed);
        return cases.Where(a => db.Persons.Any(p => p.CaseId == a.Id && p.NameSearch.Contains(name)));
    }
}
