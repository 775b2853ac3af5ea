using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Trainings;

/// <summary>Reads the register of trainings.</summary>
public sealed class TrainingList(OfficeDb db, CurrentUser user)
{
    private const int Shown = 500;

    /// <summary>The page with the form as typed, or filled with the entry to mend.</summary>
    public async Task<TrainingsPage> LoadAsync(TrainingForm? form, Guid? mended, CancellationToken cancellationToken)
    {
        var rows = await db.Trainings.AsNoTracking().OrderByDescending(t => t.HeldOn).ThenBy(t => t.Id).Take(Shown)
            .Select(t => new
            {
                t.UserId,
                Row = new TrainingRow(t.Id, db.Users.Where(u => u.Id == t.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? "", t.Title, t.Provider, t.HeldOn, t.Hours, t.Certificate),
            })
            .ToListAsync(cancellationToken);
        var officers = await Officers(db).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        var trained = rows.Select(r => r.UserId).ToHashSet();
        var entry = rows.Find(r => r.Row.Id == mended);
        return new TrainingsPage(
            form ?? (entry is null ? new TrainingForm() : Open(entry.UserId, entry.Row)),
            user.Is(Roles.SectionHead),
            [.. rows.Select(r => r.Row)],
            [.. officers.Where(u => !trained.Contains(u.Id)).Select(u => u.DisplayName)],
            [.. officers.Select(u => new Choice(u.Id.ToString(), u.DisplayName))]);
    }

    /// <summary>Everybody who works for the office.</summary>
    public static IQueryable<OfficeUser> Officers(OfficeDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var staff = Roles.Staff.ToArray();
        return db.Users.AsNoTracking().Where(u => u.DismissedAt == null && db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && staff.Contains(r.Name!))));
    }

    private static TrainingForm Open(Guid officer, TrainingRow row) => new()
    {
        Id = row.Id.ToString(),
        Officer = officer.ToString(),
        Title = row.Title,
        Provider = row.Provider,
        HeldDay = row.HeldOn.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        Hours = row.Hours == 0 ? null : row.Hours.ToString(CultureInfo.InvariantCulture),
        Certificate = row.Certificate,
    };
}
