using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Features.Staff.Trainings;

/// <summary>Takes an entry that was written by mistake out of the register.</summary>
public sealed class RemoveTraining(OfficeDb db)
{
    /// <summary>False when there is no such entry.</summary>
    public async Task<bool> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Trainings.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } training)
        {
            return false;
        }

        db.Trainings.Remove(training);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
