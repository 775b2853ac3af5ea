using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Tests.Features.Accounts;

/// <summary>Identity's hasher, counted: what takes as many verifications takes as long, without a stopwatch.</summary>
public sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<OfficeUser>
{
    private readonly PasswordHasher<OfficeUser> inner = new(options);
    private int verifications;

    /// <summary>How many passwords were verified.</summary>
    public int Verifications => verifications;

    /// <inheritdoc />
    public string HashPassword(OfficeUser user, string password) => inner.HashPassword(user, password);

    /// <inheritdoc />
    public PasswordVerificationResult VerifyHashedPassword(OfficeUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref verifications);
        return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
