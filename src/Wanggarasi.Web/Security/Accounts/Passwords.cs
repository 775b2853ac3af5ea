using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// Hashing and verifying, by Identity's hasher (PBKDF2-HMAC-SHA512). A name without an account costs one verification too,
/// so that time tells nothing (ASVS 6.3.8).
/// </summary>
public sealed class Passwords(IPasswordHasher<OfficeUser> hasher)
{
    /// <summary>OWASP's figure for PBKDF2-HMAC-SHA512; Identity's own default is 100,000.</summary>
    public const int Rounds = 220_000;

    private static readonly OfficeUser Nobody = new() { DisplayName = "" };

    // Of a password nobody knows, not even this class.
    private readonly Lazy<string> _dummy = new(() => hasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    /// <summary>The same password typed on another telephone has the same bytes (NIST SP 800-63B-4, 3.1.1.2).</summary>
    public string Hash(OfficeUser user, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return hasher.HashPassword(user, password.Normalize());
    }

    /// <summary>Whether the password is the account's; always one verification, account or not.</summary>
    public PasswordVerificationResult Verify(OfficeUser? user, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var result = hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? _dummy.Value, password.Normalize());
        return user?.PasswordHash is null || user.DismissedAt is not null ? PasswordVerificationResult.Failed : result;
    }
}
