using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.ForCase;

/// <summary>The case a ticket is taken for.</summary>
/// <param name="Purpose">What the visit is for: "Ambil KTP-el" when it is ready.</param>
public sealed record CaseOfTicket(Guid Id, string Number, TrackingCode Code, string Service, string Letter, string Purpose)
{
    /// <summary>Null for an unknown code, and for a case that needs nobody at the counter any more.</summary>
    public static async Task<CaseOfTicket?> FindAsync(OfficeDb db, CaseFiles files, PublishedStandards standards, OfficeWords words, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(words);
        if (!TrackingCode.TryParse(text, out var code, out _))
        {
            return null;
        }

        var fingerprint = files.TrackingFingerprint(code);
        var row = await db.Applications.AsNoTracking().Where(a => a.TrackingFingerprint == fingerprint)
            .Select(a => new { a.Id, a.RegisterNumber, a.ServiceCode, a.ServiceVersion, a.Status })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null || row.Status is CaseStatus.Done or CaseStatus.Cancelled or CaseStatus.Expired)
        {
            return null;
        }

        var service = await standards.GetAsync(row.ServiceCode, row.ServiceVersion, cancellationToken);
        var name = words.Fill(service.Name);
        return new CaseOfTicket(row.Id, row.RegisterNumber, code, row.ServiceCode, service.QueuePrefix, row.Status == CaseStatus.Ready ? $"Ambil hasil: {name}" : name);
    }
}
