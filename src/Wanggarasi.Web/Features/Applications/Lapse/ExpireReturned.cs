using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Lapse;

/// <summary>
/// Kedaluwarsa by the clock: what was returned and not mended within the service's days lapses, each case with its message
/// in one transaction. Doing it again changes nothing.
/// </summary>
public sealed class ExpireReturned(OfficeDb db, CaseFiles files, CaseMessages messages, OfficeCalendars calendars, ILogger<ExpireReturned> log)
{
    private const int Most = 200;

    /// <summary>Gives how many lapsed; as many as <c>200</c> means that more may wait.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = await calendars.TodayAsync(files.Now, cancellationToken);
        var due = await db.Applications.AsNoTracking()
            .Where(a => a.Status == CaseStatus.Returned && a.ExpiresOn < today)
            .OrderBy(a => a.ExpiresOn)
            .Select(a => a.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var expired = 0;
        foreach (var id in due)
        {
            try
            {
                expired += await db.WriteAsync(token => ExpireAsync(id, token), cancellationToken);
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsDuplicate(failure))
            {
                // Mended at the last moment, or another node was faster: whatever it is now, the next round sees it.
                log.LogInformation("A case that was to lapse was changed meanwhile");
            }
        }

        return expired;
    }

    private async Task<int> ExpireAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { ExpiresOn: { } last } application)
        {
            return 0;
        }

        var hand = await files.HandAsync(id, Actor.System, cancellationToken);
        if (application.Expire(hand, await calendars.ForAsync(application, cancellationToken)) is not null)
        {
            return 0;
        }

        await messages.OweAsync(
            application,
            "expired",
            "Kedaluwarsa",
            [
                $"Permohonan Anda tidak diperbaiki sampai {Indonesian.LongDay(last)}, jadi kami tutup.",
                "Isian dan berkasnya masih ada. Buka halaman permohonan Anda dan pilih \"Ajukan lagi\" untuk memakainya.",
            ],
            hand.At,
            cancellationToken);
        files.Put(application);
        await db.SaveChangesAsync(cancellationToken);
        return 1;
    }
}
