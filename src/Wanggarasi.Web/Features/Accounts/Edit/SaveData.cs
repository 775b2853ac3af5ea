using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Accounts.Edit;

/// <summary>What citizens say of themselves: name, telephone, NIK; the latter two sealed.</summary>
public sealed class SaveData(OfficeDb db, Vault vault, TimeProvider time)
{
    public async Task RunAsync(EditForm form, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        user.DisplayName = PersonName.Parse(form.FullName).Text;
        if (user.Email is not null)
        {
            var phone = string.IsNullOrWhiteSpace(form.Phone) ? null : PhoneNumber.Parse(form.Phone).E164;
            user.SealedPhone = vault.Seal(AccountPlaces.Phone(userId), phone);
            user.PhoneFingerprint = phone is null ? null : vault.Fingerprint(Purposes.Phone, phone);
        }

        if (!string.IsNullOrWhiteSpace(form.Nik))
        {
            var nik = Nik.Parse(form.Nik).Digits;
            user.SealedNik = vault.Seal(AccountPlaces.Nik(userId), nik);
            user.NikFingerprint = vault.Fingerprint(Purposes.Nik, nik);
        }
        else if (form.RemoveNik == "true")
        {
            (user.SealedNik, user.NikFingerprint) = (null, null);
        }

        db.AccountChanges.Add(new AccountChange { UserId = userId, ById = userId, Kind = "data", At = time.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }
}
