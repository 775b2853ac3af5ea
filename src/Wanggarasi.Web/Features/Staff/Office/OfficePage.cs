using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Staff.Office;

/// <summary>One version of the profile.</summary>
public sealed record OfficeVersion(int Number, string Reason, string? Author, DateTimeOffset CreatedAt);

/// <summary>The form, what cannot be edited here, and the versions so far.</summary>
public sealed record OfficePage(OfficeForm Form, string RegionCode, string TimeZone, IReadOnlyList<OfficeVersion> Versions)
{
    public static async Task<OfficePage> LoadAsync(OfficeDb db, OfficeProfile office, OfficeForm? form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(office);
        var versions = await db.OfficeProfileVersions.AsNoTracking().OrderByDescending(v => v.Number).Take(50)
            .Select(v => new OfficeVersion(v.Number, v.Reason, db.Users.Where(u => u.Id == v.AuthorId).Select(u => u.DisplayName).FirstOrDefault(), v.CreatedAt))
            .ToListAsync(cancellationToken);
        form ??= new OfficeForm
        {
            Name = office.Name,
            District = office.District,
            Regency = office.Regency,
            Province = office.Province,
            Address = office.Address,
            Phone = office.Phone,
            Email = office.Email,
            HoursNote = office.HoursNote,
        };
        return new OfficePage(form, office.RegionCode, office.TimeZone, versions);
    }
}
