using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.SecondStep;

/// <summary>
/// A code after the right password. Tries go on being counted under the name that was typed: whoever knows the password is closed out
/// after five like anybody else.
/// </summary>
public sealed class CheckCode(OfficeDb db, Vault vault, SecondFactor factor, SignInGuard guard, ILogger<CheckCode> log)
{
    private static readonly Refusal No = new(
        "second-step",
        "Kode tidak cocok atau sudah dipakai. Tunggu sampai aplikasi menunjukkan kode berikutnya, lalu ketik kode itu. Setelah lima kali salah, tunggu beberapa menit.",
        nameof(SecondStepForm.Code));

    public async Task<(OfficeUser? User, Refusal? Refusal)> RunAsync(SecondStepForm form, Guid userId, string? stamp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId && u.DismissedAt == null, cancellationToken);
        if (user is null || user.SecurityStamp != stamp)
        {
            return (null, No); // dismissed, or a new password since the first step
        }

        var phone = vault.OpenText(AccountPlaces.Phone(userId), user.SealedPhone);
        var attempts = AccountName.Read(user.Email ?? phone ?? user.UserName!, vault).AttemptsId(vault);
        if (!await guard.TakeTryAsync(attempts, cancellationToken) || !await factor.TakeAsync(userId, form.Code, cancellationToken))
        {
            log.LogInformation("A second step was refused");
            return (null, No);
        }

        await guard.ForgetAsync(attempts, cancellationToken);
        return (user, null);
    }
}
