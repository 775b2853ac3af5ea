namespace Wanggarasi.Data.Papers;

/// <summary>
/// Free text that belongs to an event: a defect's note, a reason, a note for colleagues. The event holds its
/// commitment, this row the words, sealed; they go when the case's personal data go.
/// </summary>
public sealed class RemarkPaper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CaseId { get; init; }

    /// <summary>Sequence of the event it belongs to.</summary>
    public required long Sequence { get; init; }

    /// <summary>What it is: <c>note</c>, <c>reason</c> …</summary>
    public required string Field { get; init; }

    public required byte[] SealedText { get; init; }
}
