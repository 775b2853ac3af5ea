namespace Wanggarasi.Data.Papers;

/// <summary>
/// A file of a draft or a case (they share the id). Its content stands in a table of its own, so that lists stay
/// light. A replaced file stays with the case; it is only marked.
/// </summary>
public sealed class DocumentPaper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Id of the draft, and later of the case.</summary>
    public required Guid CaseId { get; init; }

    public required string RequirementCode { get; init; }

    /// <summary>Order of the pages of one requirement.</summary>
    public required int Position { get; set; }

    /// <summary>The name as uploaded, sealed: it may say anything.</summary>
    public required byte[] SealedName { get; init; }

    /// <summary><c>image/jpeg</c> or <c>application/pdf</c>, by content.</summary>
    public required string MediaType { get; init; }

    /// <summary>Length in bytes of what is stored, before sealing.</summary>
    public required int Length { get; init; }

    /// <summary>Pages of a PDF; 1 for a picture.</summary>
    public required int Pages { get; init; }

    /// <summary>SHA-256 of what is stored, before sealing.</summary>
    public required byte[] Sha256 { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When a newer file took its place after a return.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }
}

/// <summary>The sealed bytes of a document.</summary>
public sealed class DocumentContent
{
    /// <summary>The document's id.</summary>
    public required Guid Id { get; init; }

    public required byte[] Sealed { get; init; }
}

/// <summary>
/// That an officer opened a document, or took the record of a case out of the portal: who saw it, and whether a case was judged by more
/// than its list. Only ever added.
/// </summary>
public sealed class DocumentOpening
{
    /// <summary>The record of a whole case was taken as a file.</summary>
    public static DocumentOpening OfRecord(Guid caseId, Guid officerId, DateTimeOffset at) => new() { CaseId = caseId, DocumentId = caseId, OfficerId = officerId, At = at };

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CaseId { get; init; }

    /// <summary>The document; the id of the case itself where it was the record of the whole case (<c>bukti.json</c>).</summary>
    public required Guid DocumentId { get; init; }

    public required Guid OfficerId { get; init; }

    public required DateTimeOffset At { get; init; }
}
