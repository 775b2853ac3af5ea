using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Persons;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Again;

/// <summary>
/// Makes a new draft out of an ended case: persons and answers as they were given, and every current file no defect was found
/// of, sealed anew. The old case keeps its own.
/// </summary>
public sealed class ApplyAgain(OfficeDb db, CaseFiles files, CaseDocuments documents, Drafts drafts, PublishedStandards standards, OfficeClock clock)
{
    /// <summary>The token of the new draft, or why there is none.</summary>
    public async Task<(string? Token, Refusal? Refusal)> RunAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var (today, application) = (clock.Today, (await files.FindAsync(caseId, cancellationToken))!);
        if (await standards.FindAsync(application.ServiceCode, today, cancellationToken) is not { } service)
        {
            return (null, new Refusal("service-unknown", "Layanan ini tidak lagi tersedia. Pilih layanan lain, atau datang ke loket."));
        }

        if ((await standards.PausesAsync(today, cancellationToken)).ContainsKey(application.ServiceCode))
        {
            return (null, new Refusal("service-paused", "Layanan ini sedang ditunda. Coba lagi nanti; berkas Anda tetap tersimpan."));
        }

        var persons = await files.ReadPersonsAsync(caseId, cancellationToken);
        var answers = await files.ReadAnswersAsync(caseId, cancellationToken);
        var defects = application.Requirements.Where(r => r.Judgement == Judgement.Defect).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var kept = (await documents.ListAsync(caseId, cancellationToken)).Where(d => d.ReplacedAt is null && !defects.Contains(d.RequirementCode)).ToList();
        var token = await db.WriteAsync(
            async stop =>
            {
                var id = Guid.CreateVersion7();
                var made = await drafts.CreateAsync(id, application.ServiceCode, service.Version, application.OwnerId, Fill, stop);
                foreach (var old in kept)
                {
                    var opened = (await documents.FindAsync(caseId, old.Id, stop))!;
                    documents.Add(id, old.RequirementCode, old.Position, new AcceptedFile(old.Name, old.MediaType, opened.Content, old.Pages));
                }

                await db.SaveChangesAsync(stop);
                return made;
            },
            cancellationToken);
        return (token, null);

        void Fill(DraftBody body)
        {
            body.Person = TypedPersons.Of(persons);
            body.Answers = answers.Where(a => !ReservedAnswers.Ids.Contains(a.Key)).ToDictionary(StringComparer.Ordinal);
            body.AtCounter = application.Requirements.Where(r => r.Provision == Provision.AtCounter).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        }
    }
}
