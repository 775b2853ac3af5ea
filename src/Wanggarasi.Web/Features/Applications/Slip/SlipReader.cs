using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Web.Features.Applications.Receipt;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Slip;

/// <summary>
/// Reads a case for its slip. A tracking code is the pemohon's secret: an officer sees one only where the officer made it,
/// and only as long as printing takes.
/// </summary>
public sealed class SlipReader(OfficeDb db, CaseFiles files, ReceiptReader receipts, CurrentUser user)
{
    private static readonly TimeSpan s_shown = TimeSpan.FromHours(1);

    private static readonly string[] s_telling = ["submitted", "tracking-renewed", "read-aloud"];

    /// <summary>The slip; null when there is no such case.</summary>
    public async Task<SlipPage?> LoadAsync(string number, string host, CancellationToken cancellationToken)
    {
        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.RegisterNumber == number, cancellationToken) is not { } application)
        {
            return null;
        }

        var events = await db.CaseEvents.AsNoTracking()
            .Where(e => e.CaseId == application.Id && s_telling.Contains(e.Kind))
            .OrderBy(e => e.Sequence)
            .Select(e => new { e.Kind, e.ActorId, e.At })
            .ToListAsync(cancellationToken);
        var made = events.Last(e => e.Kind != "read-aloud");
        return new SlipPage(
            await receipts.LoadAsync(application, host, cancellationToken),
            made.ActorId is { } maker && maker == user.Id && files.Now - made.At < s_shown,
            made.Kind == "tracking-renewed",
            events.Any(e => e.Kind == "read-aloud"),
            application.LateOutage is not null);
    }
}
