using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Data.Seeds;

/// <summary>
/// The seven accounts everybody may try, with one password that everybody knows: in Development, or where
/// <c>Demo:Seed</c> asks for them, never elsewhere (ASVS 6.3.2). The people are invented; nobody has a NIP.
/// </summary>
public static class DemonstrationAccounts
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Wanggarasi-2026";

    /// <summary>The TOTP secret of the officers among them, in Base32.</summary>
    public const string TotpSecret = "JBSWY3DPEHPK3PXP";

    private static readonly Account[] All =
    [
        new("warga@contoh.id", "warga", "Fatmah Contoh", null),
        new("warga2@contoh.id", "warga", "Ibrahim Contoh", null),
        new("loket@contoh.id", "loket", "Nurhayati Contoh", "Petugas Loket"),
        new("kasi@contoh.id", "kasi", "Yusuf Contoh", "Kepala Seksi Pelayanan"),
        new("sekcam@contoh.id", "sekcam", "Hasna Contoh", "Sekretaris Camat"),
        new("camat@contoh.id", "camat", "Rahman Contoh", "Camat"),
        new("admin@contoh.id", "admin", "Admin Contoh", "Administrator Portal"),
    ];

    /// <summary>Adds those that are missing.</summary>
    /// <param name="db">The archive, with its roles.</param>
    /// <param name="vault">Seals the secret of the second factor.</param>
    /// <param name="hasher">Hashes the password as sign-in will verify it.</param>
    /// <param name="names">Normalises names as sign-in will look for them.</param>
    /// <param name="now">When the accounts are made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task FillAsync(
        OfficeDb db, Vault vault, IPasswordHasher<OfficeUser> hasher, ILookupNormalizer names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(hasher);
        ArgumentNullException.ThrowIfNull(names);
        var known = await db.Users.Select(u => u.UserName).ToListAsync(cancellationToken);
        var missing = All.Where(a => !known.Contains(a.Email)).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, cancellationToken);
        // One hash for all: hashing is slow on purpose, and the password is no secret.
        var hash = hasher.HashPassword(new OfficeUser { DisplayName = "" }, Password);
        foreach (var account in missing)
        {
            var user = new OfficeUser
            {
                UserName = account.Email,
                NormalizedUserName = names.NormalizeName(account.Email),
                Email = account.Email,
                NormalizedEmail = names.NormalizeEmail(account.Email),
                EmailConfirmed = true,
                DisplayName = account.Name,
                Position = account.Position,
                PasswordHash = hash,
                SecurityStamp = Guid.CreateVersion7().ToString("N"),
                CreatedAt = now,
            };
            user.SealedTotpSecret = account.Position is null ? null : vault.Seal(AccountPlaces.TotpSecret(user.Id), TotpSecret);
            db.Users.Add(user);
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roles[account.Role] });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Account(string Email, string Role, string Name, string? Position);
}
