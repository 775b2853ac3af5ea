using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Features.Queue.Settings;

/// <summary>Stores the queue's settings. They hold from the next number on; places that were booked stay booked.</summary>
public sealed class SaveQueueSettings(OfficeDb db)
{
    private const int MostCounters = 99;
    private const int MostPlaces = 100;
    private const int MostTickets = TicketNumber.Largest;

    /// <summary>Everything that is wrong, each beside its field; empty when it was stored.</summary>
    public async Task<IReadOnlyList<Refusal>> RunAsync(SettingsForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var letters = await db.QueueLetters.ToDictionaryAsync(l => l.Letter, cancellationToken);
        var counters = await db.QueueCounters.ToDictionaryAsync(c => c.Number, cancellationToken);
        List<Refusal> refusals = [.. form.Letters.SelectMany((row, i) => Put(row, $"Letters[{i}]", letters)), .. form.Counters.SelectMany((row, i) => Put(row, $"Counters[{i}]", counters))];
        if (refusals.Count == 0 && !await db.TrySaveAsync(cancellationToken))
        {
            refusals.Add(new Refusal("stale", "Pengaturan baru saja diubah orang lain. Muat ulang halaman ini, lalu ubah lagi."));
        }

        return refusals;
    }

    private IEnumerable<Refusal> Put(SettingsForm.LetterRow row, string at, Dictionary<string, QueueLetter> letters)
    {
        if (row.Letter is null || !letters.TryGetValue(row.Letter, out var letter))
        {
            yield break;
        }

        if (Whole(row.Places, 2, MostPlaces) is not { } places)
        {
            yield return new Refusal("places", $"Isi orang per setengah jam dengan angka 2 sampai {MostPlaces}: paling banyak separuhnya boleh dipesan.", $"{at}.Places");
            yield break;
        }

        var quota = string.IsNullOrWhiteSpace(row.Quota) ? (int?)null : Whole(row.Quota, 1, MostTickets);
        if (quota is null && !string.IsNullOrWhiteSpace(row.Quota))
        {
            yield return new Refusal("quota", $"Isi nomor per hari dengan angka 1 sampai {MostTickets}, atau kosongkan.", $"{at}.Quota");
            yield break;
        }

        db.Entry(letter).Property(l => l.Version).OriginalValue = row.Version;
        (letter.IsOpen, letter.PlacesPerSlot, letter.DailyQuota) = (row.IsOpen == "true", places, quota);
    }

    private IEnumerable<Refusal> Put(SettingsForm.CounterRow row, string at, Dictionary<int, QueueCounter> counters)
    {
        if (string.IsNullOrWhiteSpace(row.Number) && string.IsNullOrWhiteSpace(row.Letters))
        {
            yield break;
        }

        if (Whole(row.Number, 1, MostCounters) is not { } number)
        {
            yield return new Refusal("counter", $"Isi nomor loket dengan angka 1 sampai {MostCounters}.", $"{at}.Number");
            yield break;
        }

        var letters = string.Concat((row.Letters ?? "").ToUpperInvariant().Where(char.IsLetter).Distinct().Order());
        if (letters.Length == 0 || letters.Any(letter => !TicketNumber.Letters.Contains(letter, StringComparison.Ordinal)))
        {
            yield return new Refusal("letters", "Tulis huruf layanan yang dilayani loket ini, dari A sampai F, misalnya ABE.", $"{at}.Letters");
            yield break;
        }

        if (counters.TryGetValue(number, out var counter))
        {
            if (row.Version == Guid.Empty)
            {
                yield return new Refusal("counter-known", $"Loket {number} sudah ada.", $"{at}.Number");
                yield break;
            }

            if (row.IsInUse != "true" && counter.OfficerId is not null)
            {
                yield return new Refusal("counter-open", $"Loket {number} sedang dibuka petugas. Minta ditutup dahulu.", $"{at}.IsInUse");
                yield break;
            }

            db.Entry(counter).Property(c => c.Version).OriginalValue = row.Version;
            (counter.Letters, counter.IsInUse) = (letters, row.IsInUse == "true");
        }
        else
        {
            db.QueueCounters.Add(new QueueCounter { Number = number, Letters = letters, IsInUse = row.IsInUse == "true" });
        }
    }

    private static int? Whole(string? text, int least, int most) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
