using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Papers;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Cases;

/// <summary>The office's registers: numbers without gaps or repeats, per group and year.</summary>
public static class Register
{
    /// <summary>
    /// The next number of a register. Must run inside <see cref="OfficeDb.WriteAsync{T}"/>: one statement raises the
    /// counter and locks its row until the transaction ends, so a number that is not used is not taken.
    /// </summary>
    public static async Task<RegisterNumber> NextAsync(OfficeDb db, string group, int year, CancellationToken cancellationToken) =>
        new(group, year, await NextPlaceAsync(db, group, year, cancellationToken));

    /// <summary>The counter of the letters of a classification.</summary>
    public static string LetterGroup(string classification) => "surat:" + classification;

    /// <summary>The next place in a register whose numbers are printed another way; the same rules as <see cref="NextAsync"/>.</summary>
    public static async Task<long> NextPlaceAsync(OfficeDb db, string group, int year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A register number is only given inside a transaction.");
        }

        var counters = db.RegisterCounters.Where(c => c.Group == group && c.Year == year);
        if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancellationToken) == 0)
        {
            // The first of the year. If another transaction is first too, the key refuses one of them and it starts over.
            db.RegisterCounters.Add(new RegisterCounter { Group = group, Year = year, Last = 1 });
            await db.SaveChangesAsync(cancellationToken);
        }

        return await counters.AsNoTracking().Select(c => c.Last).SingleAsync(cancellationToken);
    }
}
