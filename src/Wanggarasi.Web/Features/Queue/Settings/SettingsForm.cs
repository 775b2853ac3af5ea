using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Features.Queue.Settings;

/// <summary>The queue's settings as typed.</summary>
public sealed class SettingsForm
{
    public IList<LetterRow> Letters { get; init; } = [];

    public IList<CounterRow> Counters { get; init; } = [];

    /// <summary>A row of a letter.</summary>
    public sealed class LetterRow
    {
        public string? Letter { get; set; }

        /// <summary>"true" where numbers are given.</summary>
        public string? IsOpen { get; set; }

        /// <summary>People served in half an hour.</summary>
        public string? Places { get; set; }

        /// <summary>Numbers of a day; empty for as many as come.</summary>
        public string? Quota { get; set; }

        public Guid Version { get; set; }
    }

    /// <summary>A row of a counter; the last one is empty and makes a new counter.</summary>
    public sealed class CounterRow
    {
        public string? Number { get; set; }

        /// <summary>"ABE".</summary>
        public string? Letters { get; set; }

        public string? IsInUse { get; set; }

        public Guid Version { get; set; }
    }

    public static async Task<SettingsForm> LoadAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var letters = await db.QueueLetters.AsNoTracking().OrderBy(l => l.Letter).ToListAsync(cancellationToken);
        var counters = await db.QueueCounters.AsNoTracking().OrderBy(c => c.Number).ToListAsync(cancellationToken);
        return new SettingsForm
        {
            Letters = letters.ConvertAll(l => new LetterRow
            {
                Letter = l.Letter,
                IsOpen = l.IsOpen ? "true" : null,
                Places = l.PlacesPerSlot.ToString(CultureInfo.InvariantCulture),
                Quota = l.DailyQuota?.ToString(CultureInfo.InvariantCulture),
                Version = l.Version,
            }),
            Counters =
            [
                .. counters.Select(c => new CounterRow { Number = c.Number.ToString(CultureInfo.InvariantCulture), Letters = c.Letters, IsInUse = c.IsInUse ? "true" : null, Version = c.Version }),
                new CounterRow { IsInUse = "true" },
            ],
        };
    }
}
