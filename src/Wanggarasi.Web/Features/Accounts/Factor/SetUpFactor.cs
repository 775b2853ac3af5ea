using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Factor;

/// <summary>
/// Sets up the second factor once a code proves that the app has the secret. Where there is one already, a code of it is asked first:
/// a session left open is no way to put one's own telephone in. Other sessions end.
/// </summary>
public sealed class SetUpFactor(OfficeDb db, Vault vault, FactorTickets tickets, SecondFactor factor, SignInGuard guard, Sessions sessions, TimeProvider time)
{
    private static readonly Refusal TooOld = new("ticket", "Kode QR ini sudah terlalu lama terbuka. Hapus entri tadi di aplikasi, lalu pindai kode QR yang baru ini.", nameof(FactorForm.Code));

    private static readonly Refusal Wrong = new(
        "code", "Kode tidak cocok. Pastikan jam ponsel disetel otomatis, lalu ketik kode yang sedang tampil.", nameof(FactorForm.Code));

    internal static readonly Refusal OldWrong = new(
        "old-code", "Kode tidak cocok atau sudah dipakai. Ketik kode berikutnya dari aplikasi, atau satu kode cadangan.", nameof(FactorForm.OldCode));

    public async Task<(IReadOnlyList<string>? Spares, Refusal? Refusal)> RunAsync(FactorForm form, Guid userId, Guid? sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (tickets.Open(userId, form.Ticket) is not { } secret)
        {
            return (null, TooOld);
        }

        if (Totp.FindStep(secret, form.Code, time.GetUtcNow(), 0) is not { } step)
        {
            return (null, Wrong);
        }

        if (await db.Users.AnyAsync(u => u.Id == userId && u.SealedTotpSecret != null, cancellationToken))
        {
            if (!await guard.TakeTryAsync(userId, cancellationToken) || !await factor.TakeAsync(userId, form.OldCode, cancellationToken))
            {
                return (null, OldWrong);
            }

            await guard.ForgetAsync(userId, cancellationToken);
        }

        var spares = await db.WriteAsync(
            async token =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, token);
                var made = await factor.SetUpAsync(user, secret, step, token);
                user.SecurityStamp = Guid.CreateVersion7().ToString("N");
                await sessions.EndAllAsync(userId, sessionId, token);
                db.AccountChanges.Add(new AccountChange { UserId = userId, ById = userId, Kind = "factor-set-up", At = time.GetUtcNow() });
                db.Outbox.Add(OutboxMessage.Write(vault, "factor-set-up", "Faktor kedua dipasang", Told, time.GetUtcNow(), user.Email, userId));
                await db.SaveChangesAsync(token);
                return made;
            },
            cancellationToken);
        return (spares, null);
    }

    private const string Told = "Kode dari aplikasi (faktor kedua) baru saja dipasang pada akun Anda, dan semua perangkat lain dikeluarkan.\nBila bukan Anda yang memasangnya, segera beri tahu administrator portal.";
}
