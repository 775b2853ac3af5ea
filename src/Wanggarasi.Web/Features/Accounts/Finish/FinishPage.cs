using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Finish;

/// <summary>What a link is for, seen by whoever holds it. Looking uses nothing up: mail filters open links before people do.</summary>
public sealed record FinishPage(string Contact, bool IsNew)
{
    public static async Task<FinishPage?> LoadAsync(
        OfficeDb db, Vault vault, SecretCodes codes, ILookupNormalizer names, string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(names);
        var fingerprint = codes.Fingerprint(null, token);
        var code = await db.AccountCodes.AsNoTracking()
            .SingleOrDefaultAsync(c => c.CodeFingerprint == fingerprint && c.Kind == AccountCodeKind.Link && c.UsedAt == null && c.ExpiresAt > now, cancellationToken);
        if (code is null)
        {
            return null;
        }

        var contact = vault.OpenText(AccountPlaces.Contact(code.Id), code.SealedContact)!;
        var normalized = names.NormalizeName(contact);
        return new FinishPage(contact, !await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, cancellationToken));
    }
}
