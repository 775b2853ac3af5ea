using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// The second factor of an account: codes of an app, and ten spares on paper. Each counts once, also when it comes twice at the
/// same moment (ASVS 6.5.1). The caller counts tries.
/// </summary>
public sealed class SecondFactor(OfficeDb db, Vault vault, SecretCodes codes, TimeProvider time)
{
    private const int Spares = 10;

    /// <summary>Spares lie in a drawer for years; they end when new ones are made or the factor is reset.</summary>
    private static readonly TimeSpan SparesLive = TimeSpan.FromDays(3650);

    /// <summary>Uses a code of the app or a spare up; false for a wrong, old or used one.</summary>
    public async Task<bool> TakeAsync(Guid userId, string? typed, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId && u.DismissedAt == null)
            .Select(u => new { u.SealedTotpSecret, u.LastTotpStep }).SingleOrDefaultAsync(cancellationToken);
        if (vault.OpenText(AccountPlaces.TotpSecret(userId), user?.SealedTotpSecret) is not { } secret)
        {
            return false;
        }

        if (Totp.FindStep(secret, typed, time.GetUtcNow(), user!.LastTotpStep) is { } step)
        {
            return await db.WriteAsync(
                token => db.Users.Where(u => u.Id == userId && u.LastTotpStep < step).ExecuteUpdateAsync(u => u.SetProperty(x => x.LastTotpStep, step), token),
                cancellationToken) == 1;
        }

        var (fingerprint, now) = (codes.Fingerprint(userId, typed ?? ""), time.GetUtcNow());
        return await db.WriteAsync(
            token => db.AccountCodes
                .Where(c => c.UserId == userId && c.Kind == AccountCodeKind.Recovery && c.CodeFingerprint == fingerprint && c.UsedAt == null && c.ExpiresAt > now)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), token),
            cancellationToken) == 1;
    }

    /// <summary>Gives an account its factor and spares, within the caller's transaction; the caller saves.</summary>
    /// <returns>The spares, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> SetUpAsync(OfficeUser user, string secret, long step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.SealedTotpSecret = vault.Seal(AccountPlaces.TotpSecret(user.Id), secret);
        user.LastTotpStep = step;
        return await RenewSparesAsync(user.Id, cancellationToken);
    }

    /// <summary>New spares instead of the old ones, within the caller's transaction; the caller saves.</summary>
    public async Task<IReadOnlyList<string>> RenewSparesAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var spares = Enumerable.Range(0, Spares).Select(_ => SecretCodes.Paper()).ToList();
        await DropSparesAsync(userId, cancellationToken);
        db.AccountCodes.AddRange(spares.Select(spare => new AccountCode
        {
            Kind = AccountCodeKind.Recovery,
            UserId = userId,
            CodeFingerprint = codes.Fingerprint(userId, spare),
            CreatedAt = now,
            ExpiresAt = now + SparesLive,
        }));
        return spares;
    }

    /// <summary>Takes the factor away, within the caller's transaction; the caller saves.</summary>
    public Task TakeAwayAsync(OfficeUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.SealedTotpSecret = null;
        user.LastTotpStep = 0;
        return DropSparesAsync(user.Id, cancellationToken);
    }

    private Task<int> DropSparesAsync(Guid userId, CancellationToken cancellationToken) =>
        db.AccountCodes.Where(c => c.UserId == userId && c.Kind == AccountCodeKind.Recovery).ExecuteDeleteAsync(cancellationToken);
}
