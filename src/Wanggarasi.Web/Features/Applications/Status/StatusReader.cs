using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Applications.Unlock;

namespace Wanggarasi.Web.Features.Applications.Status;

/// <summary>Reads a case for the status page.</summary>
public sealed class StatusReader(OfficeDb db, CaseFiles files, PublishedStandards standards, OfficeCalendars calendars, CaseKey key, ReadCalendarWords words)
{
    /// <summary>The page of a tracking code; null when there is no such case.</summary>
    public async Task<StatusPage?> LoadAsync(TrackingCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (await files.FindByTrackingCodeAsync(code, cancellationToken) is not { } application)
        {
            return null;
        }

        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == application.Id).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var remarks = await files.ReadRemarksAsync(application.Id, cancellationToken);
        var name = await db.Persons.AsNoTracking().Where(p => p.CaseId == application.Id && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstAsync(cancellationToken);
        var calendar = await calendars.ForAsync(application, cancellationToken);
        var rejection = events.Where(e => e.Kind == "rejected").Select(e => (e.Sequence, Fact: (Rejected)CaseFactKinds.Read(e))).LastOrDefault();
        var resting = await RestingWords.LoadAsync(db, application, cancellationToken);
        string? Note(long? sequence) => remarks.FirstOrDefault(r => r.Sequence == sequence && r.Field == "note")?.Text;
        return new StatusPage(
            code.Text,
            application.RegisterNumber,
            service.Name,
            service.Code,
            application.Status,
            PersonName.Parse(name).ToString(),
            application.SubmittedAt,
            application.FirstJudgementDueAt,
            application.FirstJudgedAt is not null,
            Journey.IsWorking(application.Status) ? application.DueAt : null,
            application.IsLate(files.Now),
            Domain.Deadlines.TimeAllowed.Parse(service.Time.Completion.ToString()).InWords(),
            application.Round > 0 && (application.Status == CaseStatus.Returned || resting.Now is not null) ? application.FindClock(calendar.Calendar)?.Remaining?.InWords() : null,
            application.ExpiresOn,
            application.Status == CaseStatus.Rejected ? remarks.FirstOrDefault(r => r.Sequence == rejection.Sequence && r.Field == "reason")?.Text : null,
            application.Status == CaseStatus.Rejected ? remarks.FirstOrDefault(r => r.Sequence == rejection.Sequence && r.Field == "legalGround")?.Text : null,
            application.Status == CaseStatus.Returned
                ? [.. application.Requirements.Where(r => r.Judgement == Judgement.Defect).Select(r => new DefectLine(service.FindRequirement(r.Code)?.Name ?? r.Code, CaseStory.ReasonLabel(r.Reason!.Value), Note(r.JudgedInEvent)))]
                : [],
            [.. CaseStory.Tell(events, remarks, service, resting.Notes, await words.LoadAsync(events, cancellationToken)).Where(l => l.ForCitizen)],
            Convert.ToHexStringLower(application.LastHash),
            key.Opens(application),
            application.MayCorrect)
        {
            IsSigned = application.IsSigned,
            Resting = resting.Now,
        };
    }
}
