using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Story;

namespace Wanggarasi.Web.Features.Applications.Mend;

/// <summary>A defect with what has been given anew for it.</summary>
public sealed record DefectToMend(string Code, string Name, string Reason, string? Note, bool BringOriginal, IReadOnlyList<StoredDocument> New, bool AtCounter, bool IsMismatch);

/// <summary>What the mending page shows.</summary>
public sealed record MendPage(string ServiceName, DateOnly ExpiresOn, IReadOnlyList<DefectToMend> Defects);

/// <summary>Reads a returned case for mending.</summary>
public sealed class MendReader(CaseFiles files, CaseDocuments documents, PublishedStandards standards)
{
    /// <summary>The page of a returned case.</summary>
    public async Task<MendPage> LoadAsync(DocumentApplication application, IReadOnlyCollection<string> atCounter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var remarks = await files.ReadRemarksAsync(application.Id, cancellationToken);
        var stored = await documents.ListAsync(application.Id, cancellationToken);
        return new MendPage(
            service.Name,
            application.ExpiresOn!.Value,
            [
                .. application.Requirements.Where(r => r.Judgement == Judgement.Defect).Select(r => new DefectToMend(
                    r.Code,
                    service.FindRequirement(r.Code)?.Name ?? r.Code,
                    CaseStory.ReasonLabel(r.Reason!.Value),
                    remarks.FirstOrDefault(n => n.Sequence == r.JudgedInEvent && n.Field == "note")?.Text,
                    service.FindRequirement(r.Code)?.BringOriginal ?? false,
                    [.. stored.Where(d => d.RequirementCode == r.Code && d.ReplacedAt is null && d.UploadedAt >= application.ReturnedAt)],
                    atCounter.Contains(r.Code),
                    r.Reason == DefectReason.Mismatch)),
            ]);
    }
}
