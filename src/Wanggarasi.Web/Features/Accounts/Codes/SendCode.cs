using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Codes;

/// <summary>
/// Proves that a contact belongs to whoever typed it: a link by e-mail or six digits by message, for making an account or a
/// new password. The same is done and answered whether or not an account exists; only the message says which.
/// </summary>
public sealed class SendCode(
    OfficeDb db, Vault vault, SecretCodes codes, ILookupNormalizer names, PortalAddress address, IOptionsMonitor<OfficeProfile> office, TimeProvider time)
{
    public static readonly TimeSpan LinkLives = TimeSpan.FromHours(2);

    /// <summary>ASVS 6.6.3: out-of-band codes live ten minutes.</summary>
    public static readonly TimeSpan DigitsLive = TimeSpan.FromMinutes(10);

    // A contact is not to be flooded by whoever knows it.
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(15);
    private const int MostInSpan = 3;

    public async Task RunAsync(AccountName name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var now = time.GetUtcNow();
        var contact = vault.Fingerprint(Purposes.AccountContact, name.Canonical);
        var since = now - Span;
        var normalized = names.NormalizeName(name.UserName);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellationToken);
        var id = Guid.CreateVersion7();
        var isLink = name.Email is not null;
        var code = isLink ? SecretCodes.Link() : SecretCodes.Digits();
        var row = new AccountCode
        {
            Id = id,
            Kind = isLink ? AccountCodeKind.Link : AccountCodeKind.Message,
            ContactFingerprint = contact,
            SealedContact = vault.Seal(AccountPlaces.Contact(id), name.Contact),
            CodeFingerprint = codes.Fingerprint(isLink ? null : id, code),
            CreatedAt = now,
            ExpiresAt = now + (isLink ? LinkLives : DigitsLive),
        };
        var subject = user is null ? "Buat akun" : "Kata sandi baru";
        var message = OutboxMessage.Write(
            vault, user is null ? "make-account" : "new-password", $"{subject} – {office.CurrentValue.Name}", Body(user, isLink, code), now, name.Contact);
        await db.WriteAsync(
            async token =>
            {
                // Counted where it is added: who asks twenty times at once gets three all the same.
                await db.TakeTurnAsync("kode", token);
                if (await db.AccountCodes.CountAsync(c => c.ContactFingerprint == contact && c.CreatedAt > since && c.IssuedById == null, token) >= MostInSpan)
                {
                    return 0;
                }

                await db.AccountCodes.Where(c => c.ExpiresAt < since && c.Kind != AccountCodeKind.Recovery).ExecuteDeleteAsync(token);
                db.AccountCodes.Add(row);
                db.Outbox.Add(message);
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    private string Body(OfficeUser? user, bool isLink, string code)
    {
        var proof = isLink
            ? $"Buka tautan ini dalam 2 jam:\n{address.Of("/akun/tautan/" + code)}"
            : $"Kode Anda: {code}\nBerlaku 10 menit. Ketik di {address.Of("/akun/kode")}";
        string[] lines = user switch
        {
            null =>
            [
                "Seseorang, semoga Anda sendiri, ingin membuat akun di portal kami dengan alamat ini.",
                proof,
            ],
            { DismissedAt: not null } =>
            [
                "Seseorang meminta kata sandi baru untuk akun dengan alamat ini. Akun itu sudah ditutup. Hubungi administrator kantor bila itu keliru.",
            ],
            _ =>
            [
                "Seseorang, semoga Anda sendiri, meminta kata sandi baru untuk akun Anda di portal kami.",
                proof,
            ],
        };
        return string.Join('\n', [.. lines, "Petugas kami tidak pernah menanyakan kode ini. Bila Anda tidak meminta apa-apa, abaikan pesan ini.", office.CurrentValue.Name]);
    }
}
