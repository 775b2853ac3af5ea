using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.SignIn;

/// <summary>
/// Name and password to an account. Every wrong answer is the same sentence, takes the same work and closes the name in the
/// same way: whether an account exists, is closed or dismissed stays unsaid (ASVS 6.3.8).
/// </summary>
public sealed class CheckPassword(
    OfficeDb db, Vault vault, Passwords passwords, SignInGuard guard, Sessions sessions, ILookupNormalizer names, IssuedPasswords issued, IOptionsMonitor<AuthSettings> settings, ILogger<CheckPassword> log)
{
    public sealed record Outcome(OfficeUser User, bool CodeOwed);

    private static readonly Refusal No = new(
        "sign-in",
        "Email, nomor HP, atau kata sandi tidak cocok. Periksa lagi. Setelah lima kali salah, tunggu beberapa menit sebelum mencoba lagi, atau buat kata sandi baru.",
        nameof(SignInForm.Password));

    public async Task<(Outcome? Outcome, Refusal? Refusal)> RunAsync(SignInForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var name = AccountName.Read(form.Name!, vault);
        var attempts = name.AttemptsId(vault);
        var mayTry = await guard.TakeTryAsync(attempts, cancellationToken);
        var normalized = names.NormalizeName(name.UserName);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellationToken);
        var verdict = passwords.Verify(user, form.Password!);
        if (!mayTry || user is null || verdict == PasswordVerificationResult.Failed || await issued.IsOverAsync(user, cancellationToken))
        {
            log.LogInformation("A sign-in was refused (closed: {Closed})", !mayTry);
            return (null, No);
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = passwords.Hash(user, form.Password!);
            await db.SaveChangesAsync(cancellationToken);
        }

        var codeOwed = user.SealedTotpSecret is not null && settings.CurrentValue.StaffSecondFactor
            && await sessions.IsStaffAsync(user.Id, cancellationToken);
        if (!codeOwed)
        {
            // With a code still to come the tries go on counting: a known password is no free way to guess codes.
            await guard.ForgetAsync(attempts, cancellationToken);
        }

        return (new Outcome(user, codeOwed), null);
    }
}
