using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Accounts.Finish;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Password;

/// <summary>A new password, by whoever knows the old one. All other sessions end (ASVS 7.4.3).</summary>
public sealed class ChangePassword(
    OfficeDb db, Vault vault, Passwords passwords, PasswordRules rules, Sessions sessions, SignInGuard guard, IOptionsMonitor<AuthSettings> settings, TimeProvider time)
{
    private static readonly Refusal Wrong = new(
        "current-wrong", "Kata sandi yang sekarang tidak cocok. Setelah lima kali salah, tunggu beberapa menit.", nameof(PasswordForm.Current));

    public async Task<Refusal?> RunAsync(PasswordForm form, Guid userId, Guid? sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        // A session left open is no free way to guess: tries are counted under the account's own id.
        var mayTry = await guard.TakeTryAsync(userId, cancellationToken);
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
        if (passwords.Verify(user, form.Current!) == PasswordVerificationResult.Failed || !mayTry)
        {
            return Wrong;
        }

        var withCode = settings.CurrentValue.StaffSecondFactor && await sessions.IsStaffAsync(userId, cancellationToken);
        string?[] personal = [user.DisplayName, user.Email, vault.OpenText(AccountPlaces.Phone(userId), user.SealedPhone)];
        if (await rules.JudgeAsync(form.Password, withCode ? PasswordRules.LeastWithCode : PasswordRules.LeastAlone, personal, cancellationToken) is { } weak)
        {
            return weak;
        }

        var hash = passwords.Hash(user, form.Password!);
        await guard.ForgetAsync(userId, cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var row = await db.Users.SingleAsync(u => u.Id == userId, token);
                row.PasswordHash = hash;
                row.MustChangePassword = false;
                row.SecurityStamp = Guid.CreateVersion7().ToString("N");
                await sessions.EndAllAsync(userId, sessionId, token);
                db.AccountChanges.Add(new AccountChange { UserId = userId, ById = userId, Kind = "password", At = time.GetUtcNow() });
                db.Outbox.Add(OutboxMessage.Write(vault, "password-changed", "Kata sandi Anda diganti", FinishAccount.PasswordChanged, time.GetUtcNow(), user.Email, userId));
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
        return null;
    }
}
