using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Queue.Take;

/// <summary>Taking a number from home: first what for, then when.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="Letters">What can be chosen.</param>
/// <param name="Purpose">What was chosen, in words; null before.</param>
/// <param name="Case">Register number of the case it belongs to; null without one.</param>
/// <param name="Days">The days of the chosen letter.</param>
/// <param name="ChosenDay">The day shown.</param>
/// <param name="Form">What was typed.</param>
public sealed record TakePage(string Address, IReadOnlyList<(string Letter, string Name)> Letters, string? Purpose, string? Case, IReadOnlyList<FreeDay> Days, FreeDay? ChosenDay, TakeForm Form)
{
    public static async Task<TakePage> LoadAsync(OfficeDb db, QueuePlaces places, string address, TakeForm form, (string Number, string Purpose)? ofCase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(form);
        var letters = await db.QueueLetters.AsNoTracking().Where(l => l.IsOpen).OrderBy(l => l.Letter).Select(l => l.Letter).ToListAsync(cancellationToken);
        var letter = letters.Find(l => l == form.Letter);
        var days = letter is null ? [] : await places.DaysAsync(letter, cancellationToken);
        var wanted = DateOnly.TryParseExact(form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : (DateOnly?)null;
        return new TakePage(
            address,
            letters.ConvertAll(l => (l, ServiceGroups.NameOf(l))),
            letter is null ? null : ofCase?.Purpose ?? ServiceGroups.NameOf(letter),
            ofCase?.Number,
            days,
            days.FirstOrDefault(day => day.HeldOn == wanted) ?? days.FirstOrDefault(day => day.Free > 0),
            form);
    }
}
