using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Applications.Claim;

/// <summary>
/// Code and NIK to a case of the account. A wrong code and a wrong NIK are the same sentence, so that no account can find out
/// which codes exist; tries are counted by account, and by case as at its own door.
/// </summary>
public sealed class ClaimCase(OfficeDb db, CaseFiles files, UnlockCase unlock, SignInGuard guard, Vault vault)
{
    private static readonly Refusal No = new("claim-wrong", "Kode lacak dan NIK ini tidak cocok. Periksa keduanya di tanda terima dan KTP.", nameof(ClaimForm.Code));

    private static readonly Refusal Closed = new("claim-closed", "Terlalu sering salah. Tunggu beberapa menit, atau datang ke loket dengan KTP.", nameof(ClaimForm.Code));

    public async Task<Refusal?> RunAsync(ClaimForm form, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(actor);
        var account = actor.Id!.Value;
        var tries = new Guid(vault.Fingerprint(Purposes.TrackingCode, $"claim:{account:N}").AsSpan(0, 16));
        if (!await guard.TakeTryAsync(tries, cancellationToken))
        {
            return Closed;
        }

        if (!TrackingCode.TryParse(form.Code, out var code, out _)
            || await unlock.RunAsync(code, form.Proof, cancellationToken) is not { CaseId: { } caseId })
        {
            return No;
        }

        await guard.ForgetAsync(tries, cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var application = (await files.FindAsync(caseId, token))!;
                var refusal = application.Claim(await files.HandAsync(caseId, actor, token), account);
                if (refusal is not null)
                {
                    return refusal with { Field = nameof(ClaimForm.Code) };
                }

                files.Put(application);
                await db.SaveChangesAsync(token);
                return null;
            },
            cancellationToken);
    }
}
