using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Staff.AccountLog;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Person;

/// <summary>What the page shows.</summary>
public sealed record PersonPage(
    Guid Id, string Name, string SignInName, DateTimeOffset? DismissedAt, bool HasFactor, bool MustChangePassword, OfficerForm Form, IReadOnlyList<ChangeLine> Changes)
{
    /// <summary>Whether the officer's NIK is known.</summary>
    public bool HasNik { get; init; }

    private const int MostChanges = 20;

    /// <summary>The page of an officer, with the form as typed where there is one; null for whoever is none.</summary>
    public static async Task<PersonPage?> LoadAsync(OfficeDb db, Guid id, OfficerForm? typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        var roles = await db.UserRoles.Where(r => r.UserId == id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancellationToken);
        if (user is null || !roles.Exists(Roles.Staff.Contains))
        {
            return null;
        }

        var form = typed ?? new OfficerForm
        {
            FullName = user.DisplayName,
            Position = user.Position,
            EmployeeNumber = user.EmployeeNumber,
            Rank = user.Rank,
            Roles = [.. roles.Where(Roles.Staff.Contains)],
            Stamp = user.ConcurrencyStamp,
        };
        var changes = await ChangeLine.LoadAsync(db, db.AccountChanges.Where(c => c.UserId == id), 1, MostChanges, cancellationToken);
        return new PersonPage(id, user.DisplayName, user.Email ?? user.UserName ?? "", user.DismissedAt, user.SealedTotpSecret is not null, user.MustChangePassword, form, changes) { HasNik = user.SealedNik is not null };
    }
}
