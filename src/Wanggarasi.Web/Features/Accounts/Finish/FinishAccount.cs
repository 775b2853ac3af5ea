using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Finish;

/// <summary>
/// A proven contact becomes an account, or its account gets a new password. No password is kept before the proof: nobody can
/// prepare an account on somebody else's address. A new password ends all sessions and opens a closed name.
/// </summary>
public sealed class FinishAccount(
    OfficeDb db, Vault vault, CodeProof proof, Passwords passwords, PasswordRules rules, Sessions sessions, ILookupNormalizer names,
    IOptionsMonitor<AuthSettings> settings, TimeProvider time)
{
    public sealed record Outcome(OfficeUser User, bool IsNew);

    private static readonly Refusal NameMissing = new("name-missing", "Tulis nama lengkap Anda seperti di KTP: akun ini baru.", nameof(FinishForm.FullName));

    public async Task<(Outcome? Outcome, Refusal? Refusal)> RunAsync(FinishForm form, string? token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var claim = await proof.FindAsync(token, form.Phone, cancellationToken);
        if (claim is null)
        {
            return (null, CodeProof.No);
        }

        var normalized = names.NormalizeName(claim.Name.UserName);
        var known = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellationToken);
        var isStaff = known is not null && await sessions.IsStaffAsync(known.Id, cancellationToken);
        var least = isStaff && settings.CurrentValue.StaffSecondFactor ? PasswordRules.LeastWithCode : PasswordRules.LeastAlone;
        // What the account knows of its person counts only for whoever holds a link: for a code it would tell of the account.
        var personal = new[] { form.FullName, claim.Name.Contact, token is null ? null : known?.DisplayName };
        if (await rules.JudgeAsync(form.Password, token is null ? PasswordRules.LeastAlone : least, personal, cancellationToken) is { } weak)
        {
            return (null, weak);
        }

        // Slow on purpose, so before the transaction.
        var hash = passwords.Hash(new OfficeUser { DisplayName = "" }, form.Password!);
        var now = time.GetUtcNow();
        try
        {
            return await db.WriteAsync<(Outcome?, Refusal?)>(
                async inner =>
                {
                    if (await proof.TakeAsync(claim, form.Code, inner) is not { } code)
                    {
                        return (null, CodeProof.No);
                    }

                    var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, inner);
                    if (user is { DismissedAt: not null })
                    {
                        return (null, CodeProof.No);
                    }

                    if (user is null && string.IsNullOrWhiteSpace(form.FullName))
                    {
                        return (null, NameMissing);
                    }

                    if (!await proof.UseAsync(code, inner))
                    {
                        return (null, CodeProof.No);
                    }

                    var outcome = user is null ? await MakeAsync(claim.Name, form, inner) : new Outcome(user, false);
                    Set(outcome.User, hash);
                    await sessions.EndAllAsync(outcome.User.Id, null, inner);
                    var attempts = claim.Name.AttemptsId(vault);
                    await db.SignInAttempts.Where(a => a.Id == attempts).ExecuteDeleteAsync(inner);
                    db.AccountChanges.Add(new AccountChange { UserId = outcome.User.Id, ById = code.IssuedById, Kind = outcome.IsNew ? "made" : "password-by-code", At = now });
                    if (!outcome.IsNew)
                    {
                        db.Outbox.Add(OutboxMessage.Write(vault, "password-changed", "Kata sandi Anda diganti", PasswordChanged, now, claim.Name.Contact, outcome.User.Id));
                    }

                    await db.SaveChangesAsync(inner);
                    return (outcome, null);
                },
                cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            return (null, CodeProof.No); // made from another window a moment ago
        }
    }

    /// <summary>Told to the owner of an account whose password was changed by a code or by themselves.</summary>
    public const string PasswordChanged = "Kata sandi akun Anda baru saja diganti, dan semua perangkat lain dikeluarkan.\nBila bukan Anda yang menggantinya, segera buat kata sandi baru lewat “Lupa kata sandi”, atau datang ke loket.";

    private async Task<Outcome> MakeAsync(AccountName name, FinishForm form, CancellationToken cancellationToken)
    {
        var user = new OfficeUser
        {
            UserName = name.UserName,
            NormalizedUserName = names.NormalizeName(name.UserName),
            Email = name.Email?.Address,
            NormalizedEmail = names.NormalizeEmail(name.Email?.Address),
            EmailConfirmed = name.Email is not null,
            PhoneNumberConfirmed = name.Phone is not null,
            DisplayName = PersonName.Parse(form.FullName).Text,
            CreatedAt = time.GetUtcNow(),
        };
        user.SealedPhone = vault.Seal(AccountPlaces.Phone(user.Id), name.Phone?.E164);
        user.PhoneFingerprint = name.Phone is null ? null : vault.Fingerprint(Purposes.Phone, name.Phone.E164);
        db.Users.Add(user);
        var role = await db.Roles.Where(r => r.Name == Roles.Citizen).Select(r => r.Id).SingleAsync(cancellationToken);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role });
        return new Outcome(user, true);
    }

    private static void Set(OfficeUser user, string hash)
    {
        user.PasswordHash = hash;
        user.MustChangePassword = false;
        user.SecurityStamp = Guid.CreateVersion7().ToString("N");
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }
}
