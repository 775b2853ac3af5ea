using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Reports.Times;

/// <summary>Draws up the questions of a period.</summary>
public sealed class ReadTimes(OfficeDb db, TimeArchive archive, OfficeCalendars calendars, OfficeClock clock)
{
    /// <summary>The questions.</summary>
    public async Task<TimesPage> LoadAsync(ReportPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var questions = TimeQuestions.Ask(await archive.ReadAsync(period, cancellationToken), calendar);
        var officers = questions.Select(q => q.OfficerId).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => officers.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var shown = questions.SelectMany(q => q.Cases.Take(TimesPage.Shown)).Select(c => c.CaseId).Distinct().ToList();
        var numbers = new Dictionary<Guid, string>();
        foreach (var some in shown.Chunk(500))
        {
            foreach (var row in await db.Applications.AsNoTracking().Where(a => some.Contains(a.Id)).Select(a => new { a.Id, a.RegisterNumber }).ToListAsync(cancellationToken))
            {
                numbers[row.Id] = row.RegisterNumber;
            }
        }

        return new TimesPage(period, [await AskOfCalendarAsync(period, calendar, cancellationToken), .. Enum.GetValues<TimeSign>().Select(sign => new AskedSign(
            TimeWords.Title(sign),
            TimeWords.Rule(sign),
            [.. questions.Where(q => q.Sign == sign).Select(q => new AskedQuestion(
                TimeWords.Ask(q, q.OfficerId is { } id ? names.GetValueOrDefault(id) : null),
                q.Cases.Count,
                [.. q.Cases.Take(TimesPage.Shown).Select(c => new ShownCase(numbers[c.CaseId], TimeWords.Figure(q.Sign, c, clock)))]))]))]);
    }

    // Days that were over and got other hours: late cases may be in time by it.
    private async Task<AskedSign> AskOfCalendarAsync(ReportPeriod period, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var (from, to) = (calendar.FirstInstantOf(period.FirstOn), calendar.FirstInstantOf(period.LastOn.AddDays(1)));
        var versions = await (
            from version in db.CalendarVersions.AsNoTracking()
            where version.PastFromOn != null && version.CreatedAt >= @from && version.CreatedAt < to
            join author in db.Users on version.AuthorId equals author.Id into authors
            from author in authors.DefaultIfEmpty()
            orderby version.Number
            select new { version.Number, version.Reason, version.Decree, version.PastFromOn, Author = author == null ? null : author.DisplayName }).ToListAsync(cancellationToken);
        return new AskedSign(
            TimeWords.PastCalendarTitle,
            TimeWords.PastCalendarRule,
            [.. versions.Select(v => new AskedQuestion(TimeWords.AskOfCalendar(v.Number, v.PastFromOn!.Value, v.Decree ?? "-", v.Reason, v.Author), 0, []))]);
    }
}
