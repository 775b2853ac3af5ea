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

        if (!await TakeTryAsync(application.Id, cancellationToken))
        {
            return (null, new Refusal("unlock-blocked", "Terlalu sering salah. Coba lagi 15 menit lagi, atau datang ke loket dengan KTP.", "Proof"));
        }

        if (!await MatchesAsync(application, proof, cancellationToken))
        {
            return (null, new Refusal("unlock-wrong", "NIK atau PIN ini tidak cocok dengan pemohon. Periksa angkanya.", "Proof"));
        }

        await db.Applications.Where(a => a.Id == application.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.FailedUnlocks, 0).SetProperty(a => a.UnlocksBlockedUntil, (DateTimeOffset?)null), cancellationToken);
        return (application.Id, null);
    }

    /// <summary>
    /// Counts a try before it is judged, in one statement: a thousand guesses sent at once are five tries, not a thousand.
    /// False while the case is closed to guesses.
    /// </summary>
    private async Task<bool> TakeTryAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var now = files.Now;
        DateTimeOffset? until = now + s_closed;
        return await db.Applications
            .Where(a => a.Id == caseId && (a.UnlocksBlockedUntil == null || a.UnlocksBlockedUntil <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.UnlocksBlockedUntil, a => a.FailedUnlocks + 1 >= FreeTries ? until : null)
                    .SetProperty(a => a.FailedUnlocks, a => a.FailedUnlocks + 1 >= FreeTries ? 0 : a.FailedUnlocks + 1),
                cancellationToken) > 0;
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
