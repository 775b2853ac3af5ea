using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Finish;

/// <summary>A code or link against what was sent: five tries, once, in time (ASVS 6.5.5, 6.6.3).</summary>
public sealed class CodeProof(OfficeDb db, Vault vault, SecretCodes codes, TimeProvider time)
{
    /// <summary>Whom the proof is about. <see cref="LinkFingerprint"/> where it is a link.</summary>
    public sealed record Claim(AccountName Name, byte[]? LinkFingerprint);

    /// <summary>Wrong, used, too old, tried too often: one answer.</summary>
    public static readonly Refusal No = new(
        "code", "Kode atau tautan ini tidak cocok atau sudah tidak berlaku. Periksa lagi nomor dan kodenya, atau minta yang baru.", nameof(FinishForm.Code));

    /// <summary>Reads what is claimed; null for a link that is none.</summary>
    public async Task<Claim?> FindAsync(string? token, string? phone, CancellationToken cancellationToken)
    {
        if (token is null)
        {
            return new Claim(AccountName.Of(PhoneNumber.Parse(phone), vault), null);
        }

        var fingerprint = codes.Fingerprint(null, token);
        var now = time.GetUtcNow();
        var code = await db.AccountCodes.AsNoTracking()
            .SingleOrDefaultAsync(c => c.CodeFingerprint == fingerprint && c.Kind == AccountCodeKind.Link && c.UsedAt == null && c.ExpiresAt > now, cancellationToken);
        return code is null ? null : new Claim(AccountName.Of(EmailAddress.Parse(vault.OpenText(AccountPlaces.Contact(code.Id), code.SealedContact))), fingerprint);
    }

    /// <summary>
    /// Takes one try within the caller's transaction and gives the code that fits. The try is counted on every live code of
    /// the contact, before it is compared.
    /// </summary>
    public async Task<AccountCode?> TakeAsync(Claim claim, string? typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var now = time.GetUtcNow();
        if (claim.LinkFingerprint is { } link)
        {
            return await db.AccountCodes.AsNoTracking()
                .SingleOrDefaultAsync(c => c.CodeFingerprint == link && c.Kind == AccountCodeKind.Link && c.UsedAt == null && c.ExpiresAt > now, cancellationToken);
        }

        var contact = vault.Fingerprint(Purposes.AccountContact, claim.Name.Canonical);
        var live = db.AccountCodes.Where(c => c.ContactFingerprint == contact && c.UsedAt == null && c.ExpiresAt > now && c.Tries < AccountCode.MostTries);
        var candidates = await live.AsNoTracking().ToListAsync(cancellationToken);
        await live.ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken);
        return candidates.FirstOrDefault(c => codes.Fingerprint(c.Id, typed ?? "").AsSpan().SequenceEqual(c.CodeFingerprint));
    }

    /// <summary>Uses the code up; false where another request was faster.</summary>
    public async Task<bool> UseAsync(AccountCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var now = time.GetUtcNow();
        return await db.AccountCodes.Where(c => c.Id == code.Id && c.UsedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }
}
