using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Office;

/// <summary>A new version of the profile, in force at once.</summary>
public sealed class SaveProfile(OfficeDb db, StoredOfficeProfile stored, TimeProvider clock, CurrentUser user)
{
    public async Task<Refusal?> RunAsync(OfficeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var number = await db.OfficeProfileVersions.MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0;
        db.OfficeProfileVersions.Add(new OfficeProfileVersion
        {
            Number = number + 1,
            Body = new EditedProfile(
                Text(form.Name), Text(form.District), Text(form.Regency), Text(form.Province), Text(form.Address), Text(form.Phone), Text(form.Email), Text(form.HoursNote)).ToJson(),
            AuthorId = user.Id,
            Reason = Text(form.Reason),
            CreatedAt = clock.GetUtcNow(),
        });
        if (!await db.TrySaveAsync(cancellationToken))
        {
            return new Refusal("profile-taken", "Orang lain baru saja menyimpan profil. Muat ulang halaman ini, lalu ulangi perubahan Anda.");
        }

        await stored.RefreshAsync(db, cancellationToken);
        return null;
    }

    private static string Text(string? typed) => (typed ?? "").Trim();
}
