using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// One-time passwords: random, shown once, changed at the first sign-in, dead after a week (ASVS 6.4.1). Who got one when stands in
/// <see cref="AccountChange"/>.
/// </summary>
public sealed class IssuedPasswords(OfficeDb db, Passwords passwords, TimeProvider time)
{
    /// <summary>Kind of change: an account was made, with a one-time password.</summary>
    public const string Added = "added";

    /// <summary>Kind of change: the account got a new one-time password.</summary>
    public const string Issued = "password-issued";

    /// <summary>How long one waits for its owner.</summary>
    public static readonly TimeSpan Lives = TimeSpan.FromDays(7);

    /// <summary>A password and its hash; slow on purpose, so before any transaction.</summary>
    public (string Password, string Hash) Make()
    {
        var password = SecretCodes.FirstPassword();
        return (password, passwords.Hash(new OfficeUser { DisplayName = "" }, password));
    }

    /// <summary>Puts it on an account; the caller records the change and saves.</summary>
    public static void Put(OfficeUser user, string hash)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.PasswordHash = hash;
        user.MustChangePassword = true;
        user.SecurityStamp = Guid.CreateVersion7().ToString("N");
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }

    /// <summary>Whether the account still has a one-time password whose week is over.</summary>
    public async Task<bool> IsOverAsync(OfficeUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!user.MustChangePassword)
        {
            return false;
        }

        var at = await db.AccountChanges.AsNoTracking()
            .Where(c => c.UserId == user.Id && (c.Kind == Added || c.Kind == Issued))
            .OrderByDescending(c => c.At)
            .Select(c => (DateTimeOffset?)c.At)
            .FirstOrDefaultAsync(cancellationToken);
        return at + Lives < time.GetUtcNow();
    }
}
