using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Unlock;

/// <summary>
/// Proves that whoever has the code is the pemohon: by the full NIK, or the PIN where the pemohon has none. Five wrong
/// tries in a row close the case to guesses for a while, whoever makes them.
/// </summary>
public sealed class UnlockCase(OfficeDb db, CaseFiles files, Vault vault)
{
    private const int FreeTries = 5;
    private static readonly TimeSpan s_closed = TimeSpan.FromMinutes(15);

    /// <summary>The id of the case, or why it stays closed.</summary>
    public async Task<(Guid? CaseId, Refusal? Refusal)> RunAsync(TrackingCode code, string? proof, CancellationToken cancellationToken)
    {
        var application = await files.FindByTrackingCodeAsync(code, cancellationToken);
        if (application is null)
        {
            return (null, null);
        }

        if (application.UnlocksBlockedUntil > files.Now)
        {
            return (null, new Refusal("unlock-blocked", "Terlalu sering salah. Coba lagi 15 menit lagi, atau datang ke loket dengan KTP.", "Proof"));
        }

        if (await MatchesAsync(application, proof, cancellationToken))
        {
            if (application.FailedUnlocks > 0)
            {
                (application.FailedUnlocks, application.UnlocksBlockedUntil) = (0, null);
                await db.SaveChangesAsync(cancellationToken);
            }

            return (application.Id, null);
        }

        application.FailedUnlocks++;
        if (application.FailedUnlocks >= FreeTries)
        {
            (application.FailedUnlocks, application.UnlocksBlockedUntil) = (0, files.Now + s_closed);
        }

        await db.SaveChangesAsync(cancellationToken);
        return (null, new Refusal("unlock-wrong", "NIK atau PIN ini tidak cocok dengan pemohon. Periksa angkanya.", "Proof"));
    }

    private async Task<bool> MatchesAsync(DocumentApplication application, string? proof, CancellationToken cancellationToken)
    {
        if (Pin.TryParse(proof, out var pin, out _) && application.PinFingerprint is { } expected)
        {
            return CryptographicOperations.FixedTimeEquals(files.PinFingerprint(application.Id, pin), expected);
        }

        if (!Nik.TryParseWithOddDate(proof, out var nik, out _))
        {
            return false;
        }

        var fingerprint = vault.Fingerprint(Purposes.Nik, nik.Digits);
        return await db.Persons.AsNoTracking()
            .AnyAsync(p => p.CaseId == application.Id && p.Role == PersonRole.Applicant && p.NikFingerprint == fingerprint, cancellationToken);
    }
}
