using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Accounts.Edit;

/// <summary>The form, and what is known that the form does not ask.</summary>
public sealed record EditPage(EditForm Form, bool PhoneIsName, bool HasNik)
{
    public static async Task<EditPage> LoadAsync(OfficeDb db, Vault vault, Guid userId, EditForm? typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(vault);
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
        var phone = vault.OpenText(AccountPlaces.Phone(userId), user.SealedPhone);
        var form = typed ?? new EditForm { FullName = user.DisplayName, Phone = phone is null ? null : PhoneNumber.Parse(phone).AsWritten };
        return new EditPage(form, user.Email is null, user.SealedNik is not null);
    }
}
