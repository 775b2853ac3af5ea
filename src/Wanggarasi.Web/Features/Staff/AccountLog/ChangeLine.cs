using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Features.Staff.AccountLog;

/// <summary>A change of an account, in words.</summary>
public sealed record ChangeLine(DateTimeOffset At, string Whose, string What, string? Detail, string By)
{
    /// <summary>A page of changes, the newest first.</summary>
    public static async Task<IReadOnlyList<ChangeLine>> LoadAsync(OfficeDb db, IQueryable<AccountChange> changes, int page, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(changes);
        var rows = await changes.AsNoTracking()
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Skip((page - 1) * size).Take(size)
            .Select(c => new
            {
                c.At,
                c.Kind,
                c.Detail,
                c.UserId,
                c.ById,
                Whose = db.Users.Where(u => u.Id == c.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                By = db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new ChangeLine(r.At, r.Whose ?? "", Say(r.Kind), r.Detail, r.ById is null ? "Baris perintah" : r.ById == r.UserId ? "Sendiri" : r.By ?? ""))];
    }

    private static string Say(string kind) => kind switch
    {
        "made" => "Akun dibuat sendiri",
        "added" => "Akun dibuat",
        "data" => "Data diubah",
        "roles" => "Peran diubah",
        "dismissed" => "Dinonaktifkan",
        "reinstated" => "Diaktifkan kembali",
        "password" => "Kata sandi diganti",
        "password-by-code" => "Kata sandi diganti lewat tautan atau kode",
        "password-issued" => "Kata sandi sekali pakai dibuat",
        "factor-set-up" => "Faktor kedua dipasang",
        "factor-reset" => "Faktor kedua disetel ulang",
        "spares-renewed" => "Kode cadangan dibuat ulang",
        _ => kind,
    };
}
