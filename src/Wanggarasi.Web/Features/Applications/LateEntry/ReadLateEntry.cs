using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>
/// "Entri susulan": reads from the counter's form which outage it was, the sheet, and when the application was really
/// received. That instant lies within the outage, and the sheet was printed before it: a sheet printed afterwards proves nothing.
/// </summary>
public sealed class ReadLateEntry(OfficeDb db, OfficeClock clock)
{
    public const string OutageField = "susulan.gangguan";

    public const string SheetField = "susulan.lembar";

    public const string DayField = "susulan.hari";

    public const string TimeField = "susulan.jam";

    /// <summary>The entry, or what is wrong with it; neither where the form names no outage.</summary>
    public async Task<(LateEntryFact? Entry, IReadOnlyList<Refusal> Refusals)> LoadAsync(IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (!typed.TryGetValue(OutageField, out var named) || named.Length == 0)
        {
            return (null, []);
        }

        if (!Guid.TryParse(named, out var id) || await db.Outages.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } outage)
        {
            return (null, [new Refusal("no-outage", "Gangguan ini tidak tercatat. Mulai lagi dari halaman Darurat.")]);
        }

        var refusals = new List<Refusal>();
        var happenedAt = TypedInstant.Read(clock, typed.GetValueOrDefault(DayField), typed.GetValueOrDefault(TimeField), DayField, TimeField, refusals);
        if (happenedAt is { } at && (at < outage.FromAt || at > outage.ToAt || at > clock.Now))
        {
            refusals.Add(new Refusal("outside-outage", $"Waktu ini di luar gangguan \"{outage.Name}\": {clock.Say(outage.FromAt)} sampai {clock.Say(outage.ToAt)}.", DayField));
        }

        if (!int.TryParse(typed.GetValueOrDefault(SheetField), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            refusals.Add(new Refusal("sheet-needed", "Isi nomor lembar darurat, angka di pojok kanan atas.", SheetField));
            return (null, refusals);
        }

        var sheet = await db.EmergencySheets.AsNoTracking().SingleOrDefaultAsync(s => s.Number == number, cancellationToken);
        if (sheet is null)
        {
            refusals.Add(new Refusal("sheet-unknown", $"Lembar nomor {number} belum pernah dicetak. Cocokkan lagi nomornya.", SheetField));
        }
        else if (sheet.CaseId is not null)
        {
            refusals.Add(new Refusal("sheet-used", $"Lembar nomor {number} sudah dipakai untuk permohonan lain. Cocokkan lagi nomornya.", SheetField));
        }
        else if (happenedAt < sheet.PrintedAt)
        {
            refusals.Add(new Refusal("sheet-too-young", $"Lembar nomor {number} baru dicetak {clock.Say(sheet.PrintedAt)}, sesudah waktu itu.", SheetField));
        }

        return refusals.Count > 0 ? (null, refusals) : (new LateEntryFact($"{outage.Name} ({clock.SayShort(outage.FromAt)} sampai {clock.SayShort(outage.ToAt)})", happenedAt!.Value.ToUniversalTime(), number), []);
    }
}
