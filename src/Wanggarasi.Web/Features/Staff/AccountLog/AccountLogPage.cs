using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.AccountLog;

/// <summary>The changes of officers' accounts; what citizens do with theirs is not the administrator's to read.</summary>
public sealed record AccountLogPage(IReadOnlyList<ChangeLine> Lines, int Page, int Total)
{
    public const int Size = 50;

    public static async Task<AccountLogPage> LoadAsync(OfficeDb db, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        page = Math.Clamp(page, 1, 100_000);
        var changes = db.AccountChanges.Where(c => db.UserRoles.Any(r => r.UserId == c.UserId && db.Roles.Any(x => x.Id == r.RoleId && x.Name != Roles.Citizen)));
        return new AccountLogPage(await ChangeLine.LoadAsync(db, changes, page, Size, cancellationToken), page, await changes.CountAsync(cancellationToken));
    }
}
