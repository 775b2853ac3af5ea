using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Staff.Appoint;

/// <summary>Makes an officer's account with a one-time password.</summary>
public sealed class AppointOfficer(OfficeDb db, Vault vault, IssuedPasswords passwords, ILookupNormalizer names, TimeProvider time)
{
    // The administrator may know: who has an account here is no secret to whoever makes them.
    private static readonly Refusal Taken = new("name-taken", "Alamat email ini sudah dipakai akun lain. Pakai alamat lain untuk pekerjaan.", nameof(OfficerForm.Email));

    public async Task<(IssuedPassword? Issued, Refusal? Refusal)> RunAsync(OfficerForm form, Guid byId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var email = EmailAddress.Parse(form.Email).Address;
        var normalized = names.NormalizeName(email);
        var (password, hash) = passwords.Make();
        try
        {
            var made = await db.WriteAsync(
                async token =>
                {
                    if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, token))
                    {
                        return null;
                    }

                    var user = new OfficeUser
                    {
                        UserName = email,
                        NormalizedUserName = normalized,
                        Email = email,
                        NormalizedEmail = names.NormalizeEmail(email),
                        DisplayName = PersonName.Parse(form.FullName).Text,
                        Position = OfficerForm.Tidy(form.Position),
                        EmployeeNumber = form.PlainEmployeeNumber,
                        Rank = OfficerForm.Tidy(form.Rank),
                        CreatedAt = time.GetUtcNow(),
                    };
                    form.PutNik(user, vault);
                    IssuedPasswords.Put(user, hash);
                    db.Users.Add(user);
                    var roles = await db.Roles.Where(r => form.Roles.Contains(r.Name!)).Select(r => r.Id).ToListAsync(token);
                    db.UserRoles.AddRange(roles.Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role }));
                    db.AccountChanges.Add(new AccountChange
                    {
                        UserId = user.Id,
                        ById = byId,
                        Kind = IssuedPasswords.Added,
                        Detail = Roles.Say(form.Roles),
                        At = time.GetUtcNow(),
                    });
                    await db.SaveChangesAsync(token);
                    return new IssuedPassword(user.Id, user.DisplayName, email, password);
                },
                cancellationToken);
            return made is null ? (null, Taken) : (made, null);
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            return (null, Taken); // from another window a moment ago
        }
    }
}
