using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Delegations;

/// <summary>Lets somebody stand in for a post: from today on at the earliest, one at a time, never the holder.</summary>
public sealed class DelegateRole(OfficeDb db, OfficeClock clock, CurrentUser user)
{
    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(DelegationForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        _ = TypedDay.TryParse(form.FromDay, out var from, out _);
        _ = TypedDay.TryParse(form.ToDay, out var to, out _);
        if (from < clock.Today)
        {
            return new Refusal("delegation-past", "Pendelegasian tidak dapat berlaku surut. Mulai paling awal hari ini.", nameof(DelegationForm.FromDay));
        }

        if (to < from)
        {
            return new Refusal("delegation-backwards", "Hari terakhir mendahului hari pertama.", nameof(DelegationForm.ToDay));
        }

        var delegateId = Guid.Parse(form.Delegate!);
        var role = form.Role!;
        if (!await DelegationList.Candidates(db, role).AnyAsync(u => u.Id == delegateId, cancellationToken))
        {
            return new Refusal("delegate-unfit", "Pilih petugas lain: yang ini memegang jabatan itu sendiri, tidak menangani permohonan, atau sudah tidak bertugas.", nameof(DelegationForm.Delegate));
        }

        // Within one transaction: two who write at once must not both find the days free.
        return await db.WriteAsync(
            async token =>
            {
                var other = await db.Delegations.AsNoTracking()
                    .Where(d => d.Role == role && d.RevokedAt == null && d.FromOn <= to && d.ToOn >= from)
                    .OrderBy(d => d.FromOn)
                    .Select(d => new { d.FromOn, d.ToOn, d.DecreeNumber })
                    .FirstOrDefaultAsync(token);
                if (other is not null)
                {
                    return new Refusal(
                        "delegation-overlaps",
                        $"{RoleWords.Post(role)} sudah digantikan {Indonesian.Day(other.FromOn)} sampai {Indonesian.Day(other.ToOn)} ({other.DecreeNumber}). Akhiri dulu yang itu, atau pilih hari lain.",
                        nameof(DelegationForm.FromDay));
                }

                db.Delegations.Add(new Delegation
                {
                    Role = role,
                    DelegateId = delegateId,
                    Kind = Enum.Parse<DelegationKind>(form.Kind!),
                    FromOn = from,
                    ToOn = to,
                    DecreeNumber = form.DecreeNumber!.Trim(),
                    AuthorId = user.Id ?? throw new InvalidOperationException("Only an officer delegates."),
                    CreatedAt = clock.Now,
                });
                await db.SaveChangesAsync(token);
                return (Refusal?)null;
            },
            cancellationToken);
    }
}
