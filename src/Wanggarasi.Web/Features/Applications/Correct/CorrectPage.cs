using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Persons;
using Wanggarasi.Web.Features.Applications.Questions;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Correct;

/// <summary>What the page shows: the fields and answers as they stand or as typed.</summary>
public sealed record CorrectPage(
    ServiceDefinition Service, bool IsSelf, bool HasNik, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<Question> Questions, IReadOnlyDictionary<string, string> Answers,
    IReadOnlyList<Choice> Villages, IReadOnlyList<string> OfficersNotes);

/// <summary>Reads a case for correcting.</summary>
public sealed class CorrectReader(OfficeDb db, CaseFiles files, PublishedStandards standards)
{
    /// <summary>The page of a case, with what was typed where something was sent.</summary>
    public async Task<CorrectPage> LoadAsync(DocumentApplication application, IFormCollection? sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var persons = await files.ReadPersonsAsync(application.Id, cancellationToken);
        var answers = new Dictionary<string, string>(await files.ReadAnswersAsync(application.Id, cancellationToken), StringComparer.Ordinal);
        if (sent is not null)
        {
            TypedAnswers.Put(answers, TypedAnswers.Read(service.Questions, sent));
        }

        var subject = persons.First(p => p.Role == PersonRole.Subject);
        var form = ServiceForm.For(service, SubjectAnswers.With(subject, answers), application.SubmittedOn);
        var villages = await db.Villages.AsNoTracking().OrderBy(v => v.Name).Select(v => new { v.Code, v.Name }).ToListAsync(cancellationToken);
        var remarks = await files.ReadRemarksAsync(application.Id, cancellationToken);
        return new CorrectPage(
            service,
            subject.Relation == "diri-sendiri",
            persons.First(p => p.Role == PersonRole.Applicant).Nik is not null,
            sent is null ? TypedPersons.Of(persons) : TypedPersons.With(persons, sent),
            [.. form.Questions.Where(CorrectCase.IsAsked)],
            answers,
            [.. villages.Select(v => new Choice(v.Code, v.Name))],
            [
                .. application.Requirements.Where(r => r is { Judgement: Judgement.Defect, Reason: DefectReason.Mismatch })
                    .Select(r => $"{service.FindRequirement(r.Code)?.Name ?? r.Code}: {remarks.FirstOrDefault(n => n.Sequence == r.JudgedInEvent && n.Field == "note")?.Text ?? "data tidak cocok"}"),
            ]);
    }
}
