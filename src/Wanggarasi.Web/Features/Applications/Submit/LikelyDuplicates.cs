using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>
/// Finds an open case of the same service for the same person, so that officers look twice. It refuses nothing: the sender
/// learns nothing of it, and twins, who share everything but the name, are two applications.
/// </summary>
public sealed class LikelyDuplicates(OfficeDb db, CaseFiles files, Vault vault)
{
    private const int Days = 60;

    private static readonly CaseStatus[] Closed = [CaseStatus.Done, CaseStatus.Rejected, CaseStatus.Cancelled, CaseStatus.Expired];

    /// <summary>The register number of the newest such case; null where there is none.</summary>
    public async Task<string?> FindAsync(string serviceCode, Person subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var since = now.AddDays(-Days);
        var open = db.Applications.AsNoTracking().Where(a => a.ServiceCode == serviceCode && a.SubmittedAt >= since && !Closed.Contains(a.Status));
        var subjects = db.Persons.AsNoTracking().Where(p => p.Role == PersonRole.Subject);
        if (subject.Nik is not null)
        {
            var fingerprint = vault.Fingerprint(Purposes.Nik, subject.Nik);
            return await open
                .Where(a => subjects.Any(p => p.CaseId == a.Id && p.NikFingerprint == fingerprint))
                .OrderByDescending(a => a.SubmittedAt)
                .Select(a => a.RegisterNumber)
                .FirstOrDefaultAsync(cancellationToken);
        }

        var name = PersonName.ToSearchForm(subject.Name);
        var namesakes = await open
            .Where(a => subjects.Any(p => p.CaseId == a.Id && p.NameSearch == name))
            .OrderByDescending(a => a.SubmittedAt)
            .Select(a => new { a.Id, a.RegisterNumber })
            .Take(5)
            .ToListAsync(cancellationToken);
        foreach (var namesake in namesakes)
        {
            var persons = await files.ReadPersonsAsync(namesake.Id, cancellationToken);
            if (persons.Any(p => p.Role == PersonRole.Subject && p.BirthOn == subject.BirthOn))
            {
                return namesake.RegisterNumber;
            }
        }

        return null;
    }
}
