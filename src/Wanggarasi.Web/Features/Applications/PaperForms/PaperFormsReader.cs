using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.PaperForms;

/// <summary>Reads a case for its forms, in the version of the service it was answered under.</summary>
public sealed class PaperFormsReader(OfficeDb db, CaseFiles files, PublishedStandards standards)
{
    /// <summary>The filler; null when there is no such case.</summary>
    public async Task<FormFiller?> LoadAsync(string number, CancellationToken cancellationToken)
    {
        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.RegisterNumber == number, cancellationToken) is not { } application)
        {
            return null;
        }

        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var persons = await files.ReadPersonsAsync(application.Id, cancellationToken);
        var answers = await files.ReadAnswersAsync(application.Id, cancellationToken);
        var papers = await db.CaseRequirements.AsNoTracking().Where(r => r.CaseId == application.Id && r.Provision != Provision.None).Select(r => r.Code).ToListAsync(cancellationToken);
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(v => v.Code, v => v.Name, cancellationToken);
        var subject = persons.First(p => p.Role == PersonRole.Subject);
        return new FormFiller(number, ServiceForm.For(service, SubjectAnswers.With(subject, answers), application.SubmittedOn), persons, papers, villages);
    }
}
