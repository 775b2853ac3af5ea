using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>create-admin NAME</c>: an administrator who signs in with the name (an e-mail address or any word) and the one-time
/// password that is printed, alone, on standard output. Exit 0: made; 2: wrong words, a name that is taken, or no database.
/// </summary>
internal static class CreateAdminCommand
{
    private const string Usage = "create-admin NAMA";

    /// <summary>Runs the verb with the words after it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        if (CommandWords.Read(args, [], [], out var words) is not null
            || words.Operands is not [{ Length: > 0 and <= 100 } name] || string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
        {
            await errors.WriteLineAsync($"create-admin: sebutkan satu nama, misalnya alamat email. Pakai: {Usage}");
            return 2;
        }

        if (PhoneNumber.TryParse(name, out _, out _))
        {
            await errors.WriteLineAsync("create-admin: pakai alamat email atau nama, bukan nomor telepon.");
            return 2;
        }

        try
        {
            await using var host = CommandOffice.Build(words.Settings);
            await using var scope = host.Services.CreateAsyncScope();
            return await MakeAsync(scope.ServiceProvider, name, output, errors);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or IOException)
        {
            await errors.WriteLineAsync($"create-admin: {failure.Message.ReplaceLineEndings(" ")}");
            return 2;
        }
    }

    private static async Task<int> MakeAsync(IServiceProvider services, string typed, TextWriter output, TextWriter errors)
    {
        var db = services.GetRequiredService<OfficeDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await errors.WriteLineAsync("create-admin: basis data belum mutakhir. Jalankan perintah \"migrate\" lebih dulu.");
            return 2;
        }

        var names = services.GetRequiredService<ILookupNormalizer>();
        var email = EmailAddress.TryParse(typed, out var read, out _) ? read.Address : null;
        var name = email ?? typed.Trim().Normalize().ToLowerInvariant(); // as AccountName reads it at sign-in
        var normalized = names.NormalizeName(name);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized))
        {
            await errors.WriteLineAsync("create-admin: nama ini sudah dipakai sebuah akun. Pilih nama lain.");
            return 2;
        }

        var (password, hash) = services.GetRequiredService<IssuedPasswords>().Make();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await OfficeSeed.EnsureRolesAsync(db, CancellationToken.None);
        await db.WriteAsync(
            async token =>
            {
                var user = new OfficeUser
                {
                    UserName = name,
                    NormalizedUserName = normalized,
                    Email = email,
                    NormalizedEmail = names.NormalizeEmail(email),
                    DisplayName = "Administrator",
                    Position = "Administrator Portal",
                    CreatedAt = now,
                };
                IssuedPasswords.Put(user, hash);
                db.Users.Add(user);
                var role = await db.Roles.Where(r => r.Name == Roles.Administrator).Select(r => r.Id).SingleAsync(token);
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role });
                db.AccountChanges.Add(new AccountChange { UserId = user.Id, Kind = IssuedPasswords.Added, Detail = Roles.Administrator, At = now });
                return await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
        await errors.WriteLineAsync($"Administrator dibuat. Masuk dengan nama itu dan kata sandi sekali pakai berikut; berlaku {IssuedPasswords.Lives.Days} hari dan wajib diganti saat masuk pertama.");
        await output.WriteLineAsync(password);
        return 0;
    }
}
