using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Staff.Person;

/// <summary>What an administrator does to the access of an account.</summary>
public enum AccessChange
{
    Dismiss,
    Reinstate,
    ResetFactor,
    IssuePassword,
}

/// <summary>
/// Closes and opens an officer's account, takes the second factor away, gives a new one-time password. Whatever it is, all sessions
/// of the account end at once and the record says who did it.
/// </summary>
public sealed class ChangeAccess(OfficeDb db, Vault vault, Sessions sessions, SecondFactor factor, IssuedPasswords passwords, TimeProvider time)
{
    private static readonly Refusal NotOwn = new(
        "own-access", "Untuk akun sendiri pakai halaman Akun saya. Ponsel dan kode cadangan hilang? Minta administrator lain.");

    /// <summary>The change an address names; null for none.</summary>
    public static AccessChange? Find(string word) => word switch
    {
        "berhentikan" => AccessChange.Dismiss,
        "aktifkan" => AccessChange.Reinstate,
        "setel-ulang-faktor" => AccessChange.ResetFactor,
        "sandi-baru" => AccessChange.IssuePassword,
        _ => null,
    };

    public async Task<(IssuedPassword? Issued, Refusal? Refusal)> RunAsync(Guid id, AccessChange kind, Guid byId, CancellationToken cancellationToken)
    {
        // Whoever sits down at an open screen must not be able to put their own telephone or password in.
        if (id == byId && kind is AccessChange.ResetFactor or AccessChange.IssuePassword)
        {
            return (null, NotOwn);
        }

        var (password, hash) = kind == AccessChange.IssuePassword ? passwords.Make() : ("", "");
        return await db.WriteAsync<(IssuedPassword?, Refusal?)>(
            async token =>
            {
                var user = await db.Users.SingleOrDefaultAsync(
                    u => u.Id == id && db.UserRoles.Any(r => r.UserId == id && db.Roles.Any(x => x.Id == r.RoleId && x.Name != Roles.Citizen)), token);
                if (user is null)
                {
                    return (null, new Refusal("no-officer", "Petugas ini tidak ada."));
                }

                if (kind == AccessChange.Dismiss && !await Administrators.RemainWithoutAsync(db, id, token))
                {
                    return (null, Administrators.Last);
                }

                if (await ApplyAsync(user, kind, hash, token) is { } done)
                {
                    user.SecurityStamp = Guid.CreateVersion7().ToString("N");
                    user.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
                    await sessions.EndAllAsync(id, null, token);
                    db.AccountChanges.Add(new AccountChange { UserId = id, ById = byId, Kind = done, At = time.GetUtcNow() });
                }

                await db.SaveChangesAsync(token);
                return (kind == AccessChange.IssuePassword ? new IssuedPassword(id, user.DisplayName, user.Email ?? user.UserName!, password) : null, null);
            },
            cancellationToken);
    }

    // The kind of change to record; null where there was nothing to do (a second press of the button).
    private async Task<string?> ApplyAsync(OfficeUser user, AccessChange kind, string hash, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case AccessChange.Dismiss when user.DismissedAt is null:
                user.DismissedAt = time.GetUtcNow();
                return "dismissed";
            case AccessChange.Reinstate when user.DismissedAt is not null:
                user.DismissedAt = null;
                return "reinstated";
            case AccessChange.ResetFactor when user.SealedTotpSecret is not null:
                await factor.TakeAwayAsync(user, cancellationToken);
                return "factor-reset";
            case AccessChange.IssuePassword:
                IssuedPasswords.Put(user, hash);
                var attempts = AccountName.Read(user.Email ?? user.UserName!, vault).AttemptsId(vault);
                await db.SignInAttempts.Where(a => a.Id == attempts).ExecuteDeleteAsync(cancellationToken);
                return IssuedPasswords.Issued;
            default:
                return null;
        }
    }
}
