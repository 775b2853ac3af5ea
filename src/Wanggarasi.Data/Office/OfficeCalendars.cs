using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Data.Office;

/// <summary>Calendars that were read once. A version never changes.</summary>
public sealed class ReadCalendars
{
    internal ConcurrentDictionary<int, PinnedCalendar> Versions { get; } = new();
}

/// <summary>The working calendars of the office: the one that counts now, and any version a clock has pinned.</summary>
public sealed class OfficeCalendars(OfficeDb db, ReadCalendars read)
{
    /// <summary>The newest version.</summary>
    public async Task<PinnedCalendar> CurrentAsync(CancellationToken cancellationToken) =>
        await GetAsync(await db.CalendarVersions.AsNoTracking().MaxAsync(v => v.Number, cancellationToken), cancellationToken);

    /// <summary>A pinned version.</summary>
    public async Task<PinnedCalendar> GetAsync(int number, CancellationToken cancellationToken)
    {
        if (read.Versions.TryGetValue(number, out var known))
        {
            return known;
        }

        var body = await db.CalendarVersions.AsNoTracking().Where(v => v.Number == number).Select(v => v.Body).SingleAsync(cancellationToken);
        return read.Versions.GetOrAdd(number, new PinnedCalendar(number, WorkingCalendar.Parse(body)));
    }

    /// <summary>The calendar a case's running round is counted by; the current one when none runs.</summary>
    public Task<PinnedCalendar> ForAsync(DocumentApplication application, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        return application.CurrentRound is { } round ? GetAsync(round.CalendarVersion, cancellationToken) : CurrentAsync(cancellationToken);
    }

    /// <summary>The office's date at an instant.</summary>
    public async Task<DateOnly> TodayAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Calendar.LocalDateOf(now);
}
