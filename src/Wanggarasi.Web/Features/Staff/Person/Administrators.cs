using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Person;

/// <summary>The office is never left without somebody who keeps its accounts.</summary>
internal static class Administrators
{
    public static readonly Refusal Last = new(
        "last-administrator", "Ini administrator terakhir. Beri peran administrator kepada petugas lain dahulu, supaya akun kantor tetap ada yang mengurus.");

    /// <summary>Whether an administrator at work remains without this one.</summary>
    /// <remarks>Inside a transaction: two of the last administrators who dismiss each other at once come one after the other.</remarks>
    public static async Task<bool> RemainWithoutAsync(OfficeDb db, Guid userId, CancellationToken cancellationToken)
    {
        await db.TakeTurnAsync("administrator", cancellationToken);
        return await db.Users.AnyAsync(
            u => u.Id != userId && u.DismissedAt == null && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Roles.Administrator)),
            cancellationToken);
    }
}
