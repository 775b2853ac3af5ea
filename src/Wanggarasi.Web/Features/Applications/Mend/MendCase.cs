using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Papers;
using Wanggarasi.Web.Outside.Uploads;

namespace Wanggarasi.Web.Features.Applications.Mend;

/// <summary>
/// Sends a returned case again. Good files are kept at once, so a bad one costs only itself; once every defect has
/// something new, the case goes back to where it was.
/// </summary>
public sealed class MendCase(OfficeDb db, CaseFiles files, CaseDocuments documents, OfficeCalendars calendars, PublishedStandards standards, StoreUploads store)
{
    private static readonly Dictionary<string, string> s_nothing = [];

    /// <summary>What is wrong, by requirement; empty when the case was sent again.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">Who mends.</param>
    /// <param name="uploads">New files by requirement.</param>
    /// <param name="atCounter">Requirements whose paper will be brought to the counter.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Refusal>> RunAsync(
        Guid caseId,
        Actor actor,
        IReadOnlyDictionary<string, IReadOnlyList<UploadedFile>> uploads,
        IReadOnlyCollection<string> atCounter,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var refusals = new List<Refusal>();
        foreach (var (requirement, sent) in uploads)
        {
            refusals.AddRange(await store.RunAsync(caseId, requirement, sent, cancellationToken));
        }

        return refusals.Count > 0 ? refusals : await SendAsync(caseId, actor, atCounter, cancellationToken) is { } notYet ? [notYet] : [];
    }

    private Task<Refusal?> SendAsync(Guid caseId, Actor actor, IReadOnlyCollection<string> atCounter, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                var application = (await files.FindAsync(caseId, token))!;
                var defects = application.Requirements.Where(r => r.Judgement == Judgement.Defect).ToList();
                var stored = await documents.ListAsync(caseId, token);
                var returnedAt = application.ReturnedAt;
                var supplied = defects.Select(r =>
                {
                    var fresh = stored.Where(d => d.RequirementCode == r.Code && d.ReplacedAt is null && d.UploadedAt >= returnedAt).Select(d => d.Sha256).ToList();
                    var provision = fresh.Count > 0 ? Provision.Uploaded : atCounter.Contains(r.Code) ? Provision.AtCounter : Provision.None;
                    return new RequirementFact(r.Code, r.Applicability, r.Group, provision, fresh);
                }).ToList();
                var hand = await files.HandAsync(caseId, actor, token);
                var judgeWithin = (await standards.GetAsync(application.ServiceCode, application.ServiceVersion, token)).Time.FirstJudgement;
                if (application.Mend(hand, await calendars.ForAsync(application, token), supplied, s_nothing, s_nothing, judgeWithin) is { } refusal)
                {
                    return refusal.Field is { } code ? refusal with { Field = ServiceForm.FieldOf(code) } : refusal;
                }

                var renewed = supplied.Where(s => s.Documents.Count > 0).Select(s => s.Code).ToList();
                await db.Documents
                    .Where(d => d.CaseId == caseId && renewed.Contains(d.RequirementCode) && d.ReplacedAt == null && d.UploadedAt < returnedAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.ReplacedAt, hand.At), token);
                files.Put(application);
                await db.SaveChangesAsync(token);
                return null;
            },
            cancellationToken);
}
