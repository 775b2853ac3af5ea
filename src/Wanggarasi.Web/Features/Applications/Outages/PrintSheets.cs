using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Outages;

/// <summary>
/// Registers a block of sheet numbers before they are printed: each number once, without gaps, and who printed it. So a
/// sheet that turns up later is known, and one that was made up is not.
/// </summary>
public sealed class PrintSheets(OfficeDb db, CurrentUser user, TimeProvider clock)
{
    /// <summary>The first and the last number of the block.</summary>
    public async Task<(int First, int Last)> RunAsync(int count, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await db.WriteAsync(token => RegisterAsync(count, token), cancellationToken);
            }
            catch (DbUpdateException failure) when (tries < 5 && db.IsDuplicate(failure))
            {
                db.ChangeTracker.Clear(); // a colleague printed at the same moment: the numbers after theirs
            }
        }
    }

    private async Task<(int First, int Last)> RegisterAsync(int count, CancellationToken cancellationToken)
    {
        var (first, now) = ((await db.EmergencySheets.MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0) + 1, clock.GetUtcNow());
        db.EmergencySheets.AddRange(Enumerable.Range(first, count).Select(number => new EmergencySheet { Number = number, PrintedById = user.Id!.Value, PrintedAt = now }));
        await db.SaveChangesAsync(cancellationToken);
        return (first, first + count - 1);
    }
}
