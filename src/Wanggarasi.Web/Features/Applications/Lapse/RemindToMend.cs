using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Lapse;

/// <summary>
/// Some days before a returned case lapses its pemohon is reminded, once for each return. The message itself is the record of
/// it: its id follows from the case and the return, so neither a restart nor a second node makes another.
/// </summary>
public sealed class RemindToMend(OfficeDb db, CaseFiles files, CaseMessages messages, OfficeCalendars calendars)
{
    /// <summary>The reminder's kind in the outbox.</summary>
    public const string Kind = "mend-reminder";

    /// <summary>How many days before the last day; less where a service gives little time: half of it.</summary>
    public const int DaysBefore = 7;

    private const int Most = 200;

    /// <summary>Gives how many cases somebody was reminded of.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(files.Now);
        var soon = today.AddDays(DaysBefore);
        var waiting = await db.Applications.AsNoTracking()
            .Where(a => a.Status == CaseStatus.Returned && a.ExpiresOn >= today && a.ExpiresOn <= soon)
            .Where(a => !db.Outbox.Any(m => m.CaseId == a.Id && m.Kind == Kind && m.CreatedAt >= a.ReturnedAt))
            .OrderBy(a => a.ExpiresOn)
            .Select(a => new { a.Id, a.ReturnedAt, a.ExpiresOn })
            .Take(Most)
            .ToListAsync(cancellationToken);
        var reminded = 0;
        foreach (var one in waiting)
        {
            var days = one.ExpiresOn!.Value.DayNumber - calendar.LocalDateOf(one.ReturnedAt!.Value).DayNumber;
            if (one.ExpiresOn.Value.DayNumber - today.DayNumber > Math.Min(DaysBefore, days / 2))
            {
                continue;
            }

            try
            {
                reminded += await db.WriteAsync(token => RemindAsync(one.Id, token), cancellationToken);
            }
            catch (DbUpdateException failure) when (db.IsDuplicate(failure))
            {
                // Another node reminded at the same moment.
            }
        }

        return reminded;
    }

    private async Task<int> RemindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { Status: CaseStatus.Returned, ExpiresOn: { } last, ReturnedAt: { } returnedAt } application)
        {
            return 0;
        }

        await messages.OweAsync(
            application,
            Kind,
            "Menunggu perbaikan",
            [$"Permohonan Anda masih menunggu perbaikan. Perbaiki paling lambat {Indonesian.LongDay(last)}; sesudah itu permohonan kedaluwarsa."],
            files.Now,
            cancellationToken,
            string.Create(CultureInfo.InvariantCulture, $"{Kind}:{id:N}:{returnedAt.UtcTicks}"));
        return await db.SaveChangesAsync(cancellationToken) > 0 ? 1 : 0;
    }
}
