using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Features.Applications.Story;

namespace Wanggarasi.Web.Features.Applications.Receipt;

/// <summary>Reads a case for its receipt: for whoever sent it, or proved to be the pemohon.</summary>
public sealed class ReceiptReader(OfficeDb db, CaseFiles files, CaseDocuments documents, PublishedStandards standards, PaperRegister papers)
{
    /// <summary>The receipt.</summary>
    /// <param name="application">The case.</param>
    /// <param name="host">Scheme and host the pages are read under, for the QR code.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ReceiptPage> LoadAsync(DocumentApplication application, string host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var code = files.OpenTracking(application);
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var answers = await files.ReadAnswersAsync(application.Id, cancellationToken);
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(v => v.Code, v => v.Name, cancellationToken);
        var requirements = await db.CaseRequirements.AsNoTracking().Where(r => r.CaseId == application.Id).OrderBy(r => r.Position).ToListAsync(cancellationToken);
        var uploaded = (await documents.ListAsync(application.Id, cancellationToken)).Where(d => d.ReplacedAt is null).ToLookup(d => d.RequirementCode, StringComparer.Ordinal);
        return new ReceiptPage(
            application.RegisterNumber,
            code,
            files.OpenPin(application)?.Digits,
            service,
            application.SubmittedAt,
            application.FirstJudgedAt is null ? application.FirstJudgementDueAt : null,
            $"{host}/permohonan/{code.Text}",
            await papers.FindReceiptAsync(application.Id, cancellationToken) is { } paper ? Proof(paper, host) : null,
            [.. (await files.ReadPersonsAsync(application.Id, cancellationToken)).Where(p => p.Role != PersonRole.Collector).Select(p => (RoleLabel(p.Role, service.Subject.Label), Masked(p)))],
            [.. service.Questions.Where(q => answers.ContainsKey(q.Id)).Select(q => (q.Label, AnswerWords.Say(q, answers[q.Id], villages)))],
            [.. requirements.Select(r => (service.FindRequirement(r.Code)?.Name ?? r.Code, Given(r, uploaded[r.Code].Count()))).Where(r => r.Item2.Length > 0)]);
    }

    private PaperProof Proof(VerifiablePaper paper, string host)
    {
        var code = papers.OpenCode(paper);
        return new PaperProof(code, $"{host}/verifikasi/{code.Text}", paper.Sequence, Convert.ToHexStringLower(paper.Hash));
    }

    private static string RoleLabel(PersonRole role, string subject) => role switch
    {
        PersonRole.Applicant => "Pemohon",
        PersonRole.Helper => "Dibantu oleh",
        PersonRole.Principal => "Pemberi kuasa",
        _ => subject,
    };

    /// <summary>The receipt lies about: a NIK on it is masked.</summary>
    private static string Masked(Person person) => Nik.TryParseWithOddDate(person.Nik, out var nik, out _) ? $"{person.Name}, NIK {nik}" : person.Name;

    private static string Given(CaseRequirement requirement, int files) => requirement.Provision switch
    {
        Provision.Uploaded => files == 1 ? "1 berkas diunggah" : $"{files} berkas diunggah",
        Provision.AtCounter => "Dibawa ke loket",
        _ => "",
    };
}
