using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Overview;

/// <summary>A day of the month.</summary>
/// <param name="On">The day.</param>
/// <param name="Hours">When the office is open; none: closed.</param>
/// <param name="Note">Why it is as it is; null for a day of the ordinary week.</param>
/// <param name="IsProvisional">Closed for the time being, until the year's decree is known.</param>
public sealed record MonthDay(DateOnly On, IReadOnlyList<OpeningInterval> Hours, string? Note, bool IsProvisional);

/// <summary>A version of the calendar.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Reason">Why it was made.</param>
/// <param name="Decree">Number of the decree behind it.</param>
/// <param name="Author">Who made it; null for the one the office started with, or by a command.</param>
/// <param name="CreatedAt">When.</param>
public sealed record VersionLine(int Number, string Reason, string? Decree, string? Author, DateTimeOffset CreatedAt);

/// <summary>The calendar in force: one month of it, and its versions.</summary>
/// <param name="FirstOn">The first day of the month shown.</param>
/// <param name="Days">Its days.</param>
/// <param name="Decree">The decree of its year; null where none is known.</param>
/// <param name="Versions">The versions, newest first.</param>
/// <param name="Undecreed">A year without a decree that is near; null where there is none.</param>
/// <param name="Drafted">How many changes the administrator has prepared.</param>
/// <param name="Taken">The version that was just taken into use.</param>
public sealed record OverviewPage(
    DateOnly FirstOn, IReadOnlyList<MonthDay> Days, string? Decree, IReadOnlyList<VersionLine> Versions, int? Undecreed, int Drafted, int? Taken);

/// <summary>Reads the calendar for the administrator.</summary>
public sealed class OverviewReader(OfficeDb db, OfficeCalendars calendars, OfficeClock clock, CurrentUser user)
{
    /// <summary>The page of a month; of this one where the words are no month.</summary>
    public async Task<OverviewPage> LoadAsync(string? month, int? taken, CancellationToken cancellationToken)
    {
        var document = (await calendars.CurrentAsync(cancellationToken)).Calendar.Document;
        var today = clock.Today;
        var first = DateOnly.TryParseExact(month, "yyyy-MM", out var typed) && typed.Year is > 1900 and < 2999 ? typed : new DateOnly(today.Year, today.Month, 1);
        var drafted = await db.CalendarDrafts.AsNoTracking().Where(d => d.AuthorId == user.Id).Select(d => d.Edits).SingleOrDefaultAsync(cancellationToken);
        var versions = await (
            from version in db.CalendarVersions.AsNoTracking()
            join author in db.Users on version.AuthorId equals author.Id into authors
            from author in authors.DefaultIfEmpty()
            orderby version.Number descending
            select new VersionLine(version.Number, version.Reason, version.Decree, author == null ? null : author.DisplayName, version.CreatedAt)).ToListAsync(cancellationToken);
        return new OverviewPage(
            first,
            [.. Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(n => Of(document, first.AddDays(n)))],
            document.Decrees?.FirstOrDefault(d => d.Year == first.Year)?.Decree,
            versions,
            !document.IsDecreed(today.Year) ? today.Year : today.Month >= 10 && !document.IsDecreed(today.Year + 1) ? today.Year + 1 : null,
            drafted is null ? 0 : CalendarEdit.Read(drafted).Count,
            versions.Any(v => v.Number == taken) ? taken : null);
    }

    private static MonthDay Of(CalendarDocument document, DateOnly day)
    {
        if (document.Closed.FirstOrDefault(c => c.On == day) is { } closed)
        {
            return new MonthDay(day, [], $"{closed.Name} ({ClosedDayKinds.Label(closed.Kind)}{(closed.Decree is null ? "" : $", {closed.Decree}")})", closed.Kind == ClosedDayKinds.Provisional);
        }

        if (!document.IsDecreed(day.Year) && ClosedDayKinds.FixedHoliday(day) is { } provisional)
        {
            return new MonthDay(day, [], provisional, true);
        }

        if (document.SpecialDays.FirstOrDefault(s => s.On == day) is { } special)
        {
            return new MonthDay(day, special.Hours, special.Reason, false);
        }

        var schedule = document.Schedules.LastOrDefault(s => s.Covers(day));
        return new MonthDay(day, schedule?[day.DayOfWeek] ?? [], schedule is null ? "Belum ada jadwal" : schedule.EndsOn is null ? null : schedule.Name, false);
    }
}
