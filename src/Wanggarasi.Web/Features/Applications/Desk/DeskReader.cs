using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Desk;

/// <summary>Reads one case for the desk.</summary>
public sealed class DeskReader(OfficeDb db, CaseFiles files, CaseDocuments documents, PublishedStandards standards, OfficeCalendars calendars, StepRights rights, Colleagues colleagues, ReadCalendarWords words)
{
    /// <summary>The page; null when there is no such case.</summary>
    /// <param name="number">Register number.</param>
    /// <param name="seen">Sequence of the last event the officer's form was shown with; 0 for a fresh page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<DeskPage?> LoadAsync(string number, long seen, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear(); // whatever a refused form did to the case is forgotten
        if (await files.FindByRegisterNumberAsync(number, cancellationToken) is not { } application)
        {
            return null;
        }

        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var calendar = application.Round > 0
            ? await calendars.ForAsync(application, cancellationToken)
            : await calendars.GetAsync(application.FirstJudgementCalendar, cancellationToken);
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == application.Id).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var remarks = await files.ReadRemarksAsync(application.Id, cancellationToken);
        var resting = await RestingWords.LoadAsync(db, application, cancellationToken);
        var papers = (await documents.ListAsync(application.Id, cancellationToken)).ToLookup(d => d.RequirementCode, StringComparer.Ordinal);
        var answers = await files.ReadAnswersAsync(application.Id, cancellationToken);
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(v => v.Code, v => v.Name, cancellationToken);
        IReadOnlyList<StoryLine> story = [.. CaseStory.Tell(events, remarks, service, resting.Notes, await words.LoadAsync(events, cancellationToken)).Reverse()];
        var actors = story.SelectMany(l => new[] { l.ActorId, l.AboutId }).Append(application.AssigneeId).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => actors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        IReadOnlyList<SopStep> steps = application.Step is { } at && Journey.IsWorking(application.Status)
            ? (await standards.GetSopAsync(application.ServiceCode, application.CurrentRound!.SopVersion, cancellationToken)).EndedTogether(at)
            : [];
        var (mayStep, actingFor) = steps.Count > 0 ? await rights.FindAsync(application.StepRole!, cancellationToken) : (false, null);
        return new DeskPage(
            application,
            service,
            await files.ReadPersonsAsync(application.Id, cancellationToken),
            [.. service.Questions.Where(q => answers.ContainsKey(q.Id)).Select(q => (q.Label, AnswerWords.Say(q, answers[q.Id], villages)))],
            [
                .. application.Requirements.Select(r => new DeskRequirement(
                    r,
                    service.FindRequirement(r.Code)?.Name ?? r.Code,
                    remarks.FirstOrDefault(m => m.Sequence == r.JudgedInEvent && m.Field == "note")?.Text,
                    [.. papers[r.Code]])),
            ],
            steps,
            mayStep,
            actingFor,
            rights.MayJudge,
            story,
            names,
            await colleagues.LoadAsync(application.AssigneeId, cancellationToken),
            Left(application, calendar.Calendar, files.Now, resting.Now),
            application.IsLate(files.Now),
            seen)
        {
            Resting = resting.Now,
            Spent = application.FindClock(calendar.Calendar) is { } clock
                ? $"Waktu kotor {PlainIndonesian.Span(clock.GrossTime(files.Now))}, waktu bersih {PlainIndonesian.Span(clock.NetTime(files.Now))}." : null,
        };
    }

    private static string? Left(DocumentApplication application, WorkingCalendar calendar, DateTimeOffset now, Resting? resting) =>
        application.DueAt is not { } due
            ? resting is not null ? $"Sisa waktu sesudahnya: {application.FindClock(calendar)?.Remaining?.InWords()}." : application.Status == CaseStatus.Returned ? "Waktu berhenti selama pemohon memperbaiki." : null
            : now <= due
                ? $"Sisa {PlainIndonesian.Span(calendar.OpenTimeBetween(now, due))} waktu layanan."
                : $"Terlambat {PlainIndonesian.Span(calendar.OpenTimeBetween(due, now))} waktu layanan.";
}
