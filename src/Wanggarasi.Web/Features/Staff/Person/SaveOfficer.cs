using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Staff.Person;

/// <summary>Changes an officer's data and roles. Other roles end the officer's sessions (ASVS 8.3.2).</summary>
public sealed class SaveOfficer(OfficeDb db, Vault vault, Sessions sessions, TimeProvider time)
{
    private static readonly Refusal Changed = new("officer-changed", "Akun ini baru saja diubah administrator lain. Muat ulang halaman, lalu ulangi perubahan Anda.");

    private static readonly Refusal NoOfficer = new("no-officer", "Petugas ini tidak ada.");

    public Task<Refusal?> RunAsync(Guid id, OfficerForm form, Guid byId, Guid? sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.WriteAsync(
            async token =>
            {
                var held = await db.UserRoles.Where(r => r.UserId == id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).Where(n => n != Roles.Citizen).ToListAsync(token);
                if (held.Count == 0)
                {
                    return NoOfficer; // a citizen's account is not the administrator's to change
                }

                var user = await db.Users.SingleAsync(u => u.Id == id, token);
                if (user.ConcurrencyStamp != form.Stamp)
                {
                    return Changed;
                }

                if (held.Contains(Roles.Administrator) && !form.Roles.Contains(Roles.Administrator) && !await Administrators.RemainWithoutAsync(db, id, token))
                {
                    return Administrators.Last with { Field = nameof(OfficerForm.Roles) };
                }

                if (Write(user, form) is { Count: > 0 } fields)
                {
                    Note(id, byId, "data", string.Join(", ", fields));
                }

                if (!held.ToHashSet().SetEquals(form.Roles))
                {
                    await GiveAsync(user, held, form.Roles, token);
                    await sessions.EndAllAsync(id, id == byId ? sessionId : null, token);
                    Note(id, byId, "roles", $"{Roles.Say(held)} → {Roles.Say(form.Roles)}");
                }

                if (db.ChangeTracker.HasChanges())
                {
                    user.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
                }

                await db.SaveChangesAsync(token);
                return null;
            },
            cancellationToken);
    }

    // The names of what changed; the values themselves are no matter of the record.
    private List<string> Write(OfficeUser user, OfficerForm form)
    {
        var (name, position, rank) = (PersonName.Parse(form.FullName).Text, OfficerForm.Tidy(form.Position), OfficerForm.Tidy(form.Rank));
        var fields = new[] { ("nama", user.DisplayName, name), ("jabatan", user.Position, position), ("NIP", user.EmployeeNumber, form.PlainEmployeeNumber), ("pangkat", user.Rank, rank) }
            .Where(f => f.Item2 != f.Item3).Select(f => f.Item1).ToList();
        (user.DisplayName, user.Position, user.EmployeeNumber, user.Rank) = (name, position, form.PlainEmployeeNumber, rank);
        return form.PutNik(user, vault) ? [.. fields, "NIK"] : fields;
    }

    private async Task GiveAsync(OfficeUser user, List<string> held, List<string> wanted, CancellationToken cancellationToken)
    {
        var ids = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, cancellationToken);
        var gone = held.Except(wanted).Select(name => ids[name]).ToList();
        db.UserRoles.RemoveRange(await db.UserRoles.Where(r => r.UserId == user.Id && gone.Contains(r.RoleId)).ToListAsync(cancellationToken));
        db.UserRoles.AddRange(wanted.Except(held).Select(name => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = ids[name] }));
        user.SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    private void Note(Guid userId, Guid byId, string kind, string detail) =>
        db.AccountChanges.Add(new AccountChange { UserId = userId, ById = byId, Kind = kind, Detail = detail, At = time.GetUtcNow() });
}
